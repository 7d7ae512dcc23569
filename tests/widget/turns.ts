import type { Turn, TurnResponse } from '../../knowledge/schema/turn.ts'

const nothing = { blocks: [], options: [], case: [], sources: [] } satisfies Partial<Turn>

/** First words with two suggestions. */
export const greeting: Turn = {
  ...nothing,
  kind: 'talk',
  say: 'Chào bạn, bạn cần làm giấy tờ gì ạ?',
  options: [
    { id: 't:sinh-con', label: 'Sinh con' },
    { id: 'p:1.000656', label: 'Đăng ký khai tử' },
  ],
}

/** A question with one answer. */
export const question: Turn = {
  ...nothing,
  kind: 'question',
  procedure: { code: '1.001193', id: 'dang-ky-khai-sinh', name: 'Đăng ký khai sinh' },
  say: 'Dạ, xin hỏi bạn: Cha mẹ đã đăng ký kết hôn chưa ạ?',
  question: {
    id: 'cha-me-hon-nhan',
    kind: 'one',
    ask: 'Cha mẹ đã đăng ký kết hôn chưa ạ?',
    why: 'Chưa kết hôn thì cần thêm giấy nhận cha con.',
    left: 2,
  },
  options: [
    { id: 'q:cha-me-hon-nhan=roi', label: 'Đã đăng ký' },
    { id: 'q:cha-me-hon-nhan=chua', label: 'Chưa đăng ký' },
    { id: 'q:cha-me-hon-nhan=chua-ro', label: 'Tôi chưa rõ' },
  ],
}

/** A question with a set of answers. */
export const manyQuestion: Turn = {
  ...nothing,
  kind: 'question',
  say: 'Nhà mình có ai sau đây ạ?',
  question: {
    id: 'nha-co',
    kind: 'many',
    ask: 'Nhà mình có ai sau đây ạ?',
    why: 'Mỗi người thêm một giấy.',
    left: 1,
  },
  options: [
    { id: 'q:nha-co=tre-em', label: 'Trẻ em' },
    { id: 'q:nha-co=nguoi-gia', label: 'Người già' },
    { id: 'q:nha-co=chua-ro', label: 'Tôi chưa rõ' },
  ],
}

/** An answer with every kind of block. */
export const answer: Turn = {
  ...nothing,
  kind: 'answer',
  procedure: { code: '1.001193', id: 'dang-ky-khai-sinh', name: 'Đăng ký khai sinh' },
  say: 'Dạ, bạn chuẩn bị 2 loại giấy tờ ạ.',
  case: [
    { question: 'cha-me-hon-nhan', text: 'cha mẹ đã đăng ký kết hôn', removable: true },
    { question: '@province', text: 'Thành phố Hà Nội', removable: false },
  ],
  options: [{ id: 'p:2.000986', label: 'Liên thông khai sinh', detail: 'Làm luôn thẻ bảo hiểm' }],
  sources: [
    {
      id: 's1',
      title: 'Hồ sơ thủ tục 1.001193',
      url: 'https://dichvucong.gov.vn/x',
      checked: '2026-11-20',
    },
    {
      id: 's2',
      title: 'Trang lạ',
      url: 'https://dichvucong.gov.vn.example.com/',
      checked: '2026-11-19',
    },
  ],
  blocks: [
    {
      type: 'text',
      tone: 'note',
      nodes: [
        {
          type: 'p',
          children: [
            { type: 'text', text: 'Xem ' },
            {
              type: 'link',
              href: 'https://moj.gov.vn/',
              children: [{ type: 'text', text: 'trang này' }],
            },
            {
              type: 'link',
              href: 'javascript:alert(1)',
              children: [{ type: 'text', text: ' trang kia' }],
            },
          ],
        },
      ],
    },
    {
      type: 'checklist',
      title: 'Giấy tờ',
      groups: [
        {
          kind: 'yes',
          title: 'Cần chuẩn bị',
          items: [
            {
              id: 'giay-chung-sinh',
              name: 'Giấy chứng sinh',
              detail: '1 bản chính, nộp lại',
              where: 'Bệnh viện',
              cites: ['s1'],
            },
            {
              id: 'to-khai',
              name: 'Tờ khai',
              form: { label: 'Mẫu tờ khai', href: 'https://moj.gov.vn/mau' },
              oneOf: ['Bản giấy', 'Bản điện tử'],
              cites: ['s2'],
            },
          ],
        },
        {
          kind: 'maybe',
          title: 'Cần thêm, tùy trường hợp',
          items: [
            {
              id: 'uy-quyen',
              name: 'Văn bản ủy quyền',
              because: 'cần nếu người khác đi làm thay',
              toggle: {
                question: 'nguoi-nop',
                ask: 'Ai sẽ đi làm?',
                kind: 'one',
                options: [
                  { id: 'cha-me', label: 'Cha mẹ' },
                  { id: 'nguoi-khac', label: 'Người khác' },
                ],
              },
              cites: ['s1'],
            },
          ],
        },
      ],
      notNeeded: [{ text: 'Sổ hộ khẩu giấy', note: 'Sổ đã bị bỏ từ 01/01/2023', cites: ['s1'] }],
    },
    {
      type: 'facts',
      about: 'presence',
      title: 'Ai phải đến',
      items: [{ text: 'Người đi khai sinh', badge: 'quy định của tỉnh', cites: ['s1'] }],
      toggles: [],
    },
    {
      type: 'fees',
      title: 'Tiền phải trả',
      ways: [
        {
          channel: 'in-person',
          label: 'Nộp trực tiếp',
          lines: [{ text: 'Lệ phí: 8.000 đồng', cites: ['s1'] }],
          total: '8.000 đồng',
        },
        {
          channel: 'online',
          label: 'Nộp trực tuyến',
          lines: [{ text: 'Lệ phí: miễn phí', cites: ['s1'] }],
          total: 'Không mất tiền',
        },
        {
          channel: 'post',
          label: 'Gửi qua bưu chính',
          lines: [{ text: 'Thuế: 2% giá bán', cites: ['s1'] }],
          noTotal: 'Chưa có tổng vì còn tùy giá bán.',
        },
      ],
      toggles: [
        {
          question: 'so-ban',
          ask: 'Bạn cần mấy bản sao?',
          kind: 'count',
          unit: 'bản',
          options: [],
        },
      ],
      askPlace: true,
    },
    {
      type: 'times',
      title: 'Thời gian',
      ways: [
        {
          channel: 'in-person',
          label: 'Nộp trực tiếp',
          lines: [{ text: 'Trong ngày', cites: ['s1'] }],
        },
      ],
      caution: 'Ngày chắc chắn ghi trên giấy hẹn.',
    },
    {
      type: 'where',
      title: 'Nộp ở đâu',
      agencies: [{ text: 'Ủy ban nhân dân xã', cites: ['s1'] }],
      ways: [],
      counters: [
        {
          id: 'mot-cua',
          name: 'Bộ phận một cửa',
          house: 'one-stop',
          address: null,
          building: 'new',
          hours: ['Sáng 7:30–11:30'],
          phone: null,
          receives: ['hộ tịch'],
          procedures: [],
        },
      ],
      fictional: true,
    },
    {
      type: 'link',
      label: 'Mở trang nộp hồ sơ',
      href: 'https://dichvucong.gov.vn/nop',
      code: '1.001193',
    },
    {
      type: 'steps',
      title: 'Các bước',
      items: [
        { text: 'Nộp hồ sơ', cites: ['s1'] },
        { text: 'Nhận kết quả', cites: ['s1'] },
      ],
    },
    {
      type: 'refusals',
      title: 'Vì sao hồ sơ bị trả',
      items: [{ text: 'Ảnh mờ', fix: 'Chụp lại cho rõ', cites: ['s1'] }],
    },
    { type: 'glossary', items: [{ term: 'Trích lục', text: 'Bản sao thông tin từ sổ' }] },
    {
      type: 'contact',
      title: 'Gặp người hướng dẫn',
      hotline: { label: 'Tổng đài', number: '1900 1009' },
      counters: [],
      fictional: false,
    },
    {
      type: 'sources',
      asOf: 'Đối chiếu lần cuối ngày 19/11/2026',
      code: '1.001193',
      legal: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    },
  ],
}

/** A choice between two procedures. */
export const candidates: Turn = {
  ...nothing,
  kind: 'choice',
  say: 'Bạn muốn làm việc nào ạ?',
  blocks: [
    {
      type: 'candidates',
      items: [
        { option: 'p:1.001193', label: 'Đăng ký khai sinh', why: 'Cho trẻ mới sinh' },
        { option: 'p:1.004884', label: 'Đăng ký lại khai sinh', why: 'Khi sổ gốc không còn' },
      ],
    },
  ],
  options: [
    { id: 'p:1.001193', label: 'Đăng ký khai sinh' },
    { id: 'p:1.004884', label: 'Đăng ký lại khai sinh' },
    { id: 'cmd:none', label: 'Không phải những việc này' },
  ],
}

/** A turn with the conversation that it leaves. */
export const respond = (turn: Turn, trail: string[] = []): TurnResponse => ({
  turn,
  conversation: { v: 1, pack: 'x', agenda: [], shared: {}, from: 'web', trail },
})

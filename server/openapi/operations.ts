import type { ReplyName, RequestName } from './schemas.ts'

/** A request that can be made as it stands; what comes back is asked of the server itself. */
export type Example = {
  id: string
  title: string
  /** Path and query below the server. */
  path: string
  /** What is sent: an object, or text as it stands; made from the reply of the example before where it goes on. */
  body?: object | string | ((before: { conversation?: unknown }) => object)
  /** Sent as this type instead of JSON. */
  type?: string
  status: number
  /** Made by somebody who asks too fast. */
  isTooFast?: boolean
}

/** One address and method of the interface, in words. */
export type Operation = {
  id: string
  tag: string
  method: 'get' | 'post'
  path: string
  summary: string
  description: string
  parameters: readonly object[]
  body?: RequestName
  reply: ReplyName
  examples: readonly Example[]
}

const TALK = 'Hỏi đáp'
const LOOK_UP = 'Tra cứu'
const CODES = 'Mã ngắn'
const WATCH = 'Theo dõi'

const tenant = {
  name: 'tenant',
  in: 'query',
  description: 'mã đơn vị: cổng hay xã, phường đứng hỏi; bỏ trống thì không có quầy của đơn vị nào',
  schema: { type: 'string' },
}
const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
})
const segment = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
const limit = (maximum: number) =>
  query('limit', `số mục cần lấy, 1 đến ${maximum}; bỏ trống là 10`, {
    type: 'integer',
    minimum: 1,
    maximum,
    default: 10,
  })

const unknownTenant = (path: string): Example => ({
  id: 'unknown-tenant',
  title: 'Không có đơn vị này',
  path: `${path}${path.includes('?') ? '&' : '?'}tenant=khong-co`,
  status: 404,
})
const tooMany = (path: string): Example => ({
  id: 'too-many',
  title: 'Hỏi quá nhanh',
  path,
  status: 429,
  isTooFast: true,
})

/** What can go wrong with any body. */
const badBodies = (path: string): Example[] => [
  { id: 'bad-json', title: 'Không phải JSON', path, body: '{"message"', status: 400 },
  { ...unknownTenant(path), body: {} },
  {
    id: 'too-large',
    title: 'Quá 8 KB',
    path,
    body: JSON.stringify({ message: 'a'.repeat(8200) }),
    status: 413,
  },
  {
    id: 'wrong-type',
    title: 'Sai kiểu nội dung',
    path,
    body: '{}',
    type: 'text/plain',
    status: 415,
  },
  { id: 'invalid', title: 'Sai khuôn', path, body: { la: 1 }, status: 422 },
  { ...tooMany(path), body: {} },
]

const BIRTH = '1.001193'

/** Every operation of the interface, in the order in which a reader needs them. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'turns',
    tag: TALK,
    method: 'post',
    path: '/api/turns',
    summary: 'Một lời nói hoặc một lần bấm, một lượt trả lời',
    description:
      'Gửi lời người dân hoặc lựa chọn họ bấm. Nhận câu nói, các khối để hiện và những nút có thể bấm tiếp. Máy chủ không nhớ gì: bạn giữ conversation và gửi lại ở lượt sau. Trong conversation, điều không còn dùng được thì bỏ qua; lựa chọn không còn khớp thì lỗi 409, kèm lượt hiện thời.',
    parameters: [tenant],
    body: 'TurnRequest',
    reply: 'TurnResponse',
    examples: [
      {
        id: 'cau-hoi',
        title: 'Người dân hỏi, trợ lý hỏi lại',
        path: '/api/turns',
        body: { message: 'làm khai sinh cho con' },
        status: 200,
      },
      {
        id: 'bam',
        title: 'Người dân bấm một lựa chọn',
        path: '/api/turns',
        body: ({ conversation }) => ({
          act: { type: 'choose', id: 'q:cha-me-hon-nhan=da' },
          conversation,
        }),
        status: 200,
      },
      {
        id: 'khan-cap',
        title: 'Chuyện khẩn cấp được nói số để gọi',
        path: '/api/turns',
        body: { message: 'cháy nhà rồi' },
        status: 200,
      },
      ...badBodies('/api/turns'),
      {
        id: 'stale-choice',
        title: 'Lựa chọn đã cũ',
        path: '/api/turns',
        body: { act: { type: 'choose', id: 'q:khong-co=khong-co' } },
        status: 409,
      },
      {
        id: 'empty',
        title: 'Câu hỏi trống',
        path: '/api/turns',
        body: { message: ' ' },
        status: 422,
      },
      {
        id: 'too-long',
        title: 'Câu hỏi dài quá 300 ký tự',
        path: '/api/turns',
        body: { message: 'a'.repeat(301) },
        status: 422,
      },
    ],
  },
  {
    id: 'answers',
    tag: TALK,
    method: 'post',
    path: '/api/answers',
    summary: 'Trọn câu trả lời cho một thủ tục và một trường hợp',
    description:
      'Cho chương trình tự vẽ: giấy tờ, tiền, thời gian, nơi nộp, dòng nào cũng có nguồn. Câu chưa trả lời thì giấy tờ liên quan ghi rõ là chưa chắc. Câu hỏi hoặc lựa chọn không có thật thì lỗi 422; câu trả lời lưu từ kho cũ thì gửi kèm pack để được bỏ qua thay vì báo lỗi.',
    parameters: [tenant],
    body: 'AnswerRequest',
    reply: 'Answer',
    examples: [
      {
        id: 'khai-tu',
        title: 'Khai tử cho người mất ở nhà, ở Hải Phòng',
        path: '/api/answers',
        body: {
          procedure: 'dang-ky-khai-tu',
          answers: { 'noi-mat': 'tai-nha', 'thoi-han': 'dung-han' },
          place: { province: '31' },
        },
        status: 200,
      },
      ...badBodies('/api/answers'),
      {
        id: 'unknown-procedure',
        title: 'Không có thủ tục này',
        path: '/api/answers',
        body: { procedure: 'khong-co' },
        status: 404,
      },
    ],
  },
  {
    id: 'procedures',
    tag: LOOK_UP,
    method: 'get',
    path: '/api/procedures',
    summary: 'Tìm thủ tục theo lời, lĩnh vực và cấp',
    description: 'Tìm bằng lời thường, có dấu hay không dấu. Không có q thì liệt kê.',
    parameters: [
      tenant,
      query('q', 'lời tìm, nhiều nhất 300 ký tự'),
      query(
        'field',
        'lĩnh vực, như trường field của các mục, ví dụ ho-tich; lĩnh vực lạ thì lỗi 422',
      ),
      query('level', 'cấp giải quyết', { $ref: '#/components/schemas/Level' }),
      limit(20),
    ],
    reply: 'ProcedureList',
    examples: [
      {
        id: 'tim',
        title: 'Tìm không dấu',
        path: '/api/procedures?q=khai+sinh&limit=2',
        status: 200,
      },
      {
        id: 'linh-vuc',
        title: 'Thủ tục hộ tịch ở cấp xã',
        path: '/api/procedures?field=ho-tich&level=commune&limit=2',
        status: 200,
      },
      unknownTenant('/api/procedures'),
      {
        id: 'invalid',
        title: 'Không có cấp này',
        path: '/api/procedures?level=huyen',
        status: 422,
      },
      {
        id: 'too-long',
        title: 'Lời tìm quá dài',
        path: `/api/procedures?q=${'a'.repeat(301)}`,
        status: 422,
      },
      tooMany('/api/procedures'),
    ],
  },
  {
    id: 'procedure',
    tag: LOOK_UP,
    method: 'get',
    path: '/api/procedures/{codeOrId}',
    summary: 'Một thủ tục',
    description: 'Tên, mã, lĩnh vực và cấp của một thủ tục.',
    parameters: [
      segment('codeOrId', 'mã (1.001193) hoặc tên (dang-ky-khai-sinh, tt-1-001766)'),
      tenant,
    ],
    reply: 'ProcedureItem',
    examples: [
      { id: 'theo-ma', title: 'Theo mã', path: `/api/procedures/${BIRTH}`, status: 200 },
      unknownTenant(`/api/procedures/${BIRTH}`),
      {
        id: 'unknown-procedure',
        title: 'Không có thủ tục này',
        path: '/api/procedures/9.999999',
        status: 404,
      },
      tooMany(`/api/procedures/${BIRTH}`),
    ],
  },
  {
    id: 'procedure-cases',
    tag: LOOK_UP,
    method: 'get',
    path: '/api/procedures/{codeOrId}/cases',
    summary: 'Mọi trường hợp của một thủ tục, đặt cạnh nhau',
    description:
      'Một bảng quyết định: mỗi dòng là những câu trả lời dẫn đến cùng một kết quả. Thủ tục không có câu hỏi thì bảng trống.',
    parameters: [
      segment('codeOrId', 'mã (1.001193) hoặc tên (dang-ky-khai-sinh, tt-1-001766)'),
      tenant,
      query('province', 'mã tỉnh, nếu khác tỉnh của đơn vị'),
      query('commune', 'mã xã, kèm mã tỉnh'),
    ],
    reply: 'CaseTable',
    examples: [
      {
        id: 'bang',
        title: 'Chứng thực bản sao',
        path: '/api/procedures/2.000815/cases?province=31',
        status: 200,
      },
      unknownTenant(`/api/procedures/${BIRTH}/cases`),
      {
        id: 'unknown-procedure',
        title: 'Không có thủ tục này',
        path: '/api/procedures/9.999999/cases',
        status: 404,
      },
      {
        id: 'invalid',
        title: 'Mã tỉnh không đúng dạng',
        path: `/api/procedures/${BIRTH}/cases?province=ha-noi`,
        status: 422,
      },
      tooMany(`/api/procedures/${BIRTH}/cases`),
    ],
  },
  {
    id: 'places',
    tag: LOOK_UP,
    method: 'get',
    path: '/api/places',
    summary: 'Xã, phường ngày nay của một tên gọi',
    description:
      'Nhận tên cũ, tên mới, có dấu hay không dấu. Chưa rõ thì trả về một câu hỏi với các lựa chọn, không đoán. Không có q thì liệt kê tỉnh, thành phố; limit=40 là đủ cả 34.',
    parameters: [
      tenant,
      query('q', 'tên gọi, nhiều nhất 300 ký tự; kèm huyện hoặc tỉnh thì chắc hơn'),
      query('province', 'mã tỉnh đã biết'),
      limit(40),
    ],
    reply: 'PlaceList',
    examples: [
      {
        id: 'ten-cu',
        title: 'Tên cũ, không dấu',
        path: '/api/places?q=xa+phuc+chu+dinh+hoa+thai+nguyen&limit=1',
        status: 200,
      },
      {
        id: 'hoi-lai',
        title: 'Tên chung của nhiều nơi',
        path: '/api/places?q=x%C3%A3+T%C3%A2n+L%E1%BA%ADp&limit=1',
        status: 200,
      },
      unknownTenant('/api/places?q=hue'),
      {
        id: 'invalid',
        title: 'Không có tỉnh này',
        path: '/api/places?q=tan&province=99',
        status: 422,
      },
      {
        id: 'too-long',
        title: 'Tên quá dài',
        path: `/api/places?q=${'a'.repeat(301)}`,
        status: 422,
      },
      tooMany('/api/places?q=hue'),
    ],
  },
  {
    id: 'write-code',
    tag: CODES,
    method: 'post',
    path: '/api/codes',
    summary: 'Ghi một trường hợp thành mã ngắn',
    description:
      'Mã dài nhất 10 chữ và số. Trường hợp nằm trong chính mã; máy chủ không lưu, và trong mã không có danh tính ai. Câu trả lời, giấy tờ hoặc tỉnh không có thật thì lỗi 422, không thành mã.',
    parameters: [tenant],
    body: 'CodedCase',
    reply: 'ShortCode',
    examples: [
      {
        id: 'ghi-ma',
        title: 'Khai tử, người mất ở nhà',
        path: '/api/codes',
        body: {
          procedure: '1.000656',
          answers: { 'noi-mat': 'tai-nha', 'thoi-han': 'dung-han' },
          province: '31',
        },
        status: 200,
      },
      ...badBodies('/api/codes'),
      {
        id: 'unknown-procedure',
        title: 'Thủ tục không có mã ngắn',
        path: '/api/codes',
        body: { procedure: '9.999999', answers: {} },
        status: 404,
      },
    ],
  },
  {
    id: 'open-code',
    tag: CODES,
    method: 'get',
    path: '/api/codes/{code}',
    summary: 'Mở lại trường hợp từ mã ngắn',
    description:
      'Gõ hoa hay thường, có gạch hay không đều được. Câu hỏi đã đổi từ khi ghi mã thì nằm trong again.',
    parameters: [segment('code', 'mã ngắn'), tenant],
    reply: 'ReopenedCase',
    examples: [
      { id: 'mo-ma', title: 'Mở một mã', path: '/api/codes/2C8ZG09E', status: 200 },
      unknownTenant('/api/codes/00000'),
      { id: 'mistyped-code', title: 'Gõ nhầm một chữ', path: '/api/codes/2C8ZG09F', status: 404 },
      { id: 'unknown-code', title: 'Mã không mở được', path: '/api/codes/00000', status: 404 },
      tooMany('/api/codes/00000'),
    ],
  },
  {
    id: 'healthz',
    tag: WATCH,
    method: 'get',
    path: '/healthz',
    summary: 'Máy chủ đang chạy',
    description: 'Cho máy giám sát.',
    parameters: [],
    reply: 'Health',
    examples: [{ id: 'dang-chay', title: 'Đang chạy', path: '/healthz', status: 200 }],
  },
  {
    id: 'readyz',
    tag: WATCH,
    method: 'get',
    path: '/readyz',
    summary: 'Máy chủ nhận yêu cầu',
    description: 'Trả 503 khi máy chủ đang dừng để bảo trì.',
    parameters: [],
    reply: 'Health',
    examples: [
      { id: 'san-sang', title: 'Sẵn sàng', path: '/readyz', status: 200 },
      { id: 'draining', title: 'Đang dừng', path: '/readyz', status: 503, isTooFast: true },
    ],
  },
]

import type {
  Answer,
  Block,
  BlockOf,
  ChecklistItem,
  Fact,
  MoneyLine,
  RequiredDocument,
  Tenant,
} from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'
import type { Aspect } from '../text/reader.ts'
import { faultsOf } from './missing.ts'
import { deadlineText, formatDay, formatDong } from './words.ts'

type Section =
  | 'conditions'
  | 'checklist'
  | 'presence'
  | 'fees'
  | 'times'
  | 'where'
  | 'link'
  | 'deadlines'
  | 'refusals'
  | 'steps'
  | 'results'
  | 'notes'
  | 'side'
  | 'sources'

const ORDER: readonly Section[] = [
  'notes',
  'checklist',
  'presence',
  'fees',
  'times',
  'where',
  'link',
  'deadlines',
  'conditions',
  'refusals',
  'steps',
  'results',
  'side',
  'sources',
]

const FIRST: Readonly<Record<Aspect, readonly Section[]>> = {
  papers: ['checklist'],
  form: ['checklist', 'link'],
  fee: ['fees'],
  time: ['times'],
  where: ['where'],
  online: ['where', 'link'],
  steps: ['steps'],
  who: ['presence'],
  eligibility: ['conditions'],
  benefit: ['conditions', 'results'],
  result: ['results'],
  status: ['where'],
  deadline: ['deadlines'],
}

/** Whether a word names a part of an answer that can be asked for. */
export const isAspect = (word: string): word is Aspect => Object.hasOwn(FIRST, word)

/** An answer as blocks, the asked part first, or that part alone. Every fact keeps the ids of its sources. */
export function answerBlocks(
  answer: Answer,
  aspects: readonly Aspect[],
  tenant: Tenant | undefined,
  extent: 'whole' | 'asked' = 'whole',
): Block[] {
  const first = aspects.flatMap((aspect) => firstOf(aspect, answer))
  const order = new Set<Section>(extent === 'asked' ? first : [...first, ...ORDER])
  const told = aspects.includes('benefit') ? figuresFirst(answer) : answer
  return [...order].flatMap((section) => [
    ...SECTIONS[section](told, tenant),
    ...unclearBlocks(answer, section),
  ])
}

/** "Được nghỉ 5 ngày", "bằng 2 lần mức tham chiếu": words that say how much one gets. */
const BENEFIT = /(?:được|nghỉ|bằng|nhận|thêm|nhiều nhất)[^\d.,;:]{0,40}\d|\d đồng/iu

/** The conditions that say how much one gets stand before those that say who gets it. */
function figuresFirst(answer: Answer): Answer {
  const isFigure = ({ text }: { text: string }) => BENEFIT.test(text)
  const { conditions } = answer
  return {
    ...answer,
    conditions: [
      ...conditions.filter(isFigure),
      ...conditions.filter((condition) => !isFigure(condition)),
    ],
  }
}

/** A deadline that is no span ("trước 23 giờ") stands among the conditions. */
function firstOf(aspect: Aspect, { deadlines }: Answer): readonly Section[] {
  return aspect === 'deadline' && deadlines.length === 0 ? ['conditions'] : FIRST[aspect]
}

const SECTIONS: Readonly<Record<Section, (answer: Answer, tenant: Tenant | undefined) => Block[]>> =
  {
    notes: notesBlocks,
    checklist: (answer) => checklistBlocks(answer),
    presence: (answer) => presenceBlocks(answer),
    fees: (answer) => feeBlocks(answer),
    times: (answer) => timeBlocks(answer),
    where: whereBlocks,
    link: (answer) => linkBlocks(answer),
    deadlines: (answer) =>
      factsBlock(
        'deadlines',
        'Hạn phải làm',
        answer.deadlines.map((item) => ({
          ...common(item),
          text: item.state?.text ?? deadlineText(item),
          note:
            item.state === undefined
              ? item.lost
              : `${deadlineText(item)}. ${item.lost ?? ''}`.trim(),
        })),
      ),
    conditions: (answer) =>
      factsBlock(
        'conditions',
        'Điều kiện',
        answer.conditions.map((item) => ({ ...common(item), text: item.text })),
      ),
    refusals: (answer) =>
      answer.refusals.length === 0
        ? []
        : [
            {
              type: 'refusals',
              title: 'Vì sao hồ sơ hay bị trả lại',
              items: answer.refusals.map(({ text, fix, source }) => ({
                text,
                fix,
                cites: [source],
              })),
            },
          ],
    steps: (answer) =>
      answer.steps.length === 0
        ? []
        : [
            {
              type: 'steps',
              title: 'Các bước',
              items: answer.steps.map((item) => ({ ...common(item), text: item.text })),
            },
          ],
    results: (answer) =>
      factsBlock(
        'results',
        'Bạn sẽ nhận được',
        answer.results.map((item) => ({ ...common(item), text: item.name })),
      ),
    side: (answer) => sideBlocks(answer),
    sources: (answer) => [
      {
        type: 'sources',
        asOf: `Đối chiếu lần cuối ngày ${formatDay(answer.asOf)}`,
        code: answer.procedure.code,
        legal: answer.legal,
      },
    ],
  }

function common(item: {
  because?: string | undefined
  layer?: string | undefined
  source: string
}): Omit<Fact, 'text'> {
  return {
    ...(item.because !== undefined && { because: `nếu ${item.because}` }),
    ...badgeOf(item.layer),
    cites: [item.source],
  }
}

function badgeOf(layer: string | undefined): { badge?: string } {
  if (layer === 'province') return { badge: 'quy định của tỉnh' }
  if (layer === 'commune') return { badge: 'quy định của xã' }
  return {}
}

function factsBlock(about: BlockOf<'facts'>['about'], title: string, items: Fact[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'facts', about, title, items, toggles: [] }]
}

/** What must be read before anything else: another procedure, an officer first, a record without detail. */
function notesBlocks(answer: Answer): Block[] {
  const notes: Fact[] = [
    ...answer.redirects.map(({ to, why, because, source }) => ({
      text: `Nếu ${because ?? 'đúng như vậy'} thì bạn làm thủ tục “${to.name}” (mã ${to.code}).`,
      note: why,
      cites: [source],
    })),
    ...answer.refer.map(({ why, whom, bring, because, source }) => ({
      text: `Nếu ${because ?? 'đúng như vậy'}, bạn gặp ${whom} trước khi làm ạ.`,
      note: `${why} Mang theo: ${bring.join('; ')}.`,
      cites: [source],
    })),
  ]
  const blocks = factsBlock('notes', 'Lưu ý trước khi làm', notes)
  if (answer.detail === 'none') {
    blocks.push(
      note(
        'Kho của chúng tôi chưa có chi tiết về thủ tục này. Bạn xem trang của Cổng hoặc hỏi nơi nhận hồ sơ ạ.',
      ),
    )
  }
  if (answer.detail === 'portal') {
    blocks.push(
      note(
        'Phần này lấy nguyên từ Cổng Dịch vụ công quốc gia, chúng tôi chưa soạn lại cho từng trường hợp.',
      ),
    )
  }
  return blocks
}

const UNCLEAR = {
  checklist: { about: 'papers', title: 'Cần hỏi lại quầy về giấy tờ' },
  fees: { about: 'fees', title: 'Cần hỏi lại quầy về số tiền' },
  times: { about: 'times', title: 'Cần hỏi lại quầy về thời hạn' },
  where: { about: 'where', title: 'Cần hỏi lại quầy về nơi nộp' },
} as const

/** What the records leave unclear stands right behind the part that it is about. */
function unclearBlocks({ unclear = [] }: Answer, section: Section): Block[] {
  const { about, title } = UNCLEAR[section as keyof typeof UNCLEAR] ?? {}
  if (title === undefined) return []
  const items = unclear.filter((item) => item.about === about)
  return factsBlock(
    'notes',
    title,
    items.map(({ text, source }) => ({ text, cites: [source] })),
  )
}

function note(text: string): Block {
  return { type: 'text', tone: 'note', nodes: [{ type: 'p', children: [{ type: 'text', text }] }] }
}

const WAY_NAMES = {
  'in-person': 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  post: 'Gửi qua bưu chính',
} as const

const AS_NAMES = {
  original: 'bản chính',
  copy: 'bản sao thường',
  'certified-copy': 'bản sao có chứng thực',
  'original-or-copy': 'bản chính hoặc bản sao',
  'e-copy': 'bản điện tử hoặc ảnh chụp rõ',
} as const

const HAND_NAMES = {
  submit: 'nộp lại',
  show: 'xuất trình rồi cầm về',
  fill: 'điền rồi nộp',
} as const
const PER_PAPER = { file: '', person: ' cho mỗi người', copy: ' cho mỗi bản cần làm' } as const

function checklistBlocks(answer: Answer): Block[] {
  const { documents } = answer
  const group = (
    kind: BlockOf<'checklist'>['groups'][number]['kind'],
    title: string,
    items: ChecklistItem[],
    hint?: string,
  ) =>
    items.length === 0 ? [] : [{ kind, title, ...(hint !== undefined && { note: hint }), items }]
  const lines = (fits: (document: Answer['documents'][number]) => boolean) =>
    documents.filter(fits).map((document) => paperItem(document, answer))
  const needed = (document: Answer['documents'][number]) => document.need === 'required'
  const groups = [
    ...group(
      'yes',
      'Cần chuẩn bị',
      lines((document) => needed(document) && document.holds === 'yes'),
    ),
    // A paper that only the way of filing decides stands under each way that takes it.
    ...answer.ways.flatMap(({ channel }) =>
      group(
        'yes',
        `${WAY_NAMES[channel]} thì thêm`,
        lines((document) => needed(document) && document.channels?.includes(channel) === true).map(
          ({ because, ...item }) => item,
        ),
      ),
    ),
    ...group(
      'maybe',
      'Cần thêm, tùy trường hợp',
      lines(
        (document) =>
          needed(document) && document.holds === 'maybe' && document.channels === undefined,
      ),
    ),
    ...group(
      'if-not-found',
      'Mang theo, phòng khi hệ thống chưa có dữ liệu',
      lines(({ need, lookup }) => need === 'if-not-found' && lookup !== undefined),
      'Nơi nhận hồ sơ phải tự tra cứu trước. Có sẵn trong tay thì bạn khỏi đi lại.',
    ),
    // Where nobody looks it up, nothing is promised: it is merely of use.
    ...group(
      'if-not-found',
      'Nên mang theo',
      lines(({ need, lookup }) => need === 'if-not-found' && lookup === undefined),
      'Có sẵn thì bạn mang theo cho tiện việc ạ.',
    ),
    ...group(
      'exemption',
      'Để được miễn, giảm tiền',
      lines(({ need }) => need === 'proves-exemption'),
    ),
    ...answer.portalList.flatMap(({ name, items }, list) =>
      group(
        'portal',
        name ?? 'Danh mục của Cổng',
        items.map((item, index) => ({
          id: `cong-${list}-${index}`,
          name: item.name,
          ...quantityOf(item),
          ...(item.form !== undefined && { form: { label: item.form } }),
          cites: answer.sources.slice(0, 1).map(({ id }) => id),
        })),
        'Danh mục của Cổng, chưa xếp theo trường hợp của bạn.',
      ),
    ),
  ]
  const notNeeded = answer.notNeeded.map((item) => ({
    ...common(item),
    text: item.name,
    note: item.since === undefined ? item.why : `${item.why} (từ ${formatDay(item.since)})`,
  }))
  if (groups.length === 0 && notNeeded.length === 0 && answer.noDocuments === undefined) return []
  return [
    {
      type: 'checklist',
      title: 'Giấy tờ',
      groups,
      ...(answer.noDocuments !== undefined && { none: answer.noDocuments }),
      notNeeded,
    },
  ]
}

function quantityOf({ original, copy }: { original: number; copy: number }): { detail?: string } {
  const parts = [
    ...(original > 0 ? [`${original} bản chính`] : []),
    ...(copy > 0 ? [`${copy} bản sao`] : []),
  ]
  return parts.length > 0 ? { detail: parts.join(', ') } : {}
}

function paperItem(document: Answer['documents'][number], answer: Answer): ChecklistItem {
  const toggle = answer.open.find(({ question }) => document.ask?.[0] === question)
  return {
    id: document.id,
    name: document.name,
    detail: paperDetail(document),
    ...(document.because !== undefined && { because: `cần nếu ${document.because}` }),
    ...(document.oneOf !== undefined && { oneOf: document.oneOf.map(({ name }) => name) }),
    ...(document.where !== undefined && { where: document.where }),
    ...(document.note !== undefined || document.lookup !== undefined
      ? {
          note: [document.lookup?.text, document.note]
            .filter((part) => part !== undefined)
            .join(' '),
        }
      : {}),
    ...(document.form !== undefined && {
      form: {
        label:
          document.form.code === undefined
            ? document.form.name
            : `${document.form.code}, ${document.form.name}`,
        ...(document.form.page !== undefined && { href: document.form.page }),
      },
    }),
    ...(toggle !== undefined && { toggle: toggleOf(toggle) }),
    faults: faultsOf(document),
    ...badgeOf(document.layer),
    cites: [document.source],
  }
}

function paperDetail({ as, qty, per, hand }: RequiredDocument): string {
  const what = hand === 'fill' ? '' : ` ${AS_NAMES[as]}`
  return `${qty}${hand === 'fill' ? ' tờ' : what}${per === undefined ? '' : PER_PAPER[per]}, ${HAND_NAMES[hand]}`
}

const AT_NAMES = {
  file: 'khi nộp hồ sơ',
  collect: 'khi nhận kết quả',
  both: 'cả khi nộp và khi nhận',
} as const
const NEEDS_NAMES = {
  none: 'không cần giấy ủy quyền',
  paper: 'cần giấy ủy quyền, không phải chứng thực',
  'certified-paper': 'cần giấy ủy quyền có chứng thực',
  unstated: 'cần giấy ủy quyền; nơi nhận cho biết có phải chứng thực không',
} as const

function presenceBlocks(answer: Answer): Block[] {
  return [
    ...factsBlock(
      'presence',
      'Ai phải đến',
      answer.presence.map((item) => ({
        ...common(item),
        text: `${capital(item.who)}: ${AT_NAMES[item.at]}`,
        note: item.why,
      })),
    ),
    ...factsBlock(
      'behalf',
      'Ai đi thay được',
      answer.behalf.map((item) => ({
        ...common(item),
        text: `${capital(item.who)}: ${NEEDS_NAMES[item.needs]}`,
        ...(item.note !== undefined && { note: item.note }),
      })),
    ),
  ]
}

/** What a way to file still costs in trips, in words. */
export function tripsText({ about }: Answer['ways'][number]): string {
  const { id, trips, tripFor } = about
  if (trips === undefined) return TRIPS_NOT_SAID[id]
  if (trips === 0) return 'không phải đến quầy'
  return `${id === 'online' ? 'vẫn ' : ''}đến ${trips} lần${tripFor === undefined ? '' : ` để ${tripFor}`}`
}

const TRIPS_NOT_SAID = {
  'in-person': 'mang hồ sơ đến quầy',
  online: 'Cổng không ghi còn phải đến quầy mấy lần',
  post: 'gửi hồ sơ theo đường bưu điện',
} as const

function feeBlocks(answer: Answer): Block[] {
  const ways = answer.ways.filter(({ money }) => money.length > 0)
  if (ways.length === 0) return []
  return [
    {
      type: 'fees',
      title: 'Tiền phải trả',
      ways: sameWays(
        ways.map(({ channel, label, money, total }) => ({
          channel,
          label,
          lines: money.flatMap((line) => moneyFacts(line)),
          ...(total !== undefined && { total: total === 0 ? 'Không mất tiền' : formatDong(total) }),
          ...noTotalOf(money),
        })),
      ).map((way) => ({ ...way, trips: tripsOf(way.channel, ways) })),
      ...exemptionsOf(answer),
      toggles: answer.open.filter(({ settles }) => settles.includes('money')).map(toggleOf),
      askPlace:
        answer.place === undefined &&
        ways.some(({ money }) =>
          money.some(({ charges }) => charges.some(({ value }) => 'council' in value)),
        ),
    },
    ...factsBlock(
      'notes',
      'Sắp thay đổi',
      (answer.changes ?? []).map(({ text, cites }) => ({ text, cites })),
    ),
  ]
}

/** The trips that remain for ways that are told together. */
function tripsOf(channels: string, ways: Answer['ways']): string[] {
  const meant = new Set(channels.split(' '))
  return ways
    .filter(({ channel }) => meant.has(channel))
    .map((way) => `${way.label}: ${tripsText(way)}`)
}

/** The papers with which one pays less, beside the money. */
function exemptionsOf({ documents }: Answer): { exemptions?: Fact[] } {
  const exemptions = documents
    .filter(({ need }) => need === 'proves-exemption')
    .map((paper) => ({
      ...common(paper),
      text: `${paper.holds === 'yes' ? 'Bạn có thể được miễn, giảm' : 'Có thể được miễn, giảm'}; mang ${lowerFirst(paper.name)}.`,
      ...(paper.lookup !== undefined && { note: paper.lookup.text }),
    }))
  return exemptions.length === 0 ? {} : { exemptions }
}

/** Why there is no sum: a share of a value that only the case knows. */
function noTotalOf(money: readonly MoneyLine[]): { noTotal?: string } {
  const bases = money.flatMap(({ charges }) =>
    charges.flatMap(({ value }) => ('rate' in value ? [value.rate.of] : [])),
  )
  return bases.length === 0
    ? {}
    : { noTotal: `Chưa có tổng vì còn tùy ${[...new Set(bases)].join(' và ')}.` }
}

/** Ways that say the same are said once: what differs between them then stands out. */
function sameWays<T extends { channel: string; label: string }>(ways: readonly T[]): T[] {
  const groups = new Map<string, T[]>()
  for (const way of ways) {
    const { channel, label, ...said } = way
    const key = JSON.stringify(said)
    groups.set(key, [...(groups.get(key) ?? []), way])
  }
  return [...groups.values()].map((group) => ({
    ...(group[0] as T),
    channel: [...new Set(group.map(({ channel }) => channel))].join(' '),
    label:
      group.length === ways.length && group.length > 1
        ? 'Mọi cách nộp'
        : [...new Set(group.map(({ label }) => label))].join(', '),
  }))
}

/** A question as it stands beside a line. */
function toggleOf({ settles, ...toggle }: Answer['open'][number]) {
  return toggle
}

/** Questions that decide neither papers nor money, for whoever wants the answer closer to his case. */
function sideBlocks({ open }: Answer): Block[] {
  const toggles = open.filter(({ settles }) => settles.includes('other')).map(toggleOf)
  return toggles.length === 0
    ? []
    : [
        {
          type: 'facts',
          about: 'notes',
          title: 'Trả lời thêm để sát trường hợp của bạn',
          items: [],
          toggles,
        },
      ]
}

/** A sum that is not known reads on: "Lệ phí chưa rõ: …". */
const UNKNOWN = /^(Chưa rõ|Cần hỏi lại quầy): /u

function moneyFacts(line: MoneyLine): Fact[] {
  const charges = line.charges.map((charge) => ({
    text: `${line.label}${UNKNOWN.test(charge.text) ? '' : ':'} ${lowerFirst(charge.text)}`,
    ...(charge.because !== undefined && { because: `nếu ${charge.because}` }),
    ...noteOf([
      'rate' in charge.value ? charge.value.note : undefined,
      charge.expired
        ? 'Mức này đã hết hạn ghi trong nguồn, cần kiểm tra lại tại quầy.'
        : charge.to && `Áp dụng đến ${formatDay(charge.to)}.`,
    ]),
    ...badgeOf(charge.layer),
    cites: [charge.source],
  }))
  const cuts = line.cuts.map((cut) => ({
    text: `${cut.percent === 100 ? 'Được miễn' : `Giảm ${cut.percent}%`}: ${cut.label}`,
    note: `Áp dụng đến ${formatDay(cut.to)}.`,
    ...(cut.because !== undefined && { because: `nếu ${cut.because}` }),
    cites: [cut.source],
  }))
  return [...charges, ...cuts]
}

function timeBlocks(answer: Answer): Block[] {
  const ways = answer.ways.filter(({ times }) => times.length > 0)
  if (ways.length === 0) return []
  return [
    {
      type: 'times',
      title: 'Thời gian giải quyết',
      ways: sameWays(
        ways.map(({ channel, label, times }) => ({
          channel,
          label,
          lines: times.map(({ text, because, time, layer, earliest }) => ({
            text,
            ...(earliest !== undefined && { earliest: earliest.text }),
            ...(because !== undefined && { because: `nếu ${because}` }),
            ...('note' in time && time.note !== undefined && { note: time.note }),
            ...badgeOf(layer),
            cites: [time.source, ...(earliest?.cites ?? [])],
          })),
        })),
      ),
      caution: 'Ngày chắc chắn ghi trên giấy hẹn.',
    },
  ]
}

const ANYWHERE_NAMES = {
  nationwide: 'Nộp ở đâu trong cả nước cũng được, không cần đúng nơi cư trú.',
  yes: 'Nộp được tại bất kỳ quầy nào trong tỉnh.',
  assisted: 'Quầy xã khác trong tỉnh có thể giúp bạn nộp trực tuyến.',
  no: 'Chỉ nộp được tại đúng nơi nhận ghi ở trên.',
} as const

function whereBlocks(answer: Answer, tenant: Tenant | undefined): Block[] {
  const houses = new Set(
    answer.agencies.filter(({ role }) => role === 'receives').map(({ house }) => house),
  )
  const counters = (tenant?.counters ?? []).filter(
    ({ house, procedures }) =>
      houses.has(house) && (procedures.length === 0 || procedures.includes(answer.procedure.code)),
  )
  const agencies = answer.agencies.map((item) => ({
    ...common(item),
    text: item.role === 'receives' ? `Nơi nhận: ${item.name}` : `Nơi giải quyết: ${item.name}`,
    ...(item.note !== undefined && { note: item.note }),
  }))
  const ways = answer.ways.map((way) => ({
    text: `${way.label}${levelText(way.about.level)}: ${tripsText(way)}`,
    ...(way.because !== undefined && { because: `nếu ${way.because}` }),
    ...noteOf([
      way.about.anywhere && ANYWHERE_NAMES[way.about.anywhere],
      way.about.account === 'vneid-1' || way.about.account === 'vneid-2'
        ? 'Đăng nhập bằng VNeID, nên có tài khoản mức 2.'
        : undefined,
      way.about.note,
    ]),
    cites: [way.about.source],
  }))
  if (agencies.length === 0 && ways.length === 0) return []
  return [
    {
      type: 'where',
      title: 'Nộp ở đâu',
      agencies,
      ways,
      counters,
      fictional: tenant?.fictional ?? false,
    },
  ]
}

function levelText(level: 'full' | 'partial' | undefined): string {
  if (level === undefined) return ''
  return level === 'full' ? ' (toàn trình)' : ' (một phần)'
}

function noteOf(parts: readonly (string | undefined)[]): { note?: string } {
  const said = parts.filter((part) => part !== undefined)
  return said.length > 0 ? { note: said.join(' ') } : {}
}

function linkBlocks({ link, procedure, officialName, detail }: Answer): Block[] {
  const { record } = link
  return [
    {
      type: 'link',
      label: link.online ? 'Mở trang nộp hồ sơ' : 'Xem trên Cổng Dịch vụ công',
      href: link.href,
      code: record?.code ?? procedure.code,
      ...noteOf([
        detail === 'none' && officialName !== undefined
          ? `Trên Cổng ghi là “${officialName}”.`
          : undefined,
        record &&
          `${record.province} có bản riêng của thủ tục này. Mẫu đơn và thời gian ở đó có thể khác, bạn tải mẫu và xem lại ở trang này nhé.`,
        link.kind === 'search'
          ? 'Nếu trang không hiện thủ tục, bạn chép mã bên cạnh vào ô tìm kiếm của Cổng.'
          : undefined,
      ]),
    },
  ]
}

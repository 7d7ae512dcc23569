/** Invented records in the shapes of the portal; each test changes only what it is about. */

const uuid = (number: number) => `019d2bf0-0000-7000-8000-${String(number).padStart(12, '0')}`

/** An item of the catalogue. */
export const catalogueItem = (code: string, changes: object = {}) => ({
  id: uuid(Number(code.replace(/\D/g, ''))),
  name: `Thủ tục thử ${code}`,
  code,
  codeNotation: code,
  categories: ['Lĩnh vực thử'],
  categoryIds: [],
  departments: ['Ủy ban nhân dân cấp xã'],
  departmentPromulgate: 'Bộ Thử nghiệm',
  departmentPromulgateId: uuid(1),
  formalityTargetType: [],
  state: 'ACTIVE',
  type: 'STANDARD',
  ...changes,
})

/** One way of filing of an API detail. */
export const apiMethod = (changes: object = {}) => ({
  submissionMethod: 'DIRECT',
  processingTime: 3,
  processingTimeUnit: 'WORKING_DAY',
  description: '',
  fees: [],
  ...changes,
})

/** One payment of an API detail. */
export const apiFee = (value: number | null, description = '', changes: object = {}) => ({
  type: 'SERVICE_FEE',
  value,
  currencyId: '',
  currencyName: 'Việt Nam Đồng',
  attachment: null,
  description,
  ...changes,
})

/** A detail of the portal's citizen API. */
export const apiDetail = (code: string, changes: object = {}) => ({
  id: uuid(Number(code.replace(/\D/g, ''))),
  code,
  name: `Thủ tục thử ${code}`,
  type: 'STANDARD',
  state: 'ACTIVE',
  isInternal: false,
  isWard: true,
  isProvince: false,
  isMinistry: false,
  isOtherAgency: false,
  isFullProcess: false,
  isNonTerritorial: false,
  departmentPromulgateName: 'Bộ Thử nghiệm',
  categoriesDetails: [{ name: 'Hộ tịch thử' }],
  unitGroupsExecuting: [],
  departmentsExecuting: [{ name: 'Ủy ban nhân dân cấp xã' }],
  executingAgencies: '',
  departmentsAuthority: [],
  executionMethods: [apiMethod()],
  executionCases: [],
  resultsDetails: [{ name: 'Giấy thử' }],
  requirementsAndConditions: '',
  cases: [],
  updatedAt: 1_770_000_000_000,
  ...changes,
})

/** A record of the tables parsed from pages. */
export const structured = (code: string, changes: object = {}) => ({
  code,
  name: `Thủ tục thử ${code}`,
  portalId: uuid(Number(code.replace(/\D/g, ''))),
  url: '',
  ministry: 'Bộ Thử nghiệm',
  levels: ['Cấp xã'],
  field: 'Chứng thực thử',
  executingAgency: 'Ủy ban nhân dân cấp xã',
  competentAgency: '',
  methods: [{ channel: 'DIRECT', time: 2, timeUnit: 'DAY', fees: [], description: '' }],
  documents: [],
  results: [],
  legalCodes: [],
  conditions: '',
  crawled: '2026-06-10',
  ...changes,
})

/** An extract of the old page. */
export const page = (code: string, changes: object = {}) => ({
  reference: '',
  'Mã thủ tục:': code,
  'Tên thủ tục:': `Thủ tục thử ${code}`,
  'Cấp thực hiện:': 'Cấp Xã',
  'Lĩnh vực:': 'Hộ tịch thử',
  'Cách thức thực hiện:': [
    {
      'Hình thức nộp': 'Trực tiếp',
      'Thời hạn giải quyết': '05 Ngày làm việc',
      'Phí, lệ phí': '',
      'Mô tả': '',
    },
  ],
  'Thành phần hồ sơ:': {},
  'Cơ quan thực hiện:': 'Ủy ban nhân dân cấp xã',
  'Cơ quan có thẩm quyền:': '',
  'Kết quả thực hiện:': 'Giấy thử',
  'Yêu cầu, điều kiện thực hiện:': 'Không',
  ...changes,
})

/** Records as the text of a .jsonl file. */
export const jsonl = (...records: unknown[]) =>
  records.map((record) => JSON.stringify(record)).join('\n')

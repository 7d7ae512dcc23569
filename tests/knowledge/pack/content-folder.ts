import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The one procedure of the fixture: small, whole and without fault. */
export const DEATH = 'procedures/ho-tich/dang-ky-khai-tu.yaml'

const FIXTURE: Record<string, string> = {
  [DEATH]: `
code: '1.000656'
id: dang-ky-khai-tu
name: Đăng ký khai tử
asked: [làm giấy chứng tử, khai tử cho ông, nhà có đám báo ai, bố mất đi khai ở đâu, mẹ mất làm giấy gì, xin giấy khai tử, khai tử cho bố, báo tử ở đâu]
field: ho-tich
levels: [commune]
portal: { id: 019d2bfd-95d6-778f-889b-e3045003fa5e, checked: 2026-11-01 }
channels:
  - { id: online, level: full, source: s1 }
  - { id: in-person, source: s1 }
agencies: [{ role: receives, name: Ủy ban nhân dân cấp xã, source: s1 }]
questions:
  - id: noi-mat
    ask: Người mất ở trong nước phải không ạ?
    why: Mất ở nước ngoài thì là thủ tục khác.
    mode: first
    options:
      - { id: trong-nuoc, label: Phải, as: mất trong nước }
      - { id: nuoc-ngoai, label: Không, as: mất ở nước ngoài }
      - { id: mat-tich, label: Không rõ nơi mất, as: chưa biết nơi mất }
  - use: nguoi-nop
  - id: so-ban
    ask: Bạn cần mấy bản sao?
    why: Lệ phí tính theo bản.
    mode: in-answer
    kind: count
    unit: bản sao
documents:
  - { id: to-khai, name: Tờ khai đăng ký khai tử, need: required, as: original, hand: fill, source: s1 }
  - { id: uy-quyen, name: Văn bản ủy quyền, need: required, as: original, hand: submit, when: { nguoi-nop: nguoi-khac }, source: s1 }
notNeeded: [{ name: Giấy của Phòng Tư pháp, why: Không còn cơ quan này., source: s1 }]
fees:
  - { slot: le-phi, kind: le-phi, value: { free: Khai tử đúng hạn không thu tiền. }, when: { nguoi-nop: than-nhan }, source: s1 }
  - { slot: le-phi, kind: le-phi, value: { amount: 8000, per: copy, countedBy: so-ban }, from: 2026-01-01, to: 2026-12-31, source: s1 }
times: [{ qty: 1, unit: working-day, source: s1 }]
refer: [{ when: { noi-mat: mat-tich }, why: Cần xem giấy tờ trước., bring: [Căn cước], whom: Công chức hộ tịch, source: s1 }]
redirect: [{ when: { noi-mat: nuoc-ngoai }, to: '1.001766', why: Mất ở nước ngoài., source: s1 }]
related: [{ code: '1.001766', why: Khi có yếu tố nước ngoài. }]
legal: [123/2015/NĐ-CP]
sources:
  s1: { kind: record, title: Cổng Dịch vụ công quốc gia, url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1', checked: 2026-11-20 }
`,
  'questions/chung.yaml': `
questions:
  - id: nguoi-nop
    ask: Ai đi nộp hồ sơ ạ?
    why: Người khác nộp thay thì cần giấy ủy quyền.
    mode: first
    options:
      - { id: than-nhan, label: Người thân, as: người thân đi nộp }
      - { id: nguoi-khac, label: Người khác, as: người khác đi nộp }
`,
  'topics/nha-co-nguoi-mat.yaml': `
id: nha-co-nguoi-mat
name: Nhà có người mất
asked: [nhà có tang, bố mất phải làm gì, người thân qua đời, ông mất rồi, bà mới mất, có người chết trong nhà, lo giấy tờ cho người mất, sau đám tang làm gì]
intro: 'Xin chia buồn. Bạn làm **lần lượt** ạ.'
questions:
  - id: co-bao-hiem
    ask: Người mất có bảo hiểm xã hội không ạ?
    why: Để biết có trợ cấp không.
    mode: first
    options:
      - { id: co, label: Có, as: người mất có bảo hiểm }
      - { id: khong, label: Không, as: người mất không có bảo hiểm }
procedures:
  - { code: '1.000656', why: Có trích lục khai tử để làm việc khác., source: s1 }
  - { code: '1.001766', why: Nhận trợ cấp., when: { co-bao-hiem: co }, source: s1 }
sources:
  s1: { kind: practice, title: Thực tế tại quầy, checked: 2026-11-02 }
`,
  'pointers/ho-tich.yaml': `
checked: 2026-10-01
pointers:
  - { code: '1.001766', name: Đăng ký khai tử có yếu tố nước ngoài, field: ho-tich, agency: Ủy ban nhân dân cấp xã }
`,
  'lexicon/tu-vung.yaml': `
abbreviations: [{ short: kt, full: khai tử }]
synonyms: [{ say: [giấy chứng tử], means: trích lục khai tử }]
commands: [{ command: 'yes', says: [có, rồi] }, { command: 'no', says: [không, chưa] }]
confusable:
  - says: [báo tử]
    ask: Bạn cần việc nào ạ?
    options: [{ label: Khai tử, to: '1.000656' }, { label: Việc khác, to: nha-co-nguoi-mat }]
`,
  'talk/chao.yaml': `
- { id: chao, kind: talk, says: [xin chào], reply: 'Chào bạn ạ. Xem [hướng dẫn](/huong-dan/nop-truc-tuyen).', options: [{ label: Khai tử, to: 'p:1.000656' }] }
`,
  'articles/nop-truc-tuyen.md': `---
id: nop-truc-tuyen
title: Nộp trực tuyến
checked: 2026-11-03
asked: [nộp ở nhà làm sao, cách gửi hồ sơ qua mạng, nộp trên điện thoại, vào cổng thế nào, gửi giấy tờ qua mạng, làm ở nhà được không, chỉ cách nộp trên cổng, bấm vào đâu để nộp]
related: ['1.000656', 't:nha-co-nguoi-mat']
sources:
  s1: { kind: practice, title: Thực tế tại quầy, checked: 2026-11-02 }
---
Bạn nộp ở nhà được ạ. Ví dụ [khai tử](/thu-tuc/dang-ky-khai-tu).

## Chuẩn bị

1. Mở [Cổng Dịch vụ công](https://dichvucong.gov.vn/).
2. Đăng nhập bằng **VNeID**.
`,
  'glossary.yaml': `
asks: [là gì]
terms:
  - { term: trích lục, variants: [bản trích lục], text: bản ghi thông tin từ sổ hộ tịch., related: ['1.000656'], source: s1 }
sources:
  s1: { kind: practice, title: Thực tế tại quầy, checked: 2026-11-02 }
`,
  'patches/ha-noi.yaml': `
id: ha-noi-khai-tu
scope: { province: '01' }
code: '1.000656'
set:
  fees: [{ slot: le-phi, kind: le-phi, value: { amount: 5000 }, when: { nguoi-nop: nguoi-khac }, source: n1 }]
sources:
  n1: { kind: law, title: Nghị quyết của Hà Nội, checked: 2026-11-04 }
`,
  'legal.yaml': `
- { number: 123/2015/NĐ-CP, title: Nghị định về hộ tịch, issued: 2015-11-15 }
`,
  'provinces.yaml': `
- { code: '01', name: Thành phố Hà Nội, asked: [Hà Nội] }
`,
}

/** One change of the fixture: `from` is replaced by `to`, or the file is written anew. */
export type Change =
  | { file: string; from: string | RegExp; to: string }
  | { file: string; text: string }

/** Writes the fixture, changed, into a folder of its own; the content stands in `content` below it. */
export function writeContent(...changes: Change[]): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'htt-content-')), 'content')
  for (const [file, text] of Object.entries(FIXTURE)) put(dir, file, text)
  for (const change of changes) {
    if ('text' in change) put(dir, change.file, change.text)
    else put(dir, change.file, replaced(readFileSync(join(dir, change.file), 'utf8'), change))
  }
  return dir
}

/** Gives a changed fixture to a function and clears it away afterwards. */
export function withContent<T>(changes: Change[], use: (dir: string) => T): T {
  const dir = writeContent(...changes)
  try {
    return use(dir)
  } finally {
    removeContent(dir)
  }
}

/** Clears a fixture away. */
export function removeContent(dir: string): void {
  rmSync(dirname(dir), { recursive: true, force: true })
}

/** Copies a fixture to another folder of its own. */
export function copyContent(dir: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'htt-content-')), 'content')
  cpSync(dir, copy, { recursive: true })
  return copy
}

function put(dir: string, file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), text)
}

function replaced(
  text: string,
  { file, from, to }: { file: string; from: string | RegExp; to: string },
) {
  const changed = text.replace(from, () => to)
  if (changed === text) throw new Error(`${file} does not hold ${from}`)
  return changed
}

import { codeInGroups } from '../../../engine/index.ts'
import type { Tenant, Turn } from '../../../knowledge/schema/index.ts'
import { fitSheet } from './fit-sheet.ts'
import { Qr } from './qr.tsx'
import type { SheetGroup, SheetLine, SheetPart, SheetSize } from './sheet.ts'
import { sentence } from './sheet-line.ts'

/** A case with everything that its sheet says. */
export type SheetData = {
  name: string
  /** Procedure code. */
  code: string
  turn: Turn
  /** Short code of the case; none where the procedure has no number. */
  short: string | undefined
  /** What the QR code opens. */
  link: string
  /** Whether the case led to another procedure than was asked for. */
  isMoved: boolean
}

type Props = {
  sheet: SheetData
  size: SheetSize
  tenant: Tenant | undefined
  /** "Tờ 3/20" in a bag of several. */
  number?: string
  /** Level of the title: a bag has one above. */
  isPart?: boolean
}

const ANY_CASE = 'Tờ này cho mọi trường hợp. Dòng ghi “nếu” thì chỉ tính khi đúng như vậy.'
const MORE = 'Các bước, kết quả và điều kiện'
const FOLDED = ['', 'Các bước và kết quả', MORE, MORE] as const

/** One case on paper: boxes to tick by pen, everything one must know before going, and a code to open it again. */
export function PrintSheet({ sheet, size, tenant, number, isPart = false }: Props) {
  const { name, code, turn, short, link, isMoved } = sheet
  const says = isMoved || turn.kind !== 'answer' ? turn.say : ''
  const facts = turn.case.filter(({ question }) => question !== '@commune')
  const told = facts.map(({ text }) => text).join('; ')
  const { parts, fold, tightness, footer } = fitSheet(
    { name, words: [told || ANY_CASE, says] },
    turn,
    size,
  )
  const whose = tenant === undefined ? 'Hỏi thủ tục' : `Hỏi thủ tục · ${tenant.name}`
  return (
    <article class={`sheet ${size} ${tightness}`}>
      <header>
        <Qr text={link} label={`Mã QR mở trang ${name}`} />
        <p class="small">
          {number === undefined ? null : <strong>{number} · </strong>}
          {whose} · Mã thủ tục <strong>{code}</strong>
        </p>
        {isPart ? <h2 class="title">{name}</h2> : <h1 class="title">{name}</h1>}
        {told === '' ? (
          <p>{ANY_CASE}</p>
        ) : (
          <p>
            Trường hợp: <strong>{told}</strong>.
          </p>
        )}
        {says === '' ? null : <p>{says}</p>}
        <p class="open">
          {short === undefined ? 'Quét mã bên cạnh' : 'Quét mã bên cạnh, hoặc gõ mã '}
          {short === undefined ? null : <strong class="short">{codeInGroups(short)}</strong>}
          {short === undefined ? null : ` ở ${addressOf(link)}`}
          {fold === 0 ? ' để mở lại.' : ` để mở lại. ${FOLDED[fold]} có ở đó.`}
        </p>
      </header>
      {tenant?.hotline ? (
        <p class="call">
          Cần hỏi thêm: {tenant.hotline.label}, <strong>{tenant.hotline.number}</strong>
        </p>
      ) : null}
      <div class="parts">
        {parts.map((part) => (
          <Part part={part} isPart={isPart} />
        ))}
        <p class="sources">{footer}</p>
      </div>
    </article>
  )
}

function Part({ part, isPart }: { part: SheetPart; isPart: boolean }) {
  const { title, mark, isSmall, isFramed, groups, foot } = part
  return (
    <section class={isFramed ? 'framed small' : isSmall ? 'small' : undefined}>
      {title === '' ? null : isPart ? <h3 class="head">{title}</h3> : <h2 class="head">{title}</h2>}
      {groups.map((group) => (
        <Group group={group} mark={mark} isPart={isPart} />
      ))}
      {foot === undefined ? null : <p class="small">{foot}</p>}
    </section>
  )
}

type GroupProps = { group: SheetGroup; mark: SheetPart['mark']; isPart: boolean }

function Group({ group: { title, hint, lines }, mark, isPart }: GroupProps) {
  return (
    <>
      {title === undefined ? null : isPart ? (
        <h4 class="group">{title}</h4>
      ) : (
        <h3 class="group">{title}</h3>
      )}
      {hint === undefined ? null : <p class="small">{hint}</p>}
      <ul class={mark}>
        {lines.map((line) => (
          <li class={line.isMaybe ? 'maybe' : undefined}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ line: { name, text, small, href } }: { line: SheetLine }) {
  const more = small.map(sentence).join(' ')
  return (
    <p>
      {name === undefined ? null : (
        <strong class="main">{more === '' || text !== '' ? name : `${name}:`}</strong>
      )}
      {text === '' ? null : <span class="main">{more === '' ? text : sentence(text)}</span>}
      {href === undefined ? null : (
        <>
          {' '}
          <a class="address" href={href}>
            {href}
          </a>
        </>
      )}
      {more === '' ? null : ` ${more}`}
    </p>
  )
}

/** The place where a code is typed: the address without it. */
function addressOf(link: string): string {
  const { host, pathname } = new URL(link)
  return `${host}${pathname.replace(/(\/ma)\/[^/]*$/, '$1')}`
}

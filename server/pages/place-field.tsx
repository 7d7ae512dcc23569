import { writeCase } from './case-query.ts'
import type { PlaceHeard } from './hear-place.ts'
import type { Settled } from './settle.ts'
import { hrefTo, type Site } from './site.ts'

/** What the form knows of the place. */
export type PlaceKnown = {
  provinces: readonly { code: string; name: string }[]
  province: string | undefined
  /** The commune as the address tells it. */
  commune?: string | undefined
  /** The place in words, as the answer names it. */
  name?: string | undefined
  /** The page without the commune. */
  without?: string | undefined
  heard?: PlaceHeard | undefined
}

type Told = {
  settled: Settled
  provinces: PlaceKnown['provinces']
  heard?: PlaceHeard | undefined
  aspects?: string | undefined
}

/** The place of a case that is settled, in the words of its answer. */
export function knownPlace(
  site: Site,
  path: string,
  { settled, provinces, heard, aspects }: Told,
): PlaceKnown {
  const { turn, answers, place, beside } = settled
  const { commune, channel, since } = beside
  return {
    provinces,
    heard,
    commune,
    province: place?.province,
    name: turn.case.find(({ question }) => question === '@commune')?.text,
    without: hrefTo(site, path, writeCase(answers, { channel, since, aspects })),
  }
}

/** Where somebody lives: the commune in his own words, or the province. */
export function PlaceField({ place }: { place: PlaceKnown }) {
  const { provinces, province, commune, name, without, heard } = place
  const known = heard === undefined ? commune : undefined
  const isUnknown = heard?.kind === 'unknown'
  return (
    <>
      {heard === undefined && name !== undefined ? (
        <p class="place">
          {known ? <input type="hidden" name="xa" value={known} /> : null}
          Nơi ở: <strong>{name}</strong>. {known ? <a href={without}>Bỏ nơi này</a> : null}
        </p>
      ) : null}
      {heard?.kind === 'ask' ? <Ask {...heard} /> : null}
      <p>
        <label class="above" for="noi">
          {labelOf(name, heard)}
        </label>
        <input
          class="field"
          id="noi"
          name="noi"
          maxlength={120}
          value={isUnknown ? heard.typed : ''}
          autocomplete="off"
          aria-describedby="noi-luu-y"
        />
        <span id="noi-luu-y" class="quiet">
          {isUnknown
            ? 'Chúng tôi chưa thấy nơi này. Bạn gõ thêm huyện hoặc tỉnh, hoặc chọn tỉnh ở dưới ạ.'
            : 'Ví dụ: Phúc Chu, Định Hóa. Bạn không cần ghi số nhà.'}
        </span>
      </p>
      <p>
        <label class="above" for="tinh">
          Tỉnh, thành phố
        </label>
        <select class="field" id="tinh" name="tinh">
          <option value="">Chưa chọn</option>
          {provinces.map(({ code, name }) => (
            <option value={code} selected={code === province}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}

function labelOf(name: string | undefined, heard: PlaceHeard | undefined): string {
  if (heard?.kind === 'ask' && heard.options.length > 0) return 'Hay là nơi khác'
  return name === undefined || heard !== undefined
    ? 'Xã, phường của bạn (tên cũ cũng được)'
    : 'Đổi xã, phường (tên cũ cũng được)'
}

function Ask({ say, ask, options }: Extract<PlaceHeard, { kind: 'ask' }>) {
  if (options.length === 0)
    return (
      <p class="note" id="noi-o">
        {say} {ask}
      </p>
    )
  return (
    <fieldset id="noi-o">
      <legend>{ask}</legend>
      <p class="quiet">{say}</p>
      {options.map(({ value, label, detail }) => (
        <label>
          <input type="radio" name="noi" value={value} /> {label}
          {detail ? <span class="quiet"> ({detail})</span> : null}
        </label>
      ))}
      <label>
        <input type="radio" name="noi" value="" checked /> Để sau
      </label>
    </fieldset>
  )
}

type NoticeProps = {
  heard: PlaceHeard | undefined
  /** Whether what was understood stands there already. */
  isSaid?: boolean
}

/** Beside the answer: that the place is not certain yet, and where to say it. */
export function PlaceNotice({ heard, isSaid = false }: NoticeProps) {
  if (heard === undefined || heard.kind === 'found') return null
  if (heard.kind === 'unknown')
    return (
      <p class="warning">
        Chúng tôi chưa thấy nơi “{heard.typed}”. Câu trả lời dưới đây chưa tính theo xã, phường của
        bạn. <a href="#noi">Ghi lại nơi ở</a>
      </p>
    )
  return (
    <p class="warning">
      {isSaid ? '' : `${heard.say} `}
      {heard.ask} <a href={heard.options.length > 0 ? '#noi-o' : '#noi'}>Chọn nơi ở</a>
    </p>
  )
}

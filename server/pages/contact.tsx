import type { Counter, Tenant } from '../../knowledge/schema/index.ts'
import { dayText } from './words.ts'

/** The number to call, as a link. */
export function Hotline({ hotline }: { hotline: Tenant['hotline'] }) {
  if (!hotline) return null
  return (
    <p>
      {hotline.label}
      <br />
      <a class="call" href={telOf(hotline.number)}>
        Gọi {hotline.number}
      </a>
    </p>
  )
}

/** A counter with what is known of it; what is not known is said. */
export function CounterCard({ counter }: { counter: Counter }) {
  const { name, address, hours, phone, receives, source } = counter
  return (
    <article class="card">
      <h3>{name}</h3>
      <p>Địa chỉ: {address ?? 'chưa có thông tin'}</p>
      <p>Giờ làm việc: {hours ? hours.join('; ') : 'chưa có thông tin'}</p>
      <p>
        Điện thoại: {phone ? <a href={telOf(phone.number)}>{phone.number}</a> : 'chưa có thông tin'}
      </p>
      {receives.length > 0 ? <p>Nhận hồ sơ: {receives.join(', ')}</p> : null}
      {source ? (
        <p class="quiet">
          Theo {source.title}, xem ngày {dayText(source.checked)}.
          {source.kind === 'news' ? ' Chưa ai gọi thử, bạn hỏi trước khi đi nhé.' : ''}
        </p>
      ) : null}
    </article>
  )
}

/** Counters under each other; what is made up says so. */
export function Counters({
  counters,
  fictional,
}: {
  counters: readonly Counter[]
  fictional: boolean
}) {
  if (counters.length === 0) return null
  return (
    <>
      {fictional ? <p class="quiet">Địa chỉ và giờ làm việc ở đây là ví dụ.</p> : null}
      {counters.map((counter) => (
        <CounterCard counter={counter} />
      ))}
    </>
  )
}

const telOf = (number: string) => `tel:${number.replace(/[^0-9+]/g, '')}`

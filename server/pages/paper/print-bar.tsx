import type { SheetSize } from './sheet.ts'

type Props = {
  back: string
  backLabel: string
  hrefOf: (size: SheetSize) => string
  size: SheetSize
  /** What the button that prints says. */
  print?: string
}

/** What can be done with a sheet on a screen: go back, change its letters, print it. */
export function PrintBar({ back, backLabel, hrefOf, size, print = 'In tờ này' }: Props) {
  return (
    <nav class="bar" aria-label="Bản in">
      <a href={back}>{backLabel}</a>
      {size === 'a4' ? (
        <a href={hrefOf('lon')}>Bản chữ to</a>
      ) : (
        <a href={hrefOf('a4')}>Bản chữ thường</a>
      )}
      {/* Shown by the page's script, which opens the print dialog; without it the words beside say how. */}
      <button type="button" id="in" hidden>
        {print}
      </button>
      <p>Không thấy nút In thì bạn bấm Ctrl+P, hoặc chọn “In” trong trình đơn của trình duyệt ạ.</p>
    </nav>
  )
}

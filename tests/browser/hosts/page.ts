import type { Lab } from './lab.ts'
import { TENANT } from './lab.ts'

/** A page of a portal, with enough on it to see whether something moved. */
export function portalPage({
  head = '',
  body = '',
  html = '',
}: {
  head?: string
  body?: string
  html?: string
}): string {
  return `<!doctype html><html lang="vi" ${html}><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thử</title><link rel="icon" href="data:,">${head}</head>
    <body><h1>Xã Thử</h1><nav><a href="#tin">Tin tức</a> <a href="#van-ban">Văn bản</a></nav>
    <button type="button" id="nut">Đếm: 0</button>
    <table border="1"><tr><th>Số</th><th>Tên văn bản</th></tr><tr><td>01/TB</td><td>Lịch tiếp công dân</td></tr></table>
    <p>Tin trong xã: lịch tiếp công dân tháng 12.</p>${body}</body></html>`
}

/** The one line before the end of the body. */
export const scriptLine = ({ server }: Lab, more = '') =>
  `<script src="${server}/widget.js" data-tenant="${TENANT}" data-hotline="18001096" ${more} defer></script>`

/** The element, written into the page. */
export const elementLine = ({ server }: Lab, more = '') =>
  `<hoi-thu-tuc tenant="${TENANT}" hotline="18001096" ${more}><a href="${server}/hoi?tenant=${TENANT}">Hỏi đáp thủ tục</a></hoi-thu-tuc>
   <script src="${server}/widget.js" defer></script>`

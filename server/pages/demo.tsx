import { html } from 'hono/html'
import type { Tenant } from '../../knowledge/schema/index.ts'

type Props = {
  /** Path under which the server answers, without a slash at the end: '' or '/tro-ly'. */
  base: string
  tenant: Tenant
  /** Procedures worked out in the knowledge at hand; the sentence is left out where it is not known. */
  procedureCount?: number
  /** Needs of life that lead to several procedures. */
  topicCount?: number
}

const QUESTIONS = [
  'Làm giấy khai sinh cho con cần gì?',
  'Tôi bị mất thẻ căn cước thì làm sao?',
  'Xin giấy xác nhận độc thân ở đâu?',
  'Chứng thực bản sao giấy tờ hết bao nhiêu tiền?',
  'Nhà có người mất thì phải làm những gì?',
] as const

const NEWS = [
  {
    day: '20/11/2026',
    title: 'Lịch tiếp công dân tháng 12 tại trụ sở mới và trụ sở cũ',
    lead: 'Hai trụ sở cùng tiếp dân vào thứ Ba và thứ Năm. Bà con ở gần đâu thì đến đó.',
  },
  {
    day: '18/11/2026',
    title: 'Tổ công nghệ số cộng đồng xuống từng thôn giúp cài VNeID',
    lead: 'Mỗi thôn một buổi tối. Bà con mang theo điện thoại và thẻ căn cước.',
  },
  {
    day: '14/11/2026',
    title: 'Đăng ký tiêm phòng cho đàn gia súc vụ đông',
    lead: 'Các hộ chăn nuôi báo số lượng với trưởng thôn trước ngày 30/11.',
  },
] as const

/** A portal page as a commune may have it, with the widget in it; every part says that it is an example. */
export function DemoPage({ base, tenant, procedureCount, topicCount }: Props) {
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="description"
          content="Trang ví dụ của Hỏi Thủ Tục: trợ lý hỏi đáp thủ tục hành chính đặt trên trang của một xã."
        />
        <title>Cổng thông tin điện tử xã Minh Họa (trang ví dụ)</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${base}/demo.css`} />
        <script src={`${base}/demo.js`} defer />
      </head>
      <body>
        <aside class="ribbon" aria-label="Lưu ý">
          Trang ví dụ. Xã Minh Họa, tin tức và địa chỉ ở đây đều không có thật.
        </aside>
        <PortalHeader />
        <main>
          <section class="ask" aria-labelledby="hoi">
            <div>
              <h1 id="hoi">Cần làm giấy tờ gì, bà con cứ hỏi</h1>
              <p>
                Hỏi bằng lời thường. Trợ lý hỏi lại vài câu cần thiết, rồi đưa danh mục giấy tờ,
                tiền phải nộp, thời gian và nơi nộp. Dòng nào cũng có nguồn.
              </p>
              <Counts procedures={procedureCount} topics={topicCount} />
              <p>
                <a href={`${base}/hoi?tenant=${tenant.id}`} data-hoi-thu-tuc>
                  Mở trợ lý
                </a>
              </p>
            </div>
            <ul class="questions" aria-label="Câu hỏi mẫu">
              {QUESTIONS.map((question) => (
                <li>
                  <button type="button" data-ask={question}>
                    {question}
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="tin">
            <h2 id="tin">
              Tin trong xã <small>Ví dụ</small>
            </h2>
            <ul class="news">
              {NEWS.map(({ day, title, lead }) => (
                <li>
                  <article>
                    <p class="day">{day}</p>
                    <h3>{title}</h3>
                    <p>{lead}</p>
                  </article>
                </li>
              ))}
            </ul>
          </section>
          <Embed base={base} tenant={tenant.id} />
        </main>
        <footer>
          <p>
            Cổng thông tin điện tử xã Minh Họa là trang ví dụ của phần mềm Hỏi Thủ Tục. Trợ lý trả
            lời tự động theo dữ liệu đã đối chiếu nguồn, không thay cho cán bộ tiếp nhận hồ sơ.
          </p>
          <p>
            <a href={`${base}/lap-trinh`}>Dành cho người lập trình</a>
          </p>
        </footer>
        <Widget base={base} tenant={tenant} />
      </body>
    </html>
  )
  return html`<!doctype html>${page}`
}

function PortalHeader() {
  return (
    <header>
      <div class="inner">
        <span class="seal" aria-hidden="true">
          MH
        </span>
        <p class="name">
          <span>Cổng thông tin điện tử</span>
          <strong>Xã Minh Họa</strong>
        </p>
      </div>
    </header>
  )
}

function Counts({
  procedures,
  topics,
}: {
  procedures?: number | undefined
  topics?: number | undefined
}) {
  if (procedures === undefined) return null
  return (
    <p class="counts">
      Kho hiện có <strong>{procedures} thủ tục</strong> đã soạn kỹ
      {topics ? (
        <>
          {' '}
          và <strong>{topics} việc trong đời</strong> cần nhiều thủ tục
        </>
      ) : null}
      .
    </p>
  )
}

function Embed({ base, tenant }: { base: string; tenant: string }) {
  return (
    <section class="embed" aria-labelledby="nhung">
      <h2 id="nhung">Đưa trợ lý vào trang của bạn</h2>
      <p>Dán dòng này trước thẻ đóng body, đổi tên miền và mã đơn vị của bạn:</p>
      <pre tabindex={0}>
        <code id="embed-line">{`<script src="https://ten-mien-cua-ban${base}/widget.js" data-tenant="${tenant}" defer></script>`}</code>
      </pre>
      <button type="button" data-copy="embed-line">
        Sao chép dòng nhúng
      </button>
    </section>
  )
}

function Widget({ base, tenant }: { base: string; tenant: Tenant }) {
  return (
    <script
      src={`${base}/widget.js`}
      data-tenant={tenant.id}
      data-hotline={tenant.hotline?.number}
      data-accent={tenant.theme.accent}
      data-hosts={tenant.hosts.length > 0 ? tenant.hosts.join(' ') : undefined}
      defer
    />
  )
}

import type { OpenApi } from '../../openapi/openapi.ts'
import { PROBLEM_CODES, problemWords } from '../../problem.ts'
import { ReadingPage } from '../reading-page.tsx'
import { canonicalOf, hrefTo, type Site } from '../site.ts'
import { curl } from './example.tsx'
import { Fields, fieldsOf } from './fields.tsx'
import { Operation } from './operation.tsx'

type Props = { site: Site; api: OpenApi }

const OPENING = { message: 'làm khai sinh cho con' }

/** For those who build on the interface: drawn from its description, so that neither can say more than the other. */
export function DevelopersPage({ site, api }: Props) {
  const root = canonicalOf(site, '')
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <ReadingPage
      site={site}
      path="/lap-trinh"
      title="Dành cho người lập trình"
      description="Gọi Hỏi Thủ Tục từ chương trình của bạn: hỏi đáp, câu trả lời, thủ tục, nơi ở, mã ngắn; kèm ví dụ."
    >
      <p class="say">
        Chương trình của bạn hỏi bằng lời thường và nhận danh mục giấy tờ, tiền, thời gian, nơi nộp.
        Dòng nào cũng có nguồn.
      </p>
      <p>
        Giao diện là HTTP và JSON, không cần khóa. Bản mô tả cho máy đọc:{' '}
        <a href={hrefTo(site, '/openapi.json')}>openapi.json</a> (OpenAPI {api.openapi}). Trang này
        dựng từ chính bản ấy; mọi ví dụ do máy chủ này trả lời.
      </p>
      <nav aria-label="Trong trang này">
        <ul class="list">
          <li>
            <a href="#bat-dau">Bắt đầu nhanh</a>
          </li>
          <li>
            <a href="#noi-o">Nơi ở của người dân</a>
          </li>
          {operations.map(({ operation }) => (
            <li>
              <a href={`#${operation.operationId}`}>{operation.summary}</a>
            </li>
          ))}
          <li>
            <a href="#loi">Lỗi</a>
          </li>
          <li>
            <a href="#gioi-han">Giới hạn, riêng tư, phiên bản, CORS</a>
          </li>
        </ul>
      </nav>
      <Start root={root} />
      <Place />
      {operations.map((one) => (
        <Operation api={api} root={root} {...one} />
      ))}
      <Turn api={api} />
      <Problems api={api} />
      <Rules version={api.info.version} />
    </ReadingPage>
  )
}

function Start({ root }: { root: string }) {
  return (
    <>
      <h2 id="bat-dau">Bắt đầu nhanh</h2>
      <ol class="lines">
        <li>
          Gửi lời người dân:
          <pre tabindex={0}>
            <code>{curl('post', `${root}/api/turns`, OPENING)}</code>
          </pre>
        </li>
        <li>
          Hiện câu nói ở <code>turn.say</code>, các khối ở <code>turn.blocks</code>, các nút ở{' '}
          <code>turn.options</code>.
        </li>
        <li>
          Người dân bấm một nút thì gửi <code>id</code> của nút, kèm nguyên{' '}
          <code>conversation</code> vừa nhận.
        </li>
        <li>
          Lặp lại đến khi <code>turn.kind</code> là <code>answer</code>. Khi ấy{' '}
          <code>turn.page</code> là trang để in và gửi.
        </li>
      </ol>
      <p>
        Đã biết rõ thủ tục và trường hợp thì gọi thẳng <a href="#answers">/api/answers</a>, một lần
        là đủ.
      </p>
    </>
  )
}

function Place() {
  return (
    <>
      <h2 id="noi-o">Nơi ở của người dân</h2>
      <p>
        Lệ phí, quầy và quy định riêng theo nơi ở. Người dân gõ tên cũ hay tên mới đều được; bạn hỏi{' '}
        <a href="#places">/api/places</a> để có mã.
      </p>
      <ul class="lines">
        <li>
          <code>place.kind</code> là <code>found</code>: gửi mã ở <code>place.commune</code> trong
          trường <code>place</code>, dạng{' '}
          <code>{JSON.stringify({ province: '19', commune: '05569' })}</code>.
        </li>
        <li>
          <code>choose</code> hoặc <code>narrow</code>: hỏi người dân bằng <code>ask</code> và{' '}
          <code>options</code>. Lựa chọn có <code>text</code> thì hỏi lại bằng lời ấy.
        </li>
        <li>
          <code>none</code>: mời người dân gõ thêm huyện hoặc tỉnh.
        </li>
      </ul>
      <p>Người dân cũng có thể nói nơi ở ngay trong câu hỏi gửi tới /api/turns.</p>
    </>
  )
}

function Turn({ api }: { api: OpenApi }) {
  return (
    <>
      <h2 id="luot">Một lượt gồm những gì</h2>
      <p>
        Khối và trường lạ thì bạn bỏ qua: bản sau có thể thêm. Khuôn đầy đủ của từng khối nằm ở{' '}
        <code>Block</code> trong bản mô tả.
      </p>
      <Fields always="luôn có" fields={fieldsOf(api.components.schemas.Turn ?? {})} />
    </>
  )
}

function Problems({ api }: { api: OpenApi }) {
  return (
    <>
      <h2 id="loi">Lỗi</h2>
      <p>
        Lỗi có kiểu <code>application/problem+json</code> (RFC 9457). Câu ở <code>detail</code> viết
        cho người dân, hiện thẳng được. Chương trình nên xét <code>code</code>.
      </p>
      <p>
        Giá trị không có thật không bao giờ bị bỏ qua lặng lẽ: câu trả lời, nơi ở, giấy tờ, tham số
        lạ đều là <code>invalid</code>, và <code>field</code> nói đúng chỗ sai. Trường lạ cũng vậy;
        tham số lạ trên địa chỉ thì bỏ qua.
      </p>
      <Fields always="luôn có" fields={fieldsOf(api.components.schemas.Problem ?? {})} />
      <dl class="fields">
        {PROBLEM_CODES.map((code) => {
          const { status, detail } = problemWords(code)
          return (
            <>
              <dt id={code}>
                <code>{code}</code>
                <span class="quiet"> {status}</span>
              </dt>
              <dd>{detail}</dd>
            </>
          )
        })}
      </dl>
    </>
  )
}

function Rules({ version }: { version: string }) {
  return (
    <>
      <h2 id="gioi-han">Giới hạn</h2>
      <ul class="lines">
        <li>
          Câu hỏi dài nhất 300 ký tự. Nội dung gửi lên lớn nhất 8 KB, kiểu JSON, bảng mã UTF-8.
        </li>
        <li>
          Mỗi mạng được 600 lượt một phút, trừ khi nơi đặt máy chủ chọn số khác. Quá thì nhận 429 và
          dòng <code>Retry-After</code>.
        </li>
        <li>
          Danh sách trả về nhiều nhất 20 mục, riêng <code>/api/places</code> 40 mục.
        </li>
      </ul>
      <h2 id="rieng-tu">Riêng tư</h2>
      <ul class="lines">
        <li>Máy chủ không lưu câu hỏi, không đặt cookie, không nhớ cuộc hỏi đáp.</li>
        <li>
          <code>conversation</code> nằm ở phía bạn. Trong đó chỉ có lựa chọn và nơi ở, không có
          nguyên câu hỏi.
        </li>
        <li>
          Bạn đừng gửi số căn cước, số điện thoại hay mật khẩu. Câu trả lời không cần đến chúng.
        </li>
        <li>
          Câu trả lời mang dòng Cache-Control: no-store. Bạn cũng đừng ghi câu hỏi vào nhật ký.
        </li>
      </ul>
      <h2 id="phien-ban">Phiên bản</h2>
      <ul class="lines">
        <li>
          Đây là phiên bản {version}. Thêm trường, khối hay mã lỗi thì số này giữ nguyên; bỏ hoặc
          đổi nghĩa thì số này tăng.
        </li>
        <li>
          Kho tri thức đổi thì <code>conversation</code> cũ vẫn gửi được. Câu trả lời nào không còn
          dùng được sẽ được hỏi lại.
        </li>
        <li>
          Gửi câu trả lời đã lưu tới <a href="#answers">/api/answers</a> thì kèm <code>pack</code>{' '}
          của <code>conversation</code> ấy: câu không còn dùng được coi như chưa trả lời. Không kèm
          thì câu lạ là lỗi 422.
        </li>
        <li>
          Trang <code>/thu-tuc/…</code> và mã ngắn đã in luôn mở được: điều không còn dùng được thì
          bỏ qua, và được hỏi lại.
        </li>
      </ul>
      <h2 id="don-vi">Đơn vị và CORS</h2>
      <ul class="lines">
        <li>
          <code>?tenant=</code> chọn cổng hay xã, phường: nơi ở mặc định, quầy, đường dây nóng, thủ
          tục được ẩn.
        </li>
        <li>
          Gọi từ trình duyệt thì địa chỉ trang của bạn phải nằm trong danh sách <code>origins</code>{' '}
          của đơn vị. Gọi từ máy chủ của bạn thì không cần.
        </li>
        <li>Không gửi kèm cookie hay mật khẩu; máy chủ không nhận.</li>
      </ul>
    </>
  )
}

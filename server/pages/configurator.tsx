import type { Child } from 'hono/jsx'
import type { Tenant } from '../../knowledge/schema/index.ts'
import { OwnPage } from './own-page.tsx'

/** A file that never changes, and its integrity hash. */
type Version = { file: string; integrity: string }

type Props = {
  base: string
  /** Where people reach the server; the page's own address where nobody has said. */
  server: string | undefined
  tenants: readonly Tenant[]
  provinces: readonly { code: string; name: string }[]
  versions: { widget: Version; frameHost: Version }
}

const MODES = [
  { id: 'bubble', name: 'Nút nổi', what: 'Một nút ở góc trang, bấm thì mở khung hỏi đáp.' },
  { id: 'inline', name: 'Nằm trong bài', what: 'Nút và khung hỏi đáp đứng ở chỗ bạn dán mã.' },
  { id: 'page', name: 'Cả trang', what: 'Một trang riêng chỉ để hỏi đáp.' },
  { id: 'iframe', name: 'Khung iframe', what: 'Cho phần mềm không nhận mã script.' },
  { id: 'link', name: 'Đường dẫn', what: 'Không cần mã nào; hợp với mã QR, Zalo, bản tin.' },
] as const

/** Chooses how the assistant stands on a portal, shows it, and hands over the lines to paste. */
export function ConfiguratorPage({ base, server, tenants, provinces, versions }: Props) {
  return (
    <OwnPage
      base={base}
      title="Gắn trợ lý vào trang của bạn"
      scripts={['tao.js']}
      isListed={false}
      head={<link rel="stylesheet" href={`${base}/tao.css`} />}
    >
      <main
        class="configurator"
        data-base={base}
        data-server={server}
        data-widget-file={versions.widget.file}
        data-widget-integrity={versions.widget.integrity}
        data-frame-file={versions.frameHost.file}
        data-frame-integrity={versions.frameHost.integrity}
      >
        <header>
          <h1>Gắn trợ lý vào trang của bạn</h1>
          <p>Bạn chọn, xem thử ngay bên cạnh, rồi chép mã ở cuối trang.</p>
          <noscript>
            <p>Trang này cần JavaScript để soạn mã. Bạn bật JavaScript rồi tải lại trang nhé.</p>
          </noscript>
        </header>
        <form id="choices">
          <h2>1. Chọn</h2>
          <TenantField tenants={tenants} />
          <fieldset>
            <legend>Cách đặt</legend>
            {MODES.map(({ id, name, what }) => (
              <label class="choice">
                <input type="radio" name="mode" value={id} checked={id === 'bubble'} />
                <span>
                  <strong>{name}</strong>
                  <span class="quiet">{what}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <PlaceFields provinces={provinces} />
          <ColourField />
          <ThemeFields />
          <PositionFields />
          <Part option="ask" name="Câu hỏi đầu tiên">
            <label for="ask">Hỏi sẵn khi người dân mở khung</label>
            <input
              id="ask"
              name="ask"
              type="text"
              maxlength={300}
              autocomplete="off"
              aria-describedby="ask-hint"
            />
            <p id="ask-hint" class="quiet">
              Để trống thì trợ lý chào và chờ người dân hỏi.
            </p>
          </Part>
        </form>
        <section class="result" aria-labelledby="see">
          <h2 id="see">2. Xem thử</h2>
          <p class="quiet">Đây là trợ lý thật, trên một trang ví dụ. Bạn bấm thử được.</p>
          <iframe id="preview" title="Xem thử trợ lý trên một trang ví dụ" />
          <p>
            <a id="preview-link" href={`${base}/nhung/tao/xem`} target="_blank" rel="noopener">
              Xem thử trong thẻ mới
            </a>
          </p>
        </section>
        <section aria-labelledby="copy">
          <h2 id="copy">3. Chép mã</h2>
          <p id="where" />
          <p id="plain-http" class="warning" hidden>
            Địa chỉ máy chủ đang là http. Trang https sẽ không nạp được mã này.
          </p>
          <Code id="snippet" name="mã nhúng" />
          <p id="pinned" class="quiet">
            Mã ghim đúng một bản: trình duyệt từ chối tệp bị sửa. Khi nâng cấp máy chủ, bạn chép lại
            mã mới.
          </p>
        </section>
        <CspSection />
      </main>
    </OwnPage>
  )
}

function TenantField({ tenants }: { tenants: readonly Tenant[] }) {
  return (
    <fieldset>
      <legend>Đơn vị</legend>
      <label for="tenant">Xã, phường hoặc cổng của bạn</label>
      <select id="tenant" name="tenant" aria-describedby="origins">
        {tenants.map(({ id, name, origins, hotline, hosts, theme }) => (
          <option
            value={id}
            data-origins={origins.join(' ')}
            data-hotline={hotline?.number}
            data-hosts={hosts.join(' ')}
            data-accent={theme.accent}
          >
            {name}
          </option>
        ))}
      </select>
      <p id="origins" class="quiet" />
    </fieldset>
  )
}

function PlaceFields({ provinces }: { provinces: Props['provinces'] }) {
  return (
    <Part option="place" name="Nơi người dân ở">
      <label for="province">Tỉnh, thành phố</label>
      <select id="province" autocomplete="off">
        <option value="">Như đã khai cho đơn vị</option>
        {provinces.map(({ code, name }) => (
          <option value={code}>{name}</option>
        ))}
      </select>
      <div id="commune-part" hidden>
        <label for="commune">Xã, phường, tên mới hoặc tên cũ (không bắt buộc)</label>
        <div class="row">
          <input id="commune" type="text" maxlength={80} autocomplete="off" />
          <button type="button" id="find-commune">
            Tìm xã
          </button>
        </div>
        <p id="commune-said" role="status" />
        <ul id="communes" class="plain" aria-label="Xã, phường tìm được" hidden />
      </div>
    </Part>
  )
}

function ColourField() {
  return (
    <Part option="accent" name="Màu chính">
      <label for="accent">Mã màu, ví dụ #0d5a58</label>
      <div class="row">
        <input
          id="accent"
          name="accent"
          type="text"
          maxlength={7}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="accent-said"
        />
        <input id="picker" type="color" value="#0d5a58" aria-label="Chọn màu trên bảng màu" />
      </div>
      <p id="accent-said" role="status" />
      <button type="button" id="darker" hidden />
    </Part>
  )
}

const THEMES = [
  { id: 'auto', name: 'Theo máy người dân' },
  { id: 'light', name: 'Luôn sáng' },
  { id: 'dark', name: 'Luôn tối' },
] as const

function ThemeFields() {
  return (
    <Part option="theme" name="Nền">
      <div class="row">
        {THEMES.map(({ id, name }) => (
          <label class="choice">
            <input type="radio" name="theme" value={id} checked={id === 'auto'} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </Part>
  )
}

function PositionFields() {
  return (
    <Part option="position" name="Vị trí của nút">
      <div class="row">
        <label class="choice">
          <input type="radio" name="position" value="right" checked />
          <span>Góc phải</span>
        </label>
        <label class="choice">
          <input type="radio" name="position" value="left" />
          <span>Góc trái</span>
        </label>
      </div>
      <div class="row">
        <div>
          <label for="offset-x">Cách mép bên (px)</label>
          <input id="offset-x" name="offset-x" type="number" min={0} max={400} placeholder="24" />
        </div>
        <div>
          <label for="offset-y">Cách mép dưới (px)</label>
          <input id="offset-y" name="offset-y" type="number" min={0} max={400} placeholder="24" />
        </div>
      </div>
    </Part>
  )
}

/** A group of fields that is there only for the modes in which its option says something. */
function Part({ option, name, children }: { option: string; name: string; children: Child }) {
  return (
    <fieldset data-option={option}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  )
}

function CspSection() {
  return (
    <section aria-labelledby="csp">
      <h2 id="csp">4. Dòng CSP, nếu trang có</h2>
      <p id="no-csp" hidden>
        Đường dẫn thường thì không cần dòng CSP nào.
      </p>
      <div id="csp-lines">
        <p>
          CSP (chính sách bảo mật nội dung) là danh sách những nơi mà trang được nạp mã. Trang không
          đặt CSP thì bạn bỏ qua bước này.
        </p>
        <p>
          Trang đã có CSP thì bạn thêm địa chỉ dưới đây vào chính dòng đang có, và giữ các phần
          khác. Đừng thêm dòng thứ hai: trình duyệt sẽ áp dụng cả hai.
        </p>
        <label class="choice" id="trusted-part">
          <input type="checkbox" id="trusted-types" />
          <span>Trang có bật Trusted Types</span>
        </label>
        <h3>nginx</h3>
        <p class="quiet">Trong khối server hoặc location của trang.</p>
        <Code id="nginx" name="dòng cho nginx" />
        <h3>IIS</h3>
        <p class="quiet">Trong web.config, bên trong system.webServer.</p>
        <Code id="iis" name="dòng cho IIS" />
        <h3>Liferay</h3>
        <p class="quiet">
          Control Panel, Instance Settings, Security, Content Security Policy. Dán vào ô cùng tên.
        </p>
        <Code id="liferay" name="dòng cho Liferay" />
      </div>
    </section>
  )
}

function Code({ id, name }: { id: string; name: string }) {
  return (
    <div class="code">
      <pre tabindex={0}>
        <code id={id} />
      </pre>
      <button type="button" data-copy={id}>
        Chép {name}
      </button>
      <span role="status" class="copied" />
    </div>
  )
}

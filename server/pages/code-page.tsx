import { ReadingPage } from './reading-page.tsx'
import { hrefTo, type Site } from './site.ts'

const WHY = {
  mistyped: 'Mã này gõ nhầm hoặc thiếu một chữ. Bạn xem lại từng chữ trên giấy giúp nhé.',
  unknown: 'Mã này không còn mở được. Bạn hỏi lại từ đầu giúp nhé.',
} as const

type Props = { site: Site; typed?: string; why?: keyof typeof WHY }

/** A field for a short code, and what is wrong with the one that was typed. */
export function CodePage({ site, typed, why }: Props) {
  return (
    <ReadingPage
      site={site}
      path="/ma"
      title="Mở lại bằng mã"
      description="Gõ mã ngắn để mở lại danh mục giấy tờ của bạn trên máy khác."
      isListed={why === undefined}
    >
      {why === undefined ? (
        <p>Gõ mã ghi trên giấy hoặc trên máy cũ để mở lại danh mục của bạn ạ.</p>
      ) : (
        <p class="warning" id="ma-sai" role="alert">
          {WHY[why]}
        </p>
      )}
      <form action={`${site.base}/ma`} method="get" class="search">
        {site.isNamed && site.tenant ? (
          <input type="hidden" name="tenant" value={site.tenant.id} />
        ) : null}
        <label class="above" for="ma">
          Mã mở lại
        </label>
        <input
          class="field"
          id="ma"
          name="ma"
          value={typed}
          maxlength={40}
          autocomplete="off"
          autocapitalize="characters"
          aria-describedby={why === undefined ? 'ma-luu-y' : 'ma-sai ma-luu-y'}
          aria-invalid={why === undefined ? undefined : 'true'}
          spellcheck={false}
          required
        />{' '}
        <button type="submit">Mở</button>
        <p id="ma-luu-y" class="quiet">
          Chữ hoa hay chữ thường, có gạch hay không đều được.
        </p>
      </form>
      <p>
        Mã không chứa tên hay số giấy tờ nào. Không có mã thì bạn{' '}
        <a href={hrefTo(site, '/thu-tuc')}>chọn thủ tục</a> ạ.
      </p>
    </ReadingPage>
  )
}

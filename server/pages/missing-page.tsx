import { ReadingPage } from './reading-page.tsx'
import { hrefTo, type Site } from './site.ts'

/** Says to a person that nothing stands at the address, with a field to ask in above. */
export function MissingPage({ site, path }: { site: Site; path: string }) {
  return (
    <ReadingPage
      site={site}
      path={path}
      title="Không có trang này"
      description="Không có trang này."
      isListed={false}
    >
      <p>Chúng tôi không tìm thấy thủ tục hay bài hướng dẫn nào ở địa chỉ này.</p>
      <p>
        Bạn gõ việc cần làm vào ô ở trên, hoặc xem{' '}
        <a href={hrefTo(site, '/thu-tuc')}>danh sách thủ tục</a> ạ.
      </p>
    </ReadingPage>
  )
}

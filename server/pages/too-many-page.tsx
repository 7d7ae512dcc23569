import { OwnPage } from './own-page.tsx'

/** Says to a person that too many questions came from his network just now. */
export function TooManyPage({ base }: { base: string }) {
  return (
    <OwnPage base={base} title="Hỏi quá nhanh" scripts={[]} isListed={false}>
      <main class="page">
        <h1>Hỏi quá nhanh</h1>
        <p>Đang có nhiều câu hỏi từ nơi này. Bạn đợi một lát rồi tải lại trang giúp ạ.</p>
      </main>
    </OwnPage>
  )
}

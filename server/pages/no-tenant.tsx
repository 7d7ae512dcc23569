import { OwnPage } from './own-page.tsx'

/** Says to a person that the address names no portal or commune that we know. */
export function NoTenantPage({ base }: { base: string }) {
  return (
    <OwnPage base={base} title="Chưa có đơn vị này" scripts={[]} isListed={false}>
      <main class="page">
        <h1>Chưa có đơn vị này</h1>
        <p>Địa chỉ này không mang mã của xã, phường hay cổng nào đang dùng trợ lý.</p>
        <p>Bạn quay lại trang vừa rồi, hoặc gọi số điện thoại ghi trên trang đó ạ.</p>
      </main>
    </OwnPage>
  )
}

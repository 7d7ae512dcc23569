import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { noteOf } from './facts.ts'

/** The page of the portal on which one files or reads on. */
export function linkBlocks({ link, procedure, officialName, detail }: Answer): Block[] {
  const { record } = link
  return [
    {
      type: 'link',
      label: link.online ? 'Mở trang nộp hồ sơ' : 'Xem trên Cổng Dịch vụ công',
      href: link.href,
      code: record?.code ?? procedure.code,
      ...noteOf([
        detail === 'none' && officialName !== undefined
          ? `Trên Cổng ghi là “${officialName}”.`
          : undefined,
        record &&
          `${record.province} có bản riêng của thủ tục này. Mẫu đơn và thời gian ở đó có thể khác, bạn tải mẫu và xem lại ở trang này nhé.`,
        link.kind === 'search'
          ? 'Nếu trang không hiện thủ tục, bạn chép mã bên cạnh vào ô tìm kiếm của Cổng.'
          : undefined,
      ]),
    },
  ]
}

import type { Tenant } from '../../knowledge/schema/index.ts'

/** What a bag lacks that its readers would look for: each a sentence that says what to do. */
export function bagGaps({ id, hotline, counters, fictional }: Tenant, url: string): string[] {
  const file = `knowledge/content/tenants/${id}.yaml`
  const unknown = counters.flatMap(({ name, address, hours, phone }) => {
    const parts = [
      ...(address === null ? ['địa chỉ'] : []),
      ...(hours === null ? ['giờ làm việc'] : []),
      ...(phone === null ? ['điện thoại'] : []),
    ]
    return parts.length === 0 ? [] : [`${parts.join(', ')} của ${name}: ghi vào ${file}`]
  })
  return [
    ...(url === '' ? ['địa chỉ thật cho mã QR, đang dẫn tới máy này: thêm --url https://…'] : []),
    ...(hotline === null ? [`số điện thoại để hỏi người: ghi hotline vào ${file}`] : []),
    ...(counters.length === 0 ? [`nơi nộp hồ sơ: ghi counters vào ${file}`] : []),
    ...unknown,
    ...(fictional ? ['địa chỉ và giờ làm việc thật: đơn vị này là ví dụ'] : []),
  ]
}

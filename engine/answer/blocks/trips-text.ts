import type { Answer } from '../../../knowledge/schema/index.ts'

/** What a way to file still costs in trips, in words. */
export function tripsText({ about }: Answer['ways'][number]): string {
  const { id, trips, tripFor } = about
  if (trips === undefined) return TRIPS_NOT_SAID[id]
  if (trips === 0) return 'không phải đến quầy'
  return `${id === 'online' ? 'vẫn ' : ''}đến ${trips} lần${tripFor === undefined ? '' : ` để ${tripFor}`}`
}

const TRIPS_NOT_SAID = {
  'in-person': 'mang hồ sơ đến quầy',
  online: 'Cổng không ghi còn phải đến quầy mấy lần',
  post: 'gửi hồ sơ theo đường bưu điện',
} as const

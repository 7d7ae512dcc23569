import { preparePlaces } from '../../../engine/index.ts'
import type { PlaceIndex } from '../../../knowledge/schema/places.ts'

/** Two provinces of today with three of before: names said twice, a divided commune, a district that became one. */
const index: PlaceIndex = {
  format: 1,
  provinces: [
    {
      code: '11',
      name: 'Tỉnh Điện Biên',
      asked: [],
      communes: '03127 Phường Điện Biên Phủ\n03334 Phường Mường Thanh\n03356 Xã Núa Ngam',
      also: '',
      was: [
        {
          name: 'Tỉnh Điện Biên',
          districts: [
            {
              name: 'Thành phố Điện Biên Phủ',
              asked: ['ĐBP'],
              units: 'Phường Mường Thanh=0\nPhường Him Lam\nPhường Nam Thanh=1',
            },
            {
              name: 'Huyện Điện Biên',
              asked: [],
              units: 'Xã Thanh Xương=1\nXã Núa Ngam=2\n~Xã Na Tông',
            },
          ],
        },
      ],
    },
    {
      code: '48',
      name: 'Thành phố Đà Nẵng',
      asked: ['ĐN'],
      communes:
        '20197 Phường Hải Châu\n20200 Phường Hòa Khánh\n20209 Phường Thanh Khê\n20333 Đặc khu Hoàng Sa\n20965 Xã Núi Thành\n20971 Xã Tam Xuân',
      also: 'Xã Núi Thanh=4',
      was: [
        {
          name: 'Thành phố Đà Nẵng',
          districts: [
            { name: 'Quận Hải Châu', asked: [], units: 'Phường Hải Châu I=0\nPhường 5' },
            { name: 'Quận Liên Chiểu', asked: [], units: 'Phường Hòa Minh=1,2' },
            { name: 'Huyện Hoàng Sa', asked: [], units: '=3' },
          ],
        },
        {
          name: 'Tỉnh Quảng Nam',
          districts: [
            {
              name: 'Huyện Núi Thành',
              asked: [],
              units: 'Thị trấn Núi Thành=4\nXã Tam Quang\nXã Tân Lập=5\nXã Đồng Xá',
            },
            { name: 'Huyện Thăng Bình', asked: [], units: 'Xã Tân Lập=4' },
          ],
        },
      ],
    },
  ],
}

/** The places of the fixture, ready. */
export const places = preparePlaces(index)

import { expect, test } from 'vitest'
import { nameKey, splitName } from '../../../engine/search/name.ts'

test.for([
  {
    name: 'Thủ tục đăng ký khai sinh',
    main: 'đăng ký khai sinh',
    aside: '',
  },
  {
    name: 'Cấp giấy phép xây dựng mới (Công trình không theo tuyến) và nhà ở riêng lẻ',
    main: 'Cấp giấy phép xây dựng mới và nhà ở riêng lẻ',
    aside: '(Công trình không theo tuyến)',
  },
  {
    name: 'Đăng ký xe tạm thời thực hiện bằng dịch vụ công trực tuyến toàn trình',
    main: 'Đăng ký xe tạm thời',
    aside: 'thực hiện bằng dịch vụ công trực tuyến toàn trình',
  },
  {
    name: 'Cấp thẻ tạm trú tại Công an cấp tỉnh',
    main: 'Cấp thẻ tạm trú',
    aside: 'tại Công an cấp tỉnh',
  },
  { name: '(không tên)', main: '(không tên)', aside: '' },
])('"$name" says "$main"', ({ name, main, aside }) => {
  const split = splitName(name)
  expect(split.main.replace(/\s+/g, ' ').trim()).toBe(main)
  expect(split.aside.replace(/\s+/g, ' ').trim()).toBe(aside)
})

test.for([
  {
    one: 'Trình báo mất hộ chiếu (thực hiện tại cấp xã)',
    other: 'Thủ tục trình báo mất hộ chiếu (thực hiện tại cấp tỉnh)',
    isSame: true,
  },
  { one: 'Thành lập hội (cấp xã)', other: 'Thành lập hội (Cấp tỉnh)', isSame: true },
  { one: 'Cấp thẻ (trừ trẻ em)', other: 'Cấp thẻ (trẻ em)', isSame: false },
  { one: 'Đăng ký khai sinh', other: 'Đăng ký lại khai sinh', isSame: false },
])('"$one" and "$other" are one service: $isSame', ({ one, other, isSame }) => {
  expect(nameKey(one) === nameKey(other)).toBe(isSame)
})

/** Official codes of the 34 provinces since 2025-07-01, with every name under which records know them: own and merged. */
const PROVINCES: Record<string, readonly string[]> = {
  '01': ['Hà Nội'],
  '04': ['Cao Bằng'],
  '08': ['Tuyên Quang', 'Hà Giang'],
  '11': ['Điện Biên'],
  '12': ['Lai Châu'],
  '14': ['Sơn La'],
  '15': ['Lào Cai', 'Yên Bái'],
  '19': ['Thái Nguyên', 'Bắc Kạn', 'Bắc Cạn'],
  '20': ['Lạng Sơn'],
  '22': ['Quảng Ninh'],
  '24': ['Bắc Ninh', 'Bắc Giang'],
  '25': ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình', 'Hoà Bình'],
  '31': ['Hải Phòng', 'Hải Dương'],
  '33': ['Hưng Yên', 'Thái Bình'],
  '37': ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  '38': ['Thanh Hóa', 'Thanh Hoá'],
  '40': ['Nghệ An'],
  '42': ['Hà Tĩnh'],
  '44': ['Quảng Trị', 'Quảng Bình'],
  '46': ['Huế', 'Thừa Thiên Huế'],
  '48': ['Đà Nẵng', 'Quảng Nam'],
  '51': ['Quảng Ngãi', 'Kon Tum'],
  '52': ['Gia Lai', 'Bình Định'],
  '56': ['Khánh Hòa', 'Khánh Hoà', 'Ninh Thuận'],
  '66': ['Đắk Lắk', 'Đăk Lăk', 'Đắc Lắc', 'Phú Yên'],
  '68': ['Lâm Đồng', 'Bình Thuận', 'Đắk Nông', 'Đăk Nông'],
  '75': ['Đồng Nai', 'Bình Phước'],
  '79': ['Hồ Chí Minh', 'HCM', 'Bình Dương', 'Bà Rịa - Vũng Tàu', 'Bà Rịa Vũng Tàu'],
  '80': ['Tây Ninh', 'Long An'],
  '82': ['Đồng Tháp', 'Tiền Giang'],
  '86': ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  '91': ['An Giang', 'Kiên Giang'],
  '92': ['Cần Thơ', 'Hậu Giang', 'Sóc Trăng'],
  '96': ['Cà Mau', 'Bạc Liêu'],
}

const NAMES = Object.entries(PROVINCES)
  .flatMap(([code, names]) => names.map((name) => ({ code, name: name.toLowerCase() })))
  .sort((a, b) => b.name.length - a.name.length)

/** Official code of the province that an office's name mentions, for an old name that of the province it joined. */
export function provinceOf(office: string): string | undefined {
  const text = office.toLowerCase()
  return NAMES.find(({ name }) => {
    const at = text.indexOf(name)
    return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length])
  })?.code
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character)
}

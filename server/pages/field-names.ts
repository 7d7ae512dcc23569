const NAMES: Record<string, string> = {
  'an-toan-thuc-pham': 'An toàn thực phẩm',
  'bao-hiem': 'Bảo hiểm',
  'bao-tro-xa-hoi': 'Bảo trợ xã hội',
  'can-cuoc': 'Căn cước',
  'chung-thuc': 'Chứng thực',
  'cu-tru': 'Cư trú',
  'dang-ky-xe': 'Đăng ký xe',
  'dat-dai': 'Đất đai',
  'dinh-danh': 'Định danh điện tử',
  'doanh-nghiep': 'Doanh nghiệp',
  'giao-duc': 'Giáo dục',
  'giay-phep-lai-xe': 'Giấy phép lái xe',
  'ho-kinh-doanh': 'Hộ kinh doanh',
  'ho-tich': 'Hộ tịch',
  'khieu-nai-to-cao': 'Khiếu nại, tố cáo',
  'ly-lich-tu-phap': 'Lý lịch tư pháp',
  'nguoi-co-cong': 'Người có công',
  'nuoi-con-nuoi': 'Nuôi con nuôi',
  'quan-su': 'Quân sự',
  thue: 'Thuế',
  'viec-lam': 'Việc làm',
  'xay-dung': 'Xây dựng',
  'xuat-nhap-canh': 'Xuất nhập cảnh',
}

/** Name of a field for people; a field that is new keeps its slug, as words. */
export const fieldName = (field: string): string => NAMES[field] ?? field.replaceAll('-', ' ')

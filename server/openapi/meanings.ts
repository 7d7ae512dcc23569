/** What the schemas say of their fields, in Vietnamese, for whoever reads the description. */
export const MEANINGS: Readonly<Record<string, string>> = {
  // Half in Vietnamese already
  'language, as on the button: tiếng Thái, tiếng H’Mông':
    'ngôn ngữ, như chữ trên nút: tiếng Thái, tiếng H’Mông',
  '"cần nếu …" for what is not certain': '“cần nếu …”, khi chưa chắc',
  'trips that remain, a sentence a way: "Nộp trực tuyến: vẫn đến 1 lần để ký"':
    'số lần còn phải đến, mỗi cách nộp một câu: “Nộp trực tuyến: vẫn đến 1 lần để ký”',
  '"Nộp hôm nay thì sớm nhất thứ Tư 25/11.", with holidays counted':
    '“Nộp hôm nay thì sớm nhất thứ Tư 25/11.”, đã tính ngày nghỉ',
  'the facts on which an uncertain item depends: "cha mẹ chưa đăng ký kết hôn"':
    'mục chưa chắc thì tùy vào điều gì: “cha mẹ chưa đăng ký kết hôn”',
  'how long it takes: "trong ngày"': 'mất bao lâu: “trong ngày”',
  'online only: toàn trình or một phần': 'chỉ cho nộp trực tuyến: toàn trình hoặc một phần',
  'what the amount is taken for: bản, trang, người, hồ sơ, lần, chữ ký, giấy tờ':
    'số tiền tính cho mỗi: bản, trang, người, hồ sơ, lần, chữ ký, giấy tờ',
  'the base, in words that read on after the percent: giá trị nhà đất':
    'tính trên giá trị nào, ví dụ giá trị nhà đất',
  'in words: "20.000 đồng"': 'bằng lời: “20.000 đồng”',
  'no record holds on the day: shown as "cần kiểm tra lại"':
    'ngày ấy không có mức nào còn hiệu lực: hiện là “cần kiểm tra lại”',
  'đồng, only when exact': 'số đồng, chỉ có khi chắc chắn',
  'đồng; exists only when every slot is exact': 'số đồng, chỉ có khi mọi khoản đều chắc chắn',
  'đồng, rising': 'số đồng, tăng dần',
  'a year on the way has not been announced: "tạm tính"':
    'trong khoảng ấy có năm chưa công bố ngày nghỉ: “tạm tính”',

  // Names, ids and words
  'id to send back': 'mã để gửi lại',
  'what it is called': 'tên gọi',
  'question id': 'mã câu hỏi',
  'option id': 'mã lựa chọn',
  'paper id': 'mã giấy tờ',
  'permanent id': 'mã không đổi',
  'self-contained id': 'mã đủ nghĩa, gửi lại bằng act choose',
  'id within the turn': 'mã trong lượt này',
  'id within the answer': 'mã trong câu trả lời này',
  'id of its source': 'mã nguồn',
  'ids of sources': 'mã các nguồn',
  'id of an offered option': 'mã một lựa chọn đang hiện',
  'code or id': 'mã hoặc tên thủ tục',
  'in words': 'bằng lời',
  'in words, why': 'vì sao, bằng lời',
  'the text': 'phần chữ',
  heading: 'tiêu đề',
  address: 'địa chỉ',
  'the address': 'địa chỉ',
  'how many': 'số lượng',
  'of what': 'đơn vị tính',
  'absent = always': 'không có nghĩa là luôn đúng',
  'read before the papers, where it surely holds': 'đọc trước giấy tờ, khi chắc chắn đúng',
  'a second, quieter line': 'dòng phụ',
  'a word for the citizen': 'lời dặn người dân',

  // Procedures, levels, ways
  'procedure code': 'mã thủ tục',
  'the procedure': 'thủ tục',
  'the other procedure': 'thủ tục khác',
  'procedure code, always printed beside the link': 'mã thủ tục, luôn in cạnh liên kết',
  'procedure code; guidance has none': 'mã thủ tục; bài hướng dẫn thì không có',
  'procedures that fit': 'những thủ tục khớp',
  'way to file': 'cách nộp',
  'way of filing': 'cách nộp',
  'its name in words': 'tên cách nộp',
  'their name in words': 'tên các cách nộp',
  'ids of the ways, separated by spaces': 'mã các cách nộp, cách nhau bằng dấu cách',
  'ways of filing side by side': 'các cách nộp, đặt cạnh nhau',
  'ways of filing that it touches': 'những cách nộp bị ảnh hưởng',
  'way of filing, if one was chosen': 'cách nộp, nếu đã chọn',
  'the way as the record has it': 'cách nộp như hồ sơ ghi',
  'level that handles the procedure; districts ended on 2025-07-01':
    'cấp giải quyết; cấp huyện đã bỏ từ 01/07/2025',
  'layer that set it': 'cấp đặt ra điều này',
  'layer that set it, in words': 'cấp đặt ra điều này, bằng lời',
  'set where a province or commune decides': 'có khi tỉnh hoặc xã quy định',
  'needed where a patch of a province or commune refers to the item':
    'mã của mục, để quy định của tỉnh, xã dẫn tới',

  // Questions
  'the question as put': 'câu hỏi như hỏi người dân',
  'why it is asked': 'vì sao hỏi',
  'one option, a set or a number': 'một lựa chọn, nhiều lựa chọn hoặc một số',
  'most questions that may still come, this one included':
    'còn nhiều nhất bấy nhiêu câu, kể cả câu này',
  'what may be answered': 'các lựa chọn',
  'what is counted': 'đếm cái gì',
  'chosen option, or the count as digits': 'lựa chọn đã chọn, hoặc con số',
  'on the button': 'chữ trên nút',
  'a second, quieter line: what sets it apart': 'dòng phụ, để phân biệt',
  'set where the option stands for a procedure': 'có khi lựa chọn là một thủ tục',
  'set while a many-question is being answered': 'có khi câu hỏi cho chọn nhiều mục',
  'whether it can be taken back': 'bỏ lại được hay không',
  'the choice that decides this line': 'lựa chọn quyết định dòng này',
  'choices that decide them': 'lựa chọn quyết định các dòng này',
  'choices that decide the money': 'lựa chọn quyết định số tiền',
  'questions, still open, that would settle it': 'câu hỏi còn mở sẽ làm rõ điều này',
  'what an answer would settle': 'câu trả lời sẽ làm rõ phần nào',
  'the answer given': 'câu đã trả lời',
  'the fact in dignified words': 'điều đã biết, nói trang trọng',
  'whether it crosses procedures': 'có dùng chung cho nhiều thủ tục hay không',
  'question id, or @channel, @province': 'mã câu hỏi, hoặc @channel, @province, @commune',
  'null takes the answer back': 'null là bỏ câu đã trả lời',
  'question ids (or @channel, @province) to options: and between keys, or within one':
    'điều kiện: mã câu hỏi (hoặc @channel, @province) và các lựa chọn; giữa các khóa là “và”, trong một khóa là “hoặc”',
  alternatives: 'một trong các điều kiện này',
  'name of an engine function': 'tên một quy tắc có sẵn',

  // How surely, and why
  'surely, or perhaps': 'chắc chắn (yes) hay tùy trường hợp (maybe)',
  'how surely': 'chắc đến đâu',
  'what it depends on': 'tùy vào điều gì',
  'the facts on which it depends': 'tùy vào điều gì',
  'the facts on which the cut depends': 'mức giảm tùy vào điều gì',
  'only the way to file decides: the ways for which the item surely holds':
    'chỉ còn tùy cách nộp: những cách nộp chắc chắn cần mục này',
  'why it is the right one': 'vì sao thủ tục ấy mới đúng',

  // The conversation
  'version of the shape': 'phiên bản khuôn',
  'hash of the knowledge that answered last': 'mã của kho tri thức đã trả lời lượt trước',
  'procedures in work; the first is being talked about':
    'các thủ tục đang làm; cái đầu là cái đang nói tới',
  'answers by question id': 'câu trả lời theo mã câu hỏi',
  'answers to shared questions, which cross procedures': 'câu trả lời dùng chung cho nhiều thủ tục',
  'topic being talked about': 'việc trong đời đang nói tới',
  'id of the guidance being shown': 'mã bài hướng dẫn đang hiện',
  'id of the question put last, or "choice"': 'mã câu hỏi vừa hỏi, hoặc "choice"',
  'place, if it is known': 'nơi ở, nếu đã biết',
  'when something happened, if it was told': 'ngày xảy ra việc, nếu đã kể',
  'day of the event': 'ngày xảy ra việc',
  'kind of event: sinh, mat, mat-giay, den-o, mua-ban, nghi-viec':
    'loại việc: sinh, mat, mat-giay, den-o, mua-ban, nghi-viec',
  'when something happened that a deadline counts from': 'ngày xảy ra việc mà hạn tính từ đó',
  'knowledge under which it was answered; answers that a newer one lacks are left out':
    'pack của conversation mà các câu trả lời lấy từ đó',
  'surface on which it is held': 'nơi đang hỏi đáp',
  'what the last reply offered where it left the moves as they were, as a move':
    'điều lượt trước mời chọn mà chưa thành một bước',
  'moves in order: the whole truth of the conversation':
    'các bước theo thứ tự; mọi phần khác dựng lại từ đây',
  'who speaks': 'ai nói',
  'the file, on one of `hosts` or a host below gov.vn':
    'tệp ghi âm, ở một tên miền trong hosts hoặc dưới gov.vn',

  // Blocks
  'how it is meant': 'giọng của đoạn',
  'kind of node': 'loại nút',
  'nodes inside': 'các nút bên trong',
  'heading of the group': 'tiêu đề của nhóm',
  'a word about the group': 'lời dặn về nhóm',
  'the way of filing that alone takes them, one of `byWay`':
    'chỉ cách nộp này cần, là một trong byWay',
  'ways of filing that take different papers: those of one are enough':
    'các cách nộp cần giấy tờ khác nhau: đủ theo một cách là được',
  'papers by how surely they are needed': 'giấy tờ, xếp theo mức chắc chắn',
  'the papers': 'giấy tờ',
  'any one of these is enough': 'có một trong các giấy này là đủ',
  'where to get it': 'lấy ở đâu',
  'the form to fill in': 'mẫu cần điền',
  'what may be wrong with it when one has it': 'những lỗi giấy này có thể mắc',
  'expired, a copy for an original, another name or date, not signed, not certified':
    'hết hạn, bản sao thay bản chính, khác tên hoặc ngày, chưa ký, chưa chứng thực',
  'said instead of a list where no paper is needed': 'câu thay danh mục khi không cần giấy tờ',
  'the fact as a sentence': 'điều ấy thành một câu',
  'papers no longer asked for': 'giấy tờ không còn phải nộp',
  'what the facts are about': 'nói về điều gì',
  'the facts': 'các điều ấy',
  'one fact a line': 'mỗi dòng một điều',
  'what is paid': 'phải trả gì',
  'the sum, where it is exact': 'tổng số, khi chắc chắn',
  'why there is none, where a share is paid': 'vì sao chưa có tổng, khi thu theo phần trăm',
  'who pays less, and the paper that proves it, where one is asked for':
    'ai được miễn, giảm và giấy chứng minh, nếu cần',
  'the province would settle an amount': 'biết tỉnh thì có số tiền',
  'a word against false certainty': 'lời dặn để không tin chắc quá mức',
  offices: 'các cơ quan',
  'ways to file with the trips that remain': 'các cách nộp và số lần còn phải đến',
  'counters of the tenant': 'các quầy của đơn vị',
  'addresses are examples': 'địa chỉ chỉ là ví dụ',
  'what to do before going': 'cần làm gì trước khi đi',
  'reasons, and how to avoid them': 'lý do và cách tránh',
  'the hard word': 'từ khó',
  'hard words, each in one sentence': 'từ khó, mỗi từ một câu',
  'number to reach a person': 'số điện thoại gặp người',
  'number of the document': 'số văn bản',
  'legal documents': 'văn bản pháp luật',

  // Counters and phones
  'what people call it': 'tên người dân hay gọi',
  'kind of house, matched with the agencies of procedures':
    'loại trụ sở, ghép với cơ quan của thủ tục',
  'kind of house, matched with the counters of a tenant': 'loại trụ sở, ghép với quầy của đơn vị',
  'where it is; null = not known': 'ở đâu; null là chưa biết',
  'after a merger: new seat, old seat still in use, or the only one':
    'sau sáp nhập: trụ sở mới, trụ sở cũ còn dùng, hay trụ sở duy nhất',
  'when it is open; null = not known': 'giờ mở cửa; null là chưa biết',
  'whose number it is': 'số của ai',
  'as one dials it': 'số để bấm gọi',
  'where the number stands; a unit that tells its own needs none':
    'số lấy từ đâu; đơn vị tự khai thì không cần',
  'its number; null = not known': 'số điện thoại; null là chưa biết',
  'where what is told of it stands; a unit that tells its own needs none':
    'thông tin lấy từ đâu; đơn vị tự khai thì không cần',
  'what this counter takes in, in words': 'quầy nhận việc gì, bằng lời',
  'codes that this counter alone takes in': 'mã những thủ tục chỉ quầy này nhận',

  // Sources
  'official record, legal text, press report that quotes it, or counter practice':
    'hồ sơ chính thức, văn bản pháp luật, báo dẫn lại, hoặc thực tế ở quầy',
  'kind of source': 'loại nguồn',
  'what the source is called, as shown to people': 'tên nguồn, hiện cho người dân',
  'where it can be read': 'đọc ở đâu',
  'where it can be read; practice may have none': 'đọc ở đâu; thực tế ở quầy có thể không có',
  'day of the last check': 'ngày kiểm tra gần nhất',
  'day on which the fact was last compared with the source': 'ngày đối chiếu với nguồn gần nhất',
  'which part of the source, or a caution about it': 'phần nào của nguồn, hoặc điều cần lưu ý',
  'parts of the official record that it covers: component code, else hash of the text':
    'những phần của hồ sơ chính thức mà dòng này ứng với',

  // Seeing an officer, unclear records
  'why a checklist would do harm': 'vì sao đưa danh mục lúc này là hại',
  'what to bring': 'mang theo gì',
  'whom to see': 'gặp ai',
  'part of the answer': 'phần của câu trả lời',
  'what to ask, and why': 'cần hỏi gì và vì sao',

  // Papers
  'what it is called, in plain words': 'tên gọi, nói cho dễ hiểu',
  'always; only in case the office finds no data; or it proves an exemption':
    'luôn cần; chỉ phòng khi cơ quan không tra được; hoặc để chứng minh miễn, giảm',
  'kind of copy that is accepted': 'nhận loại bản nào',
  'for each of what': 'tính cho mỗi đơn vị nào',
  'hand in, show, or fill in': 'nộp, xuất trình hay điền',
  'the form, if it is one': 'mẫu, nếu là tờ khai',
  'printed on the form: CT01': 'ký hiệu in trên mẫu, ví dụ CT01',
  'what the form is called': 'tên mẫu',
  'page where the form is found': 'trang có mẫu',
  'data that the office looks up instead': 'dữ liệu cơ quan tự tra thay giấy',
  'data base': 'cơ sở dữ liệu',
  'what the office looks up instead': 'cơ quan tự tra gì',
  'our procedures that give the paper, renew it or certify it':
    'thủ tục cấp, đổi hoặc chứng thực giấy này',
  'gives it': 'cấp giấy này',
  'renews or mends it': 'đổi hoặc sửa giấy này',
  'certifies it': 'chứng thực giấy này',
  'heading or case name of the record; null if it has none':
    'tiêu đề hoặc tên trường hợp trên hồ sơ; null là không có',
  'as the record prints it': 'nguyên văn trên hồ sơ',
  originals: 'số bản chính',
  copies: 'số bản sao',
  'file name of a form': 'tên tệp của mẫu',
  'its papers; both quantities 0 mark a note': 'giấy tờ; hai số đều bằng 0 là lời ghi chú',
  'what is no longer asked for': 'giấy không còn phải nộp',
  'first day without it': 'ngày đầu không cần nữa',
  'why it is not needed': 'vì sao không cần',

  // Money
  'slot of the record': 'khoản thu trên hồ sơ',
  'kind of charge': 'loại khoản thu',
  'what is paid for, in words': 'trả cho việc gì, bằng lời',
  'what is paid, a line a slot': 'tiền phải trả, mỗi khoản một dòng',
  'id of the count question that gives the number': 'mã câu hỏi cho biết số lượng',
  'lowest and highest': 'thấp nhất và cao nhất',
  'last unit of this tier': 'đơn vị cuối của bậc',
  'for each unit of the tier': 'cho mỗi đơn vị trong bậc',
  'rising, the last one open': 'tăng dần, bậc cuối không có giới hạn',
  'most that is taken': 'thu nhiều nhất',
  'what the cap holds for': 'mức nhiều nhất tính cho đơn vị nào',
  'share of the base: 0.5 = 0,5%': 'phần trăm: 0.5 là 0,5%',
  'share and base': 'phần trăm và số để tính',
  'a word on the base, or on who may be exempt': 'lời dặn về số để tính, hoặc ai được miễn',
  'a share of a value that only the case knows: never part of a total':
    'phần trăm của một giá trị chỉ hồ sơ mới biết, nên không cộng vào tổng',
  'why nothing is paid': 'vì sao không mất tiền',
  'what is known instead': 'điều biết được',
  'the provincial council decides': 'do Hội đồng nhân dân tỉnh quy định',
  'what the record says instead of an amount': 'hồ sơ ghi gì thay cho số tiền',
  'why the recorded value is not shown as a fact': 'vì sao không nêu số hồ sơ ghi',
  'the record of money as written': 'khoản tiền như hồ sơ ghi',
  'first day of the record': 'ngày đầu có hiệu lực',
  'last day of the record': 'ngày cuối có hiệu lực',
  'one when certain; several when the case leaves it open':
    'một mức khi chắc chắn; nhiều mức khi còn tùy trường hợp',
  'share taken off': 'phần trăm được giảm',
  'why less is paid': 'vì sao được giảm',
  'last day of the cut': 'ngày cuối được giảm',
  'cuts of the time': 'các mức giảm đang áp dụng',
  'the sums that may come out where the case leaves the total open':
    'các tổng có thể có khi trường hợp chưa rõ',
  'no case is left without an exact sum': 'trường hợp nào cũng ra được số chắc chắn',

  // Ways, times, changes
  'trips to an office that remain; absent = the record does not say':
    'số lần còn phải đến; không có nghĩa là hồ sơ không ghi',
  'what the remaining trip is for': 'lần còn phải đến để làm gì',
  'account that filing online takes': 'tài khoản cần để nộp trực tuyến',
  'at any such office of the country; at any counter of the province: accepted, or helped to file online; or only at the right office':
    'nơi nào trong nước cũng nhận; quầy nào trong tỉnh cũng nhận hoặc giúp nộp trực tuyến; hay chỉ đúng nơi giải quyết',
  'own filing site where the procedure belongs to a separate system':
    'trang nộp riêng, khi thủ tục thuộc hệ thống khác',
  'received until this hour: ready the same day, else the next working day':
    'nộp trước giờ này thì xong trong ngày, sau giờ này thì ngày làm việc tiếp theo',
  'what may add to it': 'điều làm lâu thêm',
  'what makes it longer': 'vì sao lâu thêm',
  'how many more': 'thêm bao nhiêu',
  'what the record says instead of a time': 'hồ sơ ghi gì thay cho thời gian',
  'the time as written': 'thời gian như hồ sơ ghi',
  'the time in words': 'thời gian, bằng lời',
  'working days and holidays counted from today': 'tính từ hôm nay, theo ngày làm việc và ngày lễ',
  'first day on which it can be filed': 'ngày đầu nộp được',
  'earliest day of the result': 'ngày sớm nhất có kết quả',
  'sources of the holidays on the way': 'nguồn của các ngày nghỉ trong khoảng ấy',
  'how long it takes; several where the case leaves it open':
    'mất bao lâu; nhiều mức khi còn tùy trường hợp',
  'first day of the change': 'ngày đầu thay đổi',

  // People, deadlines, results
  'takes the file in, or decides': 'nhận hồ sơ, hay giải quyết',
  'the person, in words': 'ai, bằng lời',
  'when filing, when collecting, or both': 'khi nộp, khi nhận, hay cả hai',
  'why in person': 'vì sao phải đến',
  'no authorisation, one that the source says needs no certification, a certified one, or one of which it says neither':
    'không cần ủy quyền; ủy quyền không phải chứng thực; ủy quyền có chứng thực; hay nguồn không nói rõ',
  'relatives as the citizen calls them whom it surely names, whosever they are':
    'những người thân chắc chắn thuộc diện này, theo cách người dân gọi',
  'the event it counts from': 'việc mà hạn tính từ đó',
  'the event that it must precede by so much at least': 'việc mà phải làm trước ít nhất chừng ấy',
  'the event that ends the time in which it is done': 'việc kết thúc thời gian được làm',
  'what happens afterwards': 'quá hạn thì sao',
  'how it stands, counted from the day that was told': 'còn hay quá hạn, tính từ ngày đã kể',
  'last day on which it is in time': 'ngày cuối còn trong hạn',
  'days left; 0 on the last day, below 0 once it is over':
    'số ngày còn lại; 0 là ngày cuối, âm là đã quá',
  'what is received': 'nhận được gì',
  'on paper, as data, or both': 'bản giấy, bản điện tử hay cả hai',
  'why files come back': 'vì sao hồ sơ bị trả',

  // Links
  'own filing site, portal page, or search by code':
    'trang nộp riêng, trang trên Cổng, hay tìm theo mã',
  'whether it can be filed online': 'nộp trực tuyến được hay không',
  'set where it leads to a record that the province published of its own':
    'có khi dẫn tới bản riêng mà tỉnh công bố',
  'its code in the catalogue': 'mã trong danh mục',
  'name of the province': 'tên tỉnh',
  'where it leads': 'dẫn tới đâu',

  // The table of cases, short codes
  'by question, the options that lead here; "-" = none of them; absent = not asked':
    'theo câu hỏi, những lựa chọn dẫn tới dòng này; "-" là không mục nào; không có là không hỏi',
  'what the case ends in': 'trường hợp kết thúc ở đâu',
  'what is true in this case only': 'điều chỉ đúng trong trường hợp này',
  'co, chua, or co-nhung:<fault>': 'co, chua hoặc co-nhung:<lỗi>',
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frames } from '../../src/extract/directives/frames/index.ts'
import { findDirectives } from '../../src/extract/directives/index.ts'
import { findDocuments } from '../../src/extract/documents/index.ts'
import { cpuTime } from '../cpu.ts'
import { docOf } from './doc-of.ts'

function read(text: string, published_at = '2024-03-21') {
  const refused: string[] = []
  const doc = { ...docOf(text, { published_at }), trace: (step: { note: string }) => void refused.push(step.note) }
  const found = findDirectives(doc, { documents: findDocuments(doc) })
  for (const d of found) {
    expect(text.slice(d.evidence.start, d.evidence.end)).toBe(d.evidence.quote)
    expect(d.evidence.quote.length).toBeLessThanOrEqual(420)
  }
  return { found, refused }
}

describe.each(frames.map((frame) => [frame.id, frame] as const))('%s', (_id, frame) => {
  it.each(frame.examples.finds)('%s', (marked, addressee) => {
    const evidence = /«(.*)»/.exec(marked)![1]
    const { found, refused } = read(marked.replace(/[«»]/g, ''))
    expect(
      found.map((d) => [d.evidence.quote, d.addressee]),
      refused.join(' · '),
    ).toEqual([[evidence, addressee]])
    expect(found[0]!.rules).toEqual([{ id: frame.id, version: frame.version }])
  })
  it.each(frame.examples.ignores)('none in: %s', (text) => expect(read(text).found).toEqual([]))
})

/** Made articles. Each expected order: issuer | role | verb | addressee [| deadline or count]. */
const CASES: ReadonlyArray<readonly [name: string, text: string, orders: readonly string[]]> = [
  [
    'a pronoun for the one who spoke',
    'Chủ tịch UBND quận Đống Đa Lê Mẫu yêu cầu các phường rà soát hồ sơ. Ông cũng lưu ý Phòng Nội vụ không để hồ sơ quá hạn.',
    [
      'Lê Mẫu | Chủ tịch UBND quận Đống Đa | yêu cầu | các phường',
      'Lê Mẫu | Chủ tịch UBND quận Đống Đa | lưu ý | Phòng Nội vụ',
    ],
  ],
  [
    'a given name, southern style',
    'Sáng 5-3, ông Trần Văn Thử, Bí thư Đảng ủy phường Bến Thành, làm việc với các khu phố ở TP.HCM. Ông Thử yêu cầu các khu phố cập nhật dữ liệu dân cư trước ngày 31-3.',
    ['Trần Văn Thử | Bí thư Đảng ủy phường Bến Thành | yêu cầu | các khu phố | 2024-03-31'],
  ],
  [
    'role behind the name',
    'Bà Lê Thị Mẫu, Phó Chủ tịch UBND quận 3, đề nghị các phường công khai thủ tục.',
    ['Lê Thị Mẫu | Phó Chủ tịch UBND quận 3 | đề nghị | các phường'],
  ],
  [
    'role between dashes',
    'Ông Lê Mẫu - Trưởng phòng Nội vụ quận Tân Bình - đề nghị các đơn vị gửi báo cáo.',
    ['Lê Mẫu | Trưởng phòng Nội vụ quận Tân Bình | đề nghị | các đơn vị'],
  ],
  [
    'a double role',
    'Phó Bí thư Thành ủy, Chủ tịch UBND TP Hà Nội Trần Thử yêu cầu các sở, ban, ngành khẩn trương phân cấp.',
    ['Trần Thử | Phó Bí thư Thành ủy, Chủ tịch UBND TP Hà Nội | yêu cầu | các sở, ban, ngành'],
  ],
  [
    'NBSP between role and name',
    'Bí thư Quận ủy\u00a0Vũ Văn Mẫu đề nghị các phường nâng cao chất lượng phục vụ.',
    ['Vũ Văn Mẫu | Bí thư Quận ủy | đề nghị | các phường'],
  ],
  [
    'one subject, two verbs',
    'Chủ tịch UBND huyện Củ Chi Lê Mẫu giao Phòng Nội vụ tham mưu kế hoạch; yêu cầu UBND các xã hoàn thành trước ngày 15/4.',
    [
      'Lê Mẫu | Chủ tịch UBND huyện Củ Chi | giao | Phòng Nội vụ',
      'Lê Mẫu | Chủ tịch UBND huyện Củ Chi | yêu cầu | UBND các xã | 2024-04-15',
    ],
  ],
  [
    'three assignments',
    'UBND Thành phố Hà Nội giao Sở Nội vụ chủ trì, theo dõi; giao Sở Tài chính bố trí kinh phí; giao UBND các quận, huyện, thị xã triển khai.',
    [
      'UBND Thành phố Hà Nội | - | giao | Sở Nội vụ',
      'UBND Thành phố Hà Nội | - | giao | Sở Tài chính',
      'UBND Thành phố Hà Nội | - | giao | UBND các quận, huyện, thị xã',
    ],
  ],
  [
    'the content of one order is no second',
    'Chủ tịch UBND quận 7 Lê Mẫu giao Phòng Nội vụ chủ trì, chỉ đạo các phường kiểm tra, đề xuất khen thưởng.',
    ['Lê Mẫu | Chủ tịch UBND quận 7 | giao | Phòng Nội vụ'],
  ],
  [
    'an order to pass an order on',
    'Bí thư Thành ủy Hà Nội Trần Thử chỉ đạo UBND Thành phố giao Sở Xây dựng rà soát quy trình trước ngày 30/6.',
    ['Trần Thử | Bí thư Thành ủy Hà Nội | chỉ đạo | UBND Thành phố | 2024-06-30'],
  ],
  [
    'quote first',
    '“Các phường phải giải quyết dứt điểm hồ sơ tồn đọng”, Chủ tịch UBND quận Ba Đình Lê Mẫu yêu cầu.',
    ['Lê Mẫu | Chủ tịch UBND quận Ba Đình | yêu cầu | Các phường'],
  ],
  [
    'quote behind a colon',
    'Chủ tịch UBND quận Ba Đình Lê Mẫu yêu cầu: “Các phòng, ban phải công khai số điện thoại lãnh đạo”.',
    ['Lê Mẫu | Chủ tịch UBND quận Ba Đình | yêu cầu | Các phòng, ban'],
  ],
  [
    'by letter, addressees before the verb',
    'Chủ tịch UBND TP Hà Nội Trần Thử vừa ký Công văn số 1234/UBND-NC gửi các sở, ban, ngành; UBND các quận, huyện yêu cầu tăng cường kỷ luật hành chính.',
    ['Trần Thử | Chủ tịch UBND TP Hà Nội | yêu cầu | các sở, ban, ngành; UBND các quận, huyện'],
  ],
  [
    'a letter that orders',
    'Phó Chủ tịch UBND TP.HCM Lê Mẫu đã ký văn bản số 88/UBND-VX giao Sở Nội vụ đánh giá kết quả xếp hạng.',
    ['Lê Mẫu | Phó Chủ tịch UBND TP.HCM | giao | Sở Nội vụ'],
  ],
  [
    'signed by',
    'Văn bản do Phó Giám đốc Sở Nội vụ Hà Nội Lê Mẫu ký, yêu cầu các quận, huyện báo cáo trước ngày 5/4.',
    ['Lê Mẫu | Phó Giám đốc Sở Nội vụ Hà Nội | yêu cầu | các quận, huyện | 2024-04-05'],
  ],
  [
    'theo đó, behind the one who signed',
    'UBND quận Hoàng Mai vừa ban hành Kế hoạch số 12/KH-UBND về cải cách hành chính. Theo đó, yêu cầu các phường rà soát thủ tục.',
    ['UBND quận Hoàng Mai | - | yêu cầu | các phường'],
  ],
  [
    'no addressee',
    'Bí thư Quận ủy Long Biên Lê Mẫu yêu cầu phải chấm dứt tình trạng trễ hạn hồ sơ.',
    ['Lê Mẫu | Bí thư Quận ủy Long Biên | yêu cầu | -'],
  ],
  [
    'a purpose before the addressee',
    'Chủ tịch UBND quận 1 Lê Mẫu yêu cầu để cải thiện thứ hạng, các phường phải đối thoại với người dân.',
    ['Lê Mẫu | Chủ tịch UBND quận 1 | yêu cầu | các phường'],
  ],
  [
    'an addressee inside the clause',
    'Chủ tịch UBND quận 1 Lê Mẫu yêu cầu, nhiệm vụ của UBND các phường là phải số hóa hồ sơ.',
    ['Lê Mẫu | Chủ tịch UBND quận 1 | yêu cầu | UBND các phường'],
  ],
  [
    'an organ and its place',
    'Sở Nội vụ Hà Nội đề nghị UBND các quận, huyện, thị xã gửi báo cáo chậm nhất ngày 20/4.',
    ['Sở Nội vụ Hà Nội | - | đề nghị | UBND các quận, huyện, thị xã | 2024-04-20'],
  ],
  [
    'a team',
    'Kết thúc buổi kiểm tra tại quận Hà Đông, Đoàn kiểm tra đề nghị UBND các phường khắc phục ngay tồn tại.',
    ['Đoàn kiểm tra | - | đề nghị | UBND các phường'],
  ],
  [
    'the city itself',
    'Thành phố yêu cầu các quận, huyện của Hà Nội công khai kết quả chấm điểm.',
    ['Thành phố | - | yêu cầu | các quận, huyện của Hà Nội'],
  ],
  [
    'leaders of the city',
    'Lãnh đạo TP.HCM giao Sở Khoa học và Công nghệ phối hợp các phường triển khai.',
    ['Lãnh đạo TP.HCM | - | giao | Sở Khoa học và Công nghệ'],
  ],
  [
    'an office without a name, named elsewhere',
    'Chủ tịch UBND quận Tây Hồ Nguyễn Mẫu chủ trì hội nghị. Chủ tịch UBND quận yêu cầu các phòng, ban thực hiện nghiêm.',
    ['Nguyễn Mẫu | Chủ tịch UBND quận | yêu cầu | các phòng, ban'],
  ],
  [
    'an office nobody holds',
    'Chủ tịch UBND quận Tây Hồ yêu cầu các phòng, ban thực hiện nghiêm.',
    ['- | Chủ tịch UBND quận Tây Hồ | yêu cầu | các phòng, ban'],
  ],
  [
    'announced tasks in words',
    'Bí thư Huyện ủy Mê Linh Lê Mẫu đề nghị các xã tập trung sáu nhóm nhiệm vụ trọng tâm.',
    ['Lê Mẫu | Bí thư Huyện ủy Mê Linh | đề nghị | các xã | 6'],
  ],
  [
    'tasks of somebody else',
    'Tán thành với 5 nhóm nhiệm vụ của báo cáo, Bí thư Huyện ủy Mê Linh Lê Mẫu đề nghị các xã bám sát cơ sở.',
    ['Lê Mẫu | Bí thư Huyện ủy Mê Linh | đề nghị | các xã'],
  ],
  [
    'a deadline at the end of a quarter',
    'Chủ tịch UBND huyện Nhà Bè Lê Mẫu giao Phòng Nội vụ xây dựng đề án, hoàn thành trong quý II/2024.',
    ['Lê Mẫu | Chủ tịch UBND huyện Nhà Bè | giao | Phòng Nội vụ | 2024-06-30'],
  ],
  [
    'đồng thời opens another',
    'Chủ tịch UBND quận Bình Tân Lê Mẫu biểu dương các phường, đồng thời yêu cầu Phòng Tư pháp khắc phục hạn chế.',
    ['Lê Mẫu | Chủ tịch UBND quận Bình Tân | yêu cầu | Phòng Tư pháp'],
  ],
  [
    'speech before the verb',
    'Phát biểu chỉ đạo hội nghị, Phó Bí thư Thường trực Quận ủy Gò Vấp Lê Thị Mẫu ghi nhận kết quả đạt được và đề nghị cấp ủy các phường tiếp tục phát huy.',
    ['Lê Thị Mẫu | Phó Bí thư Thường trực Quận ủy Gò Vấp | đề nghị | cấp ủy các phường'],
  ],
  [
    'emphasis with must',
    'Bí thư Đảng ủy phường Đống Đa Lê Mẫu nhấn mạnh, cán bộ một cửa phải lắng nghe người dân.',
    ['Lê Mẫu | Bí thư Đảng ủy phường Đống Đa | nhấn mạnh | cán bộ một cửa'],
  ],
  [
    'a ministry to a department of the city',
    'Bộ Nội vụ đề nghị Sở Nội vụ Hà Nội báo cáo kết quả trước ngày 10/4.',
    ['Bộ Nội vụ | - | đề nghị | Sở Nội vụ Hà Nội | 2024-04-10'],
  ],
  [
    'a passive with its issuer',
    'Sở Nội vụ được UBND Thành phố Hà Nội giao chủ trì xây dựng bộ tiêu chí.',
    ['UBND Thành phố Hà Nội | - | giao | Sở Nội vụ'],
  ],
  [
    'the headline repeats the body',
    'Chủ tịch quận Đống Đa yêu cầu các phường chấn chỉnh một cửa\n\nSáng 20/3, Chủ tịch UBND quận Đống Đa Lê Mẫu yêu cầu các phường chấn chỉnh hoạt động của bộ phận một cửa, hoàn thành trước ngày 30/4.',
    ['Lê Mẫu | Chủ tịch UBND quận Đống Đa | yêu cầu | các phường | 2024-04-30'],
  ],
  [
    'a comrade introduced in a caption',
    'Hội nghị của quận Đống Đa\n\nhop.jpg\nBí thư Quận ủy Đống Đa Lê Văn Mẫu phát biểu tại hội nghị.\n\nĐồng chí Lê Văn Mẫu đề nghị các phường tiếp tục đẩy mạnh cải cách hành chính trong thời gian tới.',
    ['Lê Văn Mẫu | Bí thư Quận ủy Đống Đa | đề nghị | các phường'],
  ],
  [
    'the inner district',
    'UBND quận Nam Từ Liêm yêu cầu UBND phường Mễ Trì khắc phục vi phạm, báo cáo trước 15-4.',
    ['UBND quận Nam Từ Liêm | - | yêu cầu | UBND phường Mễ Trì | 2024-04-15'],
  ],
  [
    'criticism by document',
    'UBND TP Hà Nội có văn bản phê bình 12 xã, phường chậm giải ngân.',
    ['UBND TP Hà Nội | - | phê bình | 12 xã, phường'],
  ],
  [
    'a continuation sentence with a verb of its own',
    'Chủ tịch UBND quận Cầu Giấy Lê Mẫu yêu cầu các phường rà soát quy trình. Đồng thời, đề nghị Phòng Nội vụ kiểm tra đột xuất.',
    [
      'Lê Mẫu | Chủ tịch UBND quận Cầu Giấy | yêu cầu | các phường',
      'Lê Mẫu | Chủ tịch UBND quận Cầu Giấy | đề nghị | Phòng Nội vụ',
    ],
  ],
  [
    'emphasis, then an assignment',
    'Chủ tịch UBND quận 5 Lê Mẫu nhấn mạnh các phường cần chủ động, đồng thời giao Phòng Nội vụ theo dõi.',
    ['Lê Mẫu | Chủ tịch UBND quận 5 | nhấn mạnh | các phường', 'Lê Mẫu | Chủ tịch UBND quận 5 | giao | Phòng Nội vụ'],
  ],
  [
    'a conclusion of the chairman',
    'Thông báo kết luận của Chủ tịch UBND TP Hà Nội Trần Thử nêu rõ: giao Sở Nội vụ chủ trì rà soát.',
    ['Trần Thử | Chủ tịch UBND TP Hà Nội | giao | Sở Nội vụ'],
  ],
  [
    'a paper that orders for the one who signed',
    'Chủ tịch UBND TP Hà Nội Trần Thử vừa ban hành Chỉ thị số 5/CT-UBND về kỷ cương. Chỉ thị yêu cầu người đứng đầu các cơ quan, đơn vị nêu gương.',
    ['Trần Thử | Chủ tịch UBND TP Hà Nội | yêu cầu | người đứng đầu các cơ quan, đơn vị'],
  ],
  [
    'at a conclusion with its number',
    'Tại Kết luận số 12-KL/TU, Ban Thường vụ Thành ủy Hà Nội giao Ban Tổ chức Thành ủy tham mưu.',
    ['Ban Thường vụ Thành ủy Hà Nội | - | giao | Ban Tổ chức Thành ủy'],
  ],
  [
    'bullets behind a colon',
    'Chủ tịch UBND quận Hà Đông Lê Mẫu yêu cầu:\n- Các phường rà soát hồ sơ;\n- Phòng Nội vụ tổng hợp.',
    ['Lê Mẫu | Chủ tịch UBND quận Hà Đông | yêu cầu | -'],
  ],
  [
    'a share of the staff',
    'Bí thư Đảng ủy xã Gia Lâm Lê Mẫu yêu cầu 100% cán bộ, công chức chấp hành giờ làm việc.',
    ['Lê Mẫu | Bí thư Đảng ủy xã Gia Lâm | yêu cầu | 100% cán bộ, công chức'],
  ],
  [
    'a fresh instruction',
    'Chủ tịch UBND TP.HCM Lê Mẫu vừa có chỉ đạo yêu cầu Sở Nội vụ công khai kết quả.',
    ['Lê Mẫu | Chủ tịch UBND TP.HCM | yêu cầu | Sở Nội vụ'],
  ],
  [
    'a meeting that assigns',
    'Hội nghị của quận Đống Đa diễn ra sáng 5/3. Hội nghị thống nhất giao Ban Tổ chức Quận ủy tham mưu kế hoạch.',
    ['Hội nghị | - | giao | Ban Tổ chức Quận ủy'],
  ],
  [
    'consent and assignment',
    'UBND TP.HCM chấp thuận đề xuất của Sở Nội vụ, giao Sở Tài chính cân đối kinh phí.',
    ['UBND TP.HCM | - | giao | Sở Tài chính'],
  ],
  [
    'first person in a quote',
    '“Tôi giao Phòng Nội vụ kiểm tra đột xuất các phường”, Chủ tịch UBND quận Bình Thạnh Lê Mẫu nói.',
    ['Lê Mẫu | Chủ tịch UBND quận Bình Thạnh | giao | Phòng Nội vụ'],
  ],
  [
    'a dated letter in the past',
    'Ngày 5/3, UBND Thành phố Hà Nội đã có văn bản giao Sở Nội vụ thẩm định, hoàn thành trước ngày 20/3.',
    ['UBND Thành phố Hà Nội | - | giao | Sở Nội vụ | 2024-03-20'],
  ],
  [
    'a ward to its groups',
    'UBND phường Dịch Vọng yêu cầu các tổ dân phố niêm yết công khai. Quận Cầu Giấy theo dõi.',
    ['UBND phường Dịch Vọng | - | yêu cầu | các tổ dân phố'],
  ],
  [
    'a name over a line break',
    'Quận Tân Phú họp sáng nay.\nPhát biểu tại đây, Bí thư Quận ủy Tân Phú\nLê Văn Mẫu đề nghị các phường quyết liệt hơn.',
    ['Lê Văn Mẫu | Bí thư Quận ủy Tân Phú | đề nghị | các phường'],
  ],
  [
    'two people in one article',
    'Chủ tịch UBND quận 12 Lê Mẫu giao Phòng Kinh tế thống kê. Bí thư Quận ủy quận 12 Trần Thử đề nghị các phường đối thoại. Đồng chí Lê Mẫu cũng yêu cầu công an quận vào cuộc.',
    [
      'Lê Mẫu | Chủ tịch UBND quận 12 | giao | Phòng Kinh tế',
      'Trần Thử | Bí thư Quận ủy quận 12 | đề nghị | các phường',
      'Lê Mẫu | Chủ tịch UBND quận 12 | yêu cầu | công an quận',
    ],
  ],
  [
    'a plan from now on',
    'Chủ tịch UBND quận 4 Lê Mẫu đề nghị từ nay đến cuối năm, các phường tập trung số hóa hồ sơ.',
    ['Lê Mẫu | Chủ tịch UBND quận 4 | đề nghị | các phường'],
  ],
  [
    'a supporter is no addressee',
    'UBND quận Thanh Xuân giao Phòng Nội vụ phối hợp với Phòng Tư pháp kiểm tra 11 phường.',
    ['UBND quận Thanh Xuân | - | giao | Phòng Nội vụ'],
  ],
  [
    'a bare name that the text introduced',
    'Bí thư Quận ủy Tân Phú Lê Văn Mẫu chủ trì hội nghị. Tại đây, Lê Văn Mẫu yêu cầu các phường công khai số điện thoại.',
    ['Lê Văn Mẫu | Bí thư Quận ủy Tân Phú | yêu cầu | các phường'],
  ],
  [
    'a name that is also a word',
    'Chủ tịch UBND thành phố Nguyễn Văn Được yêu cầu các sở, ngành công khai bảng xếp hạng. Ông Được giao Trung tâm Chuyển đổi số TP.HCM làm đầu mối.',
    [
      'Nguyễn Văn Được | Chủ tịch UBND thành phố | yêu cầu | các sở, ngành',
      'Nguyễn Văn Được | Chủ tịch UBND thành phố | giao | Trung tâm Chuyển đổi số TP.HCM',
    ],
  ],
  [
    'a bracket between office and name',
    'Chủ tịch UBND xã Thanh Trì (Hà Nội) Nguyễn Văn Mẫu giao Phòng Kinh tế cắt giảm thời gian.',
    ['Nguyễn Văn Mẫu | Chủ tịch UBND xã Thanh Trì (Hà Nội) | giao | Phòng Kinh tế'],
  ],
  [
    'a bracket behind the office',
    'Bà Nguyễn Thị Mẫu - Chủ tịch UBND phường Thảo Điền (TP Thủ Đức, TP.HCM) - yêu cầu công chức không đùn đẩy.',
    ['Nguyễn Thị Mẫu | Chủ tịch UBND phường Thảo Điền | yêu cầu | công chức'],
  ],
  [
    'a team of the council',
    'Đoàn giám sát của HĐND TP.HCM đề nghị UBND quận 8 rà soát lại quy trình; báo cáo trước ngày 5/4.',
    ['Đoàn giám sát của HĐND TP.HCM | - | đề nghị | UBND quận 8 | 2024-04-05'],
  ],
  [
    'a standing board',
    'Thường trực Quận ủy Đống Đa yêu cầu các chi bộ gương mẫu.',
    ['Thường trực Quận ủy Đống Đa | - | yêu cầu | các chi bộ'],
  ],
  [
    'upper-case old tone marks',
    'Chủ tịch Uỷ ban nhân dân quận Hoàn Kiếm Lê Mẫu yêu cầu Uỷ ban nhân dân các phường thực hiện.',
    ['Lê Mẫu | Chủ tịch Uỷ ban nhân dân quận Hoàn Kiếm | yêu cầu | Uỷ ban nhân dân các phường'],
  ],
]

describe('articles with orders', () => {
  it.each(CASES)('%s', (_name, text, orders) => {
    const { found, refused } = read(text)
    const lines = found.map((d) =>
      [d.issuer ?? '-', d.issuer_role ?? '-', d.verb, d.addressee ?? '-', d.deadline ?? d.announced_count]
        .filter((v) => v !== null)
        .join(' | '),
    )
    expect(lines, refused.join(' · ')).toEqual(orders)
  })
})

describe('nothing is ordered', () => {
  it.each([
    [
      'told work',
      'UBND quận Đống Đa đã chỉ đạo các phòng, ban, phường thực hiện quyết liệt công tác cải cách hành chính.',
    ],
    [
      'told work with yêu cầu',
      'Thời gian qua, UBND quận Đống Đa đã yêu cầu các phường công khai thủ tục, nhờ đó hồ sơ trễ hạn giảm.',
    ],
    ['a plan', 'Chủ tịch UBND quận Đống Đa Lê Mẫu cho biết quận sẽ yêu cầu các phường rà soát.'],
    ['a petition upward', 'Chủ tịch UBND phường Láng Hạ Lê Mẫu đề nghị UBND quận Đống Đa bố trí thêm biên chế.'],
    ['a district to the city', 'UBND huyện Củ Chi đề nghị UBND TP.HCM sớm ban hành hướng dẫn.'],
    ['a district to a department', 'UBND quận Tân Bình đề nghị Sở Nội vụ hướng dẫn cách chấm điểm.'],
    ['kiến nghị', 'UBND quận 3 kiến nghị thành phố Hồ Chí Minh phân cấp mạnh hơn.'],
    ['citizens', 'Người dân quận 3 đề nghị UBND phường giải quyết dứt điểm tình trạng ngập.'],
    ['council members', 'Đại biểu HĐND Thành phố Hà Nội đề nghị UBND Thành phố làm rõ trách nhiệm.'],
    ['the Front', 'Chủ tịch Ủy ban MTTQ quận Đống Đa Lê Mẫu đề nghị UBND quận Đống Đa quan tâm đời sống người dân.'],
    ['an appeal', 'Bí thư Quận ủy Đống Đa Lê Mẫu kêu gọi người dân ủng hộ; UBND quận phát động phong trào thi đua.'],
    ['an expert', 'Chuyên gia Lê Mẫu đề nghị Hà Nội công bố dữ liệu mở.'],
    ['a company', 'Giám đốc Công ty Thử Nghiệm Lê Mẫu yêu cầu nhân viên quận 3 đi làm đúng giờ.'],
    [
      'another province',
      'Chủ tịch UBND thành phố Hải Phòng Lê Mẫu yêu cầu các quận báo cáo giải trình. Ông giao Sở Nội vụ theo dõi.',
    ],
    ['a province', 'Chủ tịch UBND tỉnh Quảng Ninh Lê Mẫu giao Sở Nội vụ chủ trì. Năm ngoái, đoàn tỉnh đã thăm Hà Nội.'],
    [
      'the government to everybody',
      'Thủ tướng Lê Mẫu yêu cầu các bộ, ngành, địa phương cắt giảm thủ tục. Hội nghị được nối với Hà Nội.',
    ],
    ['passive without issuer', 'Phòng Nội vụ quận Đống Đa được giao chủ trì, các phường được yêu cầu phối hợp.'],
    [
      'a promise in a quote',
      '“Chúng tôi sẽ khắc phục ngay các hạn chế”, Chủ tịch UBND quận Ba Đình Lê Mẫu khẳng định.',
    ],
    ['an opinion', 'Bí thư Quận ủy Ba Đình Lê Mẫu nhấn mạnh vai trò của người đứng đầu trong cải cách hành chính.'],
    ['the noun', 'Theo yêu cầu của UBND Thành phố Hà Nội, quận Đống Đa đáp ứng các yêu cầu, đề nghị của người dân.'],
    [
      'direction as a noun',
      'Dưới sự lãnh đạo, chỉ đạo của Quận ủy Đống Đa, công tác chỉ đạo, điều hành của quận chuyển biến rõ.',
    ],
    ['given targets', 'Quận Đống Đa hoàn thành 12/12 chỉ tiêu Thành phố giao; các chỉ tiêu được giao đều vượt.'],
    [
      'traffic and hand-overs',
      'Giao thông quận 3 thông suốt; quận bàn giao mặt bằng, chuyển giao hồ sơ cho các phường, giao ban hằng tuần.',
    ],
    ['studying a text', 'Quận ủy Đống Đa tổ chức quán triệt Nghị quyết 18-NQ/TU tới các chi bộ.'],
    ['pointing out', 'Chủ tịch UBND quận 1 Lê Mẫu lưu ý, một số phường còn chậm giải quyết hồ sơ.'],
    [
      'told by the one who asked',
      'Chủ tịch UBND xã Thanh Trì (Hà Nội) Nguyễn Văn Mẫu cho biết xã đã yêu cầu các phòng chuyên môn cắt giảm 30% thời gian.',
    ],
    ['an organ that was asked', 'Sở Nội vụ Hà Nội cho biết đã nhận được văn bản yêu cầu của Bộ Nội vụ.'],
    ['a target', 'Kế hoạch của quận Đống Đa đặt mục tiêu 100% hồ sơ đúng hạn, các phường phải đạt 95% trở lên.'],
    ['cần without an order', 'Theo Bí thư Quận ủy Đống Đa Lê Mẫu, các phường cần đổi mới cách làm.'],
    ['a law that demands', 'Luật Thủ đô yêu cầu cơ quan nhà nước ở Hà Nội công khai thông tin.'],
    ['a ward to the city', 'Chủ tịch UBND phường Bến Thành Lê Mẫu kiến nghị, đề xuất UBND TP.HCM ủy quyền.'],
    ['a director of a hospital', 'Giám đốc Bệnh viện Thử Nghiệm Lê Mẫu yêu cầu các khoa trực 24/24 tại Hà Nội.'],
    ['praise', 'Bí thư Thành ủy Hà Nội Trần Thử biểu dương, khen thưởng quận Đống Đa và gửi thư khen các phường.'],
    [
      'what people asked for',
      'Tại buổi tiếp xúc cử tri quận 3, người dân yêu cầu UBND phường xử lý tiếng ồn, đề nghị các cơ quan vào cuộc.',
    ],
    ['a steering board', 'Ban Chỉ đạo cải cách hành chính quận Đống Đa họp phiên thứ nhất; Trưởng Ban Chỉ đạo dự.'],
  ])('%s', (_name, text) => {
    const { found } = read(text)
    expect(found.map((d) => [d.issuer, d.verb, d.evidence.quote])).toEqual([])
  })
})

it('attaches the speech that goes on, its bullets and the documents of its own sentence', () => {
  const text =
    'Chủ tịch UBND quận Đống Đa Lê Mẫu yêu cầu các phường thực hiện Kế hoạch số 12/KH-UBND ngày 5/1/2024. Trong đó, tập trung rà soát quy trình.\n- Công khai thủ tục;\n- Đối thoại với người dân.\nCùng với đó, các phường cần báo cáo hằng tuần. Năm 2023, quận đạt 94%. Theo Quyết định số 9/QĐ-UBND, quận có 21 phường.'
  const { found } = read(text)
  expect(found).toHaveLength(1)
  expect(found[0]!.text).toBe(
    'thực hiện Kế hoạch số 12/KH-UBND ngày 5/1/2024. Trong đó, tập trung rà soát quy trình.\n- Công khai thủ tục;\n- Đối thoại với người dân.\nCùng với đó, các phường cần báo cáo hằng tuần.',
  )
  expect(found[0]!.documents.map((d) => d.number)).toEqual(['12/KH-UBND'])
})

it('takes linear time on hostile text', () => {
  for (const unit of [
    'yêu cầu ',
    'ông ',
    'chủ tịch, ',
    'giao các phường; ',
    'Quận ',
    '(“',
    'UBND quận Đống Đa yêu cầu các phường, ',
    'gửi Sở A, ',
    'Chủ tịch yêu cầu các phường. Ông yêu cầu các xã. ',
  ]) {
    const time = (n: number) => {
      const doc = docOf(`Hà Nội. ${unit.repeat(Math.ceil(n / unit.length))}`)
      return cpuTime(() => findDirectives(doc))
    }
    time(20_000)
    expect(time(200_000) / Math.max(time(50_000), 20), JSON.stringify(unit)).toBeLessThan(16)
  }
})

const SHARED = new URL('../../../shared/corpus/', import.meta.url)
const fold = (s: string | null | undefined) =>
  (s ?? '').normalize('NFC').toLowerCase().replace(/uỷ/g, 'ủy').replace(/\s+/g, ' ')

describe.skipIf(!existsSync(SHARED))('directives of the shared gold (skipped when the shared corpus is absent)', () => {
  const files = existsSync(SHARED)
    ? ['dev/', 'seeds-gold/'].flatMap((dir) => readdirSync(new URL(dir, SHARED)).map((file) => `${dir}${file}`))
    : []
  it.each(files)('%s', (file) => {
    const url = new URL(file, SHARED)
    const gold = JSON.parse(readFileSync(url, 'utf8'))
    const text = gold.text ?? readFileSync(new URL(gold.text_file, url), 'utf8')
    const doc = docOf(text, { title: gold.title, published_at: gold.published_at, site: gold.site })
    const brief = (d: Record<string, unknown>) => [
      fold(d.issuer as string),
      d.verb,
      fold(d.addressee as string),
      d.announced_count ?? null,
      d.deadline ?? null,
    ]
    expect(findDirectives(doc).map(brief)).toEqual(gold.gold.directives.map(brief))
  })
})

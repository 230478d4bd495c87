import { describe, expect, it } from 'vitest'
import type { City } from '../../schemas/index.ts'
import { buildDoc } from '../../src/extract/engine/index.ts'
import { findAnaphors, findUnits, unitsOf } from '../../src/extract/units/index.ts'

// Every text here is made for this test; figures and people are invented.

interface Given {
  title?: string
  on?: string
  city?: City
}
const LEVEL: Readonly<Record<string, string>> = { city: 'c', district: 'd', ward: 'w', department: 's' }
const doc = (text: string, given: Given = {}) =>
  buildDoc({
    text,
    title: given.title ?? null,
    published_at: given.on === '' ? null : (given.on ?? '2024-04-04'),
    city: given.city ?? null,
  })
/** `Quận Ba Đình d hanoi`, in text order. */
const read = (text: string, given: Given = {}) =>
  unitsOf(findUnits(doc(text, given))).map((u) => `${u.name} ${LEVEL[u.level]} ${u.city}`)
const HN = 'Thành phố Hà Nội c hanoi'
const HCM = 'Thành phố Hồ Chí Minh c hcmc'
const q = (name: string) => `${name} d hanoi`
const s = (name: string) => `${name} d hcmc`

type Case = readonly [text: string, expected: readonly string[], given?: Given]

const groups: Readonly<Record<string, readonly Case[]>> = {
  'type words': [
    ['Quận Tây Hồ, huyện Quốc Oai và thị xã Sơn Tây.', [q('Quận Tây Hồ'), q('Huyện Quốc Oai'), q('Thị xã Sơn Tây')]],
    [
      'Q.1, Q3, Q. Phú Nhuận, Q.Gò Vấp, H.Củ Chi.',
      ['Quận 1', 'Quận 3', 'Quận Phú Nhuận', 'Quận Gò Vấp', 'Huyện Củ Chi'].map(s),
    ],
    ['TX.Sơn Tây và TX Sơn Tây.', [q('Thị xã Sơn Tây')]],
    ['UBND TP.HCM, TPHCM, Tp. Hồ Chí Minh, TP HCM, thành phố Hồ Chí Minh.', [HCM]],
    ['UBND TP. Hà Nội và thủ đô Hà Nội.', [HN]],
    [
      'P.Bến Nghé (Q.1) và phường 10, quận 5.',
      ['Phường Bến Nghé w hcmc', s('Quận 1'), 'Phường 10 w hcmc', s('Quận 5')],
    ],
    ['UBND HUYỆN ỨNG HOÀ và Quận uỷ Đống Đa.', [q('Huyện Ứng Hòa'), q('Quận Đống Đa')]],
    ['Ủy ban nhân dân quận Bình Thạnh.', [s('Quận Bình Thạnh')]],
    ['quận Cầu Giấy đứng đầu.'.normalize('NFD'), [q('Quận Cầu Giấy')]],
    ['Quận\u00a0Hai\u00a0Bà\u00a0Trưng.', [q('Quận Hai Bà Trưng')]],
    ['Thị trấn Trâu Quỳ (huyện Gia Lâm).', ['Thị trấn Trâu Quỳ w hanoi', q('Huyện Gia Lâm')]],
    ['Tin: Viết ThànhQuận Tây Hồ xếp thứ 5.Huyện Sóc Sơn thứ 6.', [q('Quận Tây Hồ'), q('Huyện Sóc Sơn')]],
    ['Quận Nhất và quận 01.', [s('Quận 1')]],
    ['CHỈ SỐ CỦA QUẬN NĂM 2022 TĂNG', []],
  ],
  'things in lists, longer names and places of elsewhere': [
    ['Các tuyến phố Tràng Tiền, Hai Bà Trưng và Hoàng Mai được chỉnh trang.', []],
    ['Ba chợ Bình Điền, Hóc Môn, Thủ Đức được khảo sát.', []],
    ['Trụ sở tại số 61 Hai Bà Trưng; nhà 12/4 Đống Đa.', []],
    ['Công ty TNHH MTV Tư vấn và Xây dựng Tân Bình, Hợp tác xã Mỹ Đức, Bệnh viện Đa khoa Hà Đông.', []],
    ['Đồng chí Vũ Đăng Thanh Xuân và bà Lê Thị Gia Lâm dự họp.', []],
    ['Chuyện ở phường Long Bình Tân (Biên Hòa) và Tả Thanh Oai.', []],
    ['Xa lộ Hà Nội thông xe.', []],
    ['Ngành thuế Hà Nội về đích.', [HN]],
    ['Công an TP. Đà Lạt vào cuộc.', []],
    ['Bà Rịa-Vũng Tàu, Bà Rịa Vũng Tàu giảm điểm.', [], { on: '2026-01-01' }],
    ['Chị A. ở xã Minh Quang, Tam Đảo, Vĩnh Phúc.', []],
  ],
  'an undated page': [
    [
      'Các quận 2, 9 và Thủ Đức có tuyến metro hoàn thành vào năm 2027.',
      ['Quận 2', 'Quận 9', 'Quận Thủ Đức'].map(s),
      { on: '' },
    ],
    ['Đến năm 2030, Hà Đông và quận Cầu Giấy có thêm công viên.', [q('Quận Hà Đông'), q('Quận Cầu Giấy')], { on: '' }],
  ],
  'shared type words': [
    ['Các quận: Ba Đình, Tây Hồ và Long Biên.', ['Quận Ba Đình', 'Quận Tây Hồ', 'Quận Long Biên'].map(q)],
    ['Ba huyện Mỹ Đức, Ba Vì, Phúc Thọ nằm trong nhóm thấp.', ['Huyện Mỹ Đức', 'Huyện Ba Vì', 'Huyện Phúc Thọ'].map(q)],
    ['Các quận 5, 8, 12 và huyện Củ Chi.', ['Quận 5', 'Quận 8', 'Quận 12', 'Huyện Củ Chi'].map(s)],
    ['quận 3, 5 và Tân Phú dẫn đầu.', ['Quận 3', 'Quận 5', 'Quận Tân Phú'].map(s)],
    ['UBND quận 4, quận 8, Gò Vấp được khen.', ['Quận 4', 'Quận 8', 'Quận Gò Vấp'].map(s)],
    ['Bắc, Nam Từ Liêm cùng tăng hạng.', ['Quận Bắc Từ Liêm', 'Quận Nam Từ Liêm'].map(q)],
    ['Các quận Bắc và Nam Từ Liêm, Hà Đông.', ['Quận Bắc Từ Liêm', 'Quận Nam Từ Liêm', 'Quận Hà Đông'].map(q)],
    ['Hai quận Từ Liêm đều tăng.', ['Quận Bắc Từ Liêm', 'Quận Nam Từ Liêm'].map(q)],
    [
      'Tiếp đến các quận: Long Biên (95,56%), Đống Đa (94,93%), Hà Đông (94,1%).',
      ['Quận Long Biên', 'Quận Đống Đa', 'Quận Hà Đông'].map(q),
    ],
    ['Các quận: Long Biên: 95,56%; Đống Đa: 94,93%.', ['Quận Long Biên', 'Quận Đống Đa'].map(q)],
    [
      'Cục Thuế TP.HCM đề nghị các quận 2, 9 và Thủ Đức.',
      ['Cục Thuế Thành phố s hcmc', HCM, s('Quận 2'), s('Quận 9'), s('Quận Thủ Đức')],
      { on: '2014-05-05' },
    ],
    ['Các địa phương: quận 7, 8 và Thủ Đức.', [s('Quận 7'), s('Quận 8'), s('Thành phố Thủ Đức')], { on: '2023-05-05' }],
    [
      'Các xã Tứ Hiệp, Yên Mỹ, Ngũ Hiệp (huyện Thanh Trì).',
      ['Xã Tứ Hiệp w hanoi', 'Xã Yên Mỹ w hanoi', 'Xã Ngũ Hiệp w hanoi', q('Huyện Thanh Trì')],
    ],
    [
      'Tại TP.HCM, các phường gồm: Bến Nghé, Đa Kao, Tân Định.',
      [HCM, 'Phường Bến Nghé w hcmc', 'Phường Đa Kao w hcmc', 'Phường Tân Định w hcmc'],
    ],
    ['Vụ việc ở xã Đông Dư, Gia Lâm, Hà Nội.', ['Xã Đông Dư w hanoi', q('Huyện Gia Lâm'), HN]],
  ],
  'numbers: names and counts': [
    ['Có 10 quận, huyện; tại 12 quận và 5 huyện của TP.HCM.', [HCM]],
    ['Quận 4 xếp thứ 9 trong 22 địa phương.', [s('Quận 4')]],
    ['Kinh tế trên địa bàn quận 3 tháng đầu năm tăng khá; trong quận 6 tháng qua không có vụ nào.', []],
    ['Chỉ số của Quận 6 năm 2022 tăng.', [s('Quận 6')]],
    [
      'Chỉ số của quận 6 lần lượt đạt 81 và 84; các quận 4 và 8 lần lượt xếp sau.',
      [s('Quận 6'), s('Quận 4'), s('Quận 8')],
    ],
    ['UBND quận 21 phường cùng ký cam kết.', []],
    ['UBND quận 3, 14 phường cùng ký.', [s('Quận 3')]],
    ['quận 13, quận 14 không tồn tại.', []],
    ['Các quận 1, 3 và 10 phường trung tâm.', [s('Quận 1'), s('Quận 3')]],
    ['Quận 1, 30/4 và 2,5 tỷ đồng.', [s('Quận 1')]],
  ],
  'peer groups are no places': [
    ['khối quận, huyện, thị xã; UBND các phường; sở, ban, ngành; xã, phường, đặc khu', []],
    ['Trong 22 quận, huyện và TP Thủ Đức.', [s('Thành phố Thủ Đức')], { on: '2023-01-01' }],
    ['Các quận, huyện, thị xã Sơn Tây.', [q('Thị xã Sơn Tây')]],
    ['Huyện, quận, xã, phường đều phải báo cáo.', []],
  ],
  'bare names': [
    [
      'Long Biên đứng thứ 3, Ba Đình đứng thứ 7, còn Tây Hồ đứng thứ 19.',
      ['Quận Long Biên', 'Quận Ba Đình', 'Quận Tây Hồ'].map(q),
    ],
    ['Đống Đa dẫn đầu khối quận.', [q('Quận Đống Đa')]],
    ['Đống Đa dẫn đầu khối phường.', ['Phường Đống Đa w hanoi'], { on: '2026-02-02' }],
    ['Năm 2023, Đống Đa đạt 96,38%, dẫn đầu khối quận, huyện.', [q('Quận Đống Đa')], { on: '2026-02-02' }],
    ['ĐỐNG ĐA DẪN ĐẦU, THANH XUÂN TỤT HẠNG', ['Quận Đống Đa', 'Quận Thanh Xuân'].map(q)],
    ['TP Thủ Đức đứng cuối, Phú Nhuận dẫn đầu.', [s('Thành phố Thủ Đức'), s('Quận Phú Nhuận')], { on: '2023-05-11' }],
    ['Thủ Đức dẫn đầu khối địa phương.', [s('Thành phố Thủ Đức')], { on: '2023-05-11' }],
    ['Thủ Đức dẫn đầu khối quận.', [s('Quận Thủ Đức')], { on: '2016-05-11' }],
    ['Quận đông dân Bình Tân dẫn đầu.', [s('Quận Bình Tân')]],
    ['7. Ba Đình8. Cầu Giấy9. Hoàn Kiếm', ['Quận Ba Đình', 'Quận Cầu Giấy', 'Quận Hoàn Kiếm'].map(q)],
    [
      'Tại Hà Nội, phường Cửa Nam đứng đầu; tuần trước Cửa Nam đứng thứ hai.',
      [HN, 'Phường Cửa Nam w hanoi'],
      { on: '2026-02-02' },
    ],
  ],
  'new wards in rankings': [
    [
      'Khối phường của Hà Nội: đứng đầu là Cửa Nam (98,5 điểm), tiếp theo là Văn Miếu - Quốc Tử Giám và Hoàn Kiếm.',
      [HN, 'Phường Cửa Nam w hanoi', 'Phường Văn Miếu - Quốc Tử Giám w hanoi', 'Phường Hoàn Kiếm w hanoi'],
      { on: '2026-02-02' },
    ],
    [
      'Ba phường đứng đầu TP.HCM là Bến Thành, Sài Gòn và Tân Định.',
      [HCM, 'Phường Bến Thành w hcmc', 'Phường Sài Gòn w hcmc', 'Phường Tân Định w hcmc'],
      { on: '2026-02-02' },
    ],
    [
      'Bảng xếp hạng xã, phường TP.HCM\nHạng\nĐịa phương\nĐiểm\n1\nSài Gòn\n95,1\n2\nCần Giờ\n94,0\n3\nBàn Cờ\n93,2',
      [HCM, 'Phường Sài Gòn w hcmc', 'Xã Cần Giờ w hcmc', 'Phường Bàn Cờ w hcmc'],
      { on: '2026-02-02' },
    ],
    ['Chợ Bến Thành đông khách, sông Sài Gòn sạch hơn, TP.HCM vui.', [HCM], { on: '2026-02-02' }],
    ['Thành phố mang tên Bác xếp thứ tư.', [HCM]],
  ],
  'names of other things': [
    ['Dạo quanh hồ Hoàn Kiếm, qua cầu Long Biên, phố Hà Đông cũ và gò Đống Đa.', []],
    ['Quảng trường Ba Đình, Nhà hát Ba Đình, hội trường Ba Đình.', []],
    ['Nghệ sĩ Thanh Xuân và bà Thanh Xuân; ông Nguyễn Thanh Xuân nói; thời thanh xuân.', []],
    ['Khởi nghĩa Hai Bà Trưng; đường Hai Bà Trưng; tuyến Cát Linh - Hà Đông.', []],
    ['Lụa Hà Đông, địa đạo Củ Chi, chợ đầu mối Thủ Đức, rừng Cần Giờ.', []],
    ['Chủ tịch Hồ Chí Minh và tư tưởng Hồ Chí Minh.', []],
    ['Trường Đại học Sư phạm Hà Nội, Bệnh viện Thanh Nhàn, báo Hà Nội mới.', []],
    ['Công ty Cổ phần Vàng bạc Đá quý Phú Nhuận.', []],
    ['Cao tốc Hà Nội - Bắc Giang.', []],
    ['Khu đô thị Thanh Xuân Bắc và làng Yên Hòa.', []],
  ],
  'people behind units': [
    ['Bí thư Quận ủy Hoàn Kiếm Vũ Đình Minh phát biểu.', [q('Quận Hoàn Kiếm')]],
    ['Chủ tịch UBND quận Thanh Xuân Lê Hoàng Phúc yêu cầu.', [q('Quận Thanh Xuân')]],
    ['Chủ tịch UBND phường Bến Nghé (TP.HCM) Trần Văn Nam.', ['Phường Bến Nghé w hcmc', HCM]],
  ],
  time: [
    [
      'Thanh Trì xếp thứ 4. Phường Thanh Trì (quận Hoàng Mai) cũng được biểu dương.',
      [q('Huyện Thanh Trì'), 'Phường Thanh Trì w hanoi', q('Quận Hoàng Mai')],
    ],
    [
      'TP.HCM: phường Bình Dương dẫn đầu. Trước sắp xếp, Bình Dương xếp thứ 8.',
      [HCM, 'Phường Bình Dương w hcmc'],
      { on: '2026-01-01' },
    ],
    [
      'Phường Đống Đa hình thành từ quận Đống Đa cũ.',
      ['Phường Đống Đa w hanoi', q('Quận Đống Đa')],
      { on: '2026-01-01' },
    ],
    [
      'Xã Thanh Trì (Hà Nội) gồm xã Tứ Hiệp (huyện Thanh Trì cũ) và phường Yên Sở (quận Hoàng Mai cũ).',
      [
        'Xã Thanh Trì w hanoi',
        HN,
        'Xã Tứ Hiệp w hanoi',
        q('Huyện Thanh Trì'),
        'Phường Yên Sở w hanoi',
        q('Quận Hoàng Mai'),
      ],
      { on: '2026-01-01' },
    ],
    ['Huyện Từ Liêm đứng thứ hai.', [q('Huyện Từ Liêm')], { on: '2012-01-01' }],
    ['Phường Thủ Đức (TP.HCM) đứng đầu.', ['Phường Thủ Đức w hcmc', HCM], { on: '2026-01-01' }],
    ['Đặc khu Côn Đảo của TP.HCM đứng đầu khối.', ['Đặc khu Côn Đảo w hcmc', HCM], { on: '2026-01-01' }],
    [
      'Phường Vũng Tàu, phường Thủ Dầu Một (TP.HCM).',
      ['Phường Vũng Tàu w hcmc', 'Phường Thủ Dầu Một w hcmc', HCM],
      { on: '2026-01-01' },
    ],
  ],
  'other provinces': [
    ['Tỉnh Quảng Ninh dẫn đầu, thứ hai là Hải Phòng; Hà Nội thứ ba.', [HN]],
    ['Thành phố Hải Phòng: Thanh tra thành phố xếp thứ nhất; phường Tân Phú, phường Trung Hòa đạt khá.', []],
    ['Hà Nội đứng sau Đà Nẵng, TP.HCM, Bà Rịa - Vũng Tàu, Thừa Thiên Huế.', [HN, HCM]],
    ['Sở Nội vụ tỉnh Quảng Ninh công bố chỉ số.', []],
    [
      'Huyện Yên Thành (Nghệ An): xã Tân Phú đứng đầu; Sở Tư pháp đứng cuối.',
      [],
      { title: 'Nghệ An công bố PAR INDEX' },
    ],
    ['Thị xã Hoàng Mai (Nghệ An), huyện Tân Phú (Đồng Nai), huyện Bình Tân (Vĩnh Long).', []],
    ['Tại Đà Nẵng, Sở Nội vụ đứng đầu. Còn Sở Nội vụ Hà Nội đứng thứ hai.', ['Sở Nội vụ s hanoi', HN]],
    [
      'Khối sở: Sở Nội vụ dẫn đầu. Khối huyện: thành phố Dĩ An thứ nhất; phường Phú Lợi được khen.',
      [],
      { on: '2023-03-03', title: 'Bình Dương công bố chỉ số' },
    ],
    ['30 quận, huyện, thị xã Hà Nội; Sở Nội vụ 63 tỉnh, thành; Sở Nội vụ các tỉnh.', [HN]],
    ['Thành phố Thủ Dầu Một, huyện Côn Đảo.', [], { on: '2023-01-01' }],
  ],
  departments: [
    [
      'Hà Nội: Sở LĐ-TB&XH, Sở TT-TT, Sở TN-MT, Sở GD-ĐT, Sở KH-ĐT, Sở QH-KT.',
      [
        HN,
        'Sở Lao động - Thương binh và Xã hội s hanoi',
        'Sở Thông tin và Truyền thông s hanoi',
        'Sở Tài nguyên và Môi trường s hanoi',
        'Sở Giáo dục và Đào tạo s hanoi',
        'Sở Kế hoạch và Đầu tư s hanoi',
        'Sở Quy hoạch - Kiến trúc s hanoi',
      ],
    ],
    [
      'Sở Lao động, Thương binh và Xã hội TP.HCM; Sở Lao động Thương binh & Xã hội.',
      ['Sở Lao động - Thương binh và Xã hội s hcmc', HCM],
    ],
    [
      'Tại TP.HCM, Sở Văn hóa - Thể thao đứng cuối, Hepza hai năm liền đứng đầu.',
      [HCM, 'Sở Văn hóa và Thể thao s hcmc', 'Ban Quản lý các Khu chế xuất và công nghiệp s hcmc'],
    ],
    [
      'UBND TP Hà Nội: Văn phòng UBND Thành phố, Thanh tra Thành phố, Ban Dân tộc, Công an Thành phố.',
      [
        HN,
        'Văn phòng Ủy ban nhân dân Thành phố s hanoi',
        'Thanh tra Thành phố s hanoi',
        'Ban Dân tộc s hanoi',
        'Công an Thành phố s hanoi',
      ],
    ],
    [
      'Văn phòng HĐND - UBND huyện Đan Phượng, Công an quận Ba Đình, Chi cục Thuế quận Ba Đình, Phòng Nội vụ.',
      [q('Huyện Đan Phượng'), q('Quận Ba Đình')],
    ],
    ['Cục Thuế đề nghị; Thanh tra Chính phủ; Bộ Nội vụ; nộp thuế; công an phường.', [], { city: 'hcmc' }],
    [
      'Hà Nội: các sở còn lại: Tài chính: 90,57%; Tư pháp: 90,42%; Du lịch: 88,83%.',
      [HN, 'Sở Tài chính s hanoi', 'Sở Tư pháp s hanoi', 'Sở Du lịch s hanoi'],
    ],
    [
      'UBND TP Hà Nội giao các sở: Nội vụ, Tài chính và Xây dựng.',
      [HN, 'Sở Nội vụ s hanoi', 'Sở Tài chính s hanoi', 'Sở Xây dựng s hanoi'],
    ],
    ['Hà Nội khen Sở Tài chính, Tư pháp, Y tế.', [HN, 'Sở Tài chính s hanoi', 'Sở Tư pháp s hanoi', 'Sở Y tế s hanoi']],
    ['Ngành Du lịch Hà Nội tăng 262%. Y tế, giáo dục được quan tâm; Du lịch: 5 dự án.', [HN]],
    ['Sở Nội vụ công bố kết quả.', []],
    ['Sở Nội vụ công bố kết quả.', ['Sở Nội vụ s hcmc'], { city: 'hcmc' }],
    [
      'Bảng xếp hạng khối sở Hà Nội\nTT | Đơn vị | Điểm\n1 | Nội vụ | 94,1\n2 | Tư pháp | 93,2\n3 | Y tế | 81',
      [HN, 'Sở Nội vụ s hanoi', 'Sở Tư pháp s hanoi', 'Sở Y tế s hanoi'],
    ],
    ['Theo ITPC, TP.HCM có cơ sở y tế mới; sở tài chính TP.HCM góp ý.', [HCM, 'Sở Tài chính s hcmc']],
    ['Hà Nội: công an thành phố xếp thứ nhất, qua thanh tra thành phố đã nhắc nhở.', [HN, 'Công an Thành phố s hanoi']],
    ['Phòng Nội vụ, Tài chính - Kế hoạch của quận Đống Đa.', [q('Quận Đống Đa')]],
    ['Sở Lao động - Thương binh\nvà Xã hội\n91,68', ['Sở Lao động - Thương binh và Xã hội s hanoi'], { city: 'hanoi' }],
  ],
  'city names': [
    ['Chỉ số của quận tăng.\nHà Nội - Sáng 3/4, đoàn công tác đã làm việc.', []],
    ['Hà Nội tiếp tục xếp thứ ba; Thành ủy Hà Nội biểu dương.', [HN]],
  ],
  English: [
    [
      'Dong Da district topped the list, followed by Hoan Kiem and Ba Dinh districts of Hanoi.',
      ['Quận Đống Đa', 'Quận Hoàn Kiếm', 'Quận Ba Đình'].map(q).concat(HN),
    ],
    [
      'In Ho Chi Minh City, District 11 came second and Thu Duc City came last among 22 localities.',
      [HCM, s('Quận 11'), s('Thành phố Thủ Đức')],
      { on: '2023-05-12' },
    ],
    [
      'The Hanoi Department of Home Affairs ranked first while the city Inspectorate came last this year.',
      [HN, 'Sở Nội vụ s hanoi', 'Thanh tra Thành phố s hanoi'],
    ],
    ['Visitors walked around Hoan Kiem Lake and Hai Ba Trung Street and crossed Long Bien Bridge.', []],
    [
      'Districts 1, 3 and 5 in Ho Chi Minh City were praised by the municipal authorities.',
      [s('Quận 1'), s('Quận 3'), s('Quận 5'), HCM],
    ],
    [
      'Dong Da Ward in Hanoi now ranks first among 126 wards and communes.',
      ['Phường Đống Đa w hanoi', HN],
      { on: '2026-02-02' },
    ],
  ],
}

it('tells what it found and what it refused, and why', () => {
  const text =
    'Dạo quanh hồ Hoàn Kiếm.\u00a0Quận\u00a0Đống\u00a0Đa (Hà Nội) dẫn đầu; thị xã Hoàng Mai, nghệ sĩ Thanh Xuân.'
  const told: string[] = []
  findUnits(
    buildDoc({ text, published_at: '2024-04-04' }, (step) => {
      if (step.kind === 'unit') told.push(`${step.outcome} ${text.slice(step.start, step.end)}: ${step.note}`)
    }),
  )
  expect(told).toContain('found Quận\u00a0Đống\u00a0Đa: Quận Đống Đa')
  expect(told).toContain('refused Hoàn Kiếm: the name of a thing: "hồ"')
  expect(told).toContain('refused Hoàng Mai: no thị xã of this name in either city')
  expect(told).toContain('refused Thanh Xuân: a person: "nghệ sĩ"')
})

it('finds the ward of a number below the district named last', () => {
  const found = findUnits(doc('Ở quận 5, phường 2 xếp thứ nhất; ở quận 10, phường 2 xếp cuối.'))
  expect(found.map((u) => u.unit_id)).toEqual([
    'vn-hcm-quan-5',
    'vn-hcm-quan-5-phuong-2',
    'vn-hcm-quan-10',
    'vn-hcm-quan-10-phuong-2',
  ])
})

describe('anaphors', () => {
  const anaphors = (text: string, given: Given = {}) => {
    const d = doc(text, given)
    return findAnaphors(d, findUnits(d)).map((a) => `${a.word}:${a.level}${a.organ ? ':organ' : ''}`)
  }
  it.each([
    [
      'Chỉ số của quận tăng, UBND quận giao các phường; Quận ủy biểu dương.',
      ['quận:district', 'quận:district:organ', 'quận ủy:district:organ'],
    ],
    ['Quận Đống Đa dẫn đầu Thành phố; địa phương này tăng hạng.', ['thành phố:city', 'địa phương này:null']],
    ['Các quận, huyện, thị xã; 22 phường; sở, ban, ngành; kinh tế - xã hội; cơ sở; cấp huyện; khối sở.', []],
    ['TP - Sau nửa năm, phường gắn trách nhiệm; xã cũng vậy.', ['phường:ward', 'xã:ward']],
    ['Thủ đô đổi thay; Sở cho biết đơn vị này xếp cuối.', ['thủ đô:city', 'sở:department', 'đơn vị này:null']],
  ] as const)('%s', (text, expected) => expect(anaphors(text)).toEqual(expected))
})

describe('roles and lists', () => {
  const roles = (text: string, given: Given = {}) =>
    findUnits(doc(text, given)).map((u) => `${u.mention.surface}:${u.role}:${u.listId}`)
  it.each([
    ['Quận Đống Đa (Hà Nội) đạt 96,38%.', ['Quận Đống Đa:subject-able:null', 'Hà Nội:qualifier:null']],
    ['Đoàn khảo sát tại quận Ba Đình, Tây Hồ.', ['quận Ba Đình:location:0', 'Tây Hồ:location:0']],
    ['Quận Tây Hồ kém quận Ba Đình 1,2%.', ['Quận Tây Hồ:subject-able:null', 'quận Ba Đình:comparison:null']],
    ['Chủ tịch UBND quận Thanh Xuân yêu cầu.', ['quận Thanh Xuân:officer:null']],
    [
      'Tiếp đến quận Long Biên (95,5%), quận Đống Đa (94,9%) và Hà Đông.',
      ['quận Long Biên:subject-able:0', 'quận Đống Đa:subject-able:0', 'Hà Đông:subject-able:0'],
    ],
    ['22 quận, huyện và TP Thủ Đức', ['TP Thủ Đức:peer:null']],
    ['Phường 10, quận 5 đứng đầu.', ['Phường 10:subject-able:0', 'quận 5:qualifier:0']],
  ] as const)('%s', (text, expected) => expect(roles(text)).toEqual(expected))
})

describe.each(Object.entries(groups))('%s', (_, cases) => {
  it.each(cases.map(([text, expected, given]) => ({ text, expected, given })))('$text', ({ text, expected, given }) =>
    expect(read(text, given)).toEqual(expected),
  )
})

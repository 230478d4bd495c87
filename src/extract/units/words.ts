/** Closed word lists of the unit side: language guide, sections 3 and 12. All folded. */

/** Type words in every spelling, with the kinds they may stand for. Short ones count only right before a known name. */
export const TYPE_WORDS: ReadonlyArray<
  readonly [kinds: readonly string[], words: readonly string[], short: readonly string[]]
> = [
  [['quan'], ['quận'], ['q', 'q.']],
  [['huyen'], ['huyện', 'huyện đảo'], ['h.']],
  [['thi_xa'], ['thị xã'], ['tx', 'tx.', 't.x', 't.x.']],
  [['thanh_pho_tw', 'thanh_pho'], ['thành phố'], ['tp', 'tp.', 't.p', 't.p.']],
  [['thanh_pho_tw'], ['thủ đô'], []],
  [['phuong'], ['phường'], ['p', 'p.']],
  [['xa'], ['xã'], ['x.']],
  [['thi_tran'], ['thị trấn'], ['tt', 'tt.']],
  [['dac_khu'], ['đặc khu'], []],
  [['tinh'], ['tỉnh'], []],
]

/** Party committees that carry the type in their name: "Quận ủy Hoàn Kiếm" names quận Hoàn Kiếm. */
export const ORGAN_TYPES: ReadonlyArray<readonly [kinds: readonly string[], words: readonly string[]]> = [
  [['quan'], ['quận ủy', 'quận đoàn']],
  [['huyen'], ['huyện ủy', 'huyện đoàn']],
  [['thi_xa'], ['thị ủy', 'thị đoàn']],
  [
    ['thanh_pho_tw', 'thanh_pho'],
    ['thành ủy', 'thành đoàn'],
  ],
  [['tinh'], ['tỉnh ủy', 'tỉnh đoàn']],
]

export const LEVEL_OF_KIND: Readonly<Record<string, 'city' | 'province' | 'district' | 'ward'>> = {
  thanh_pho_tw: 'city',
  tinh: 'province',
  quan: 'district',
  huyen: 'district',
  thi_xa: 'district',
  thanh_pho: 'district',
  phuong: 'ward',
  xa: 'ward',
  thi_tran: 'ward',
  dac_khu: 'ward',
}

/** Before a bare name: it is a street, a bridge, a lake, a house, a product … (3.7). */
export const THING_WORDS: ReadonlySet<string> = new Set(
  `phố,đường,xa lộ,ngõ,ngách,hẻm,đại lộ,tuyến,tuyến phố,tuyến đường,dốc,ngã tư,ngã ba,ngã năm,ngã sáu,vòng xoay,nút giao,hầm,
cầu,cầu vượt,hồ,sông,núi,gò,đảo,bán đảo,suối,kênh,rạch,mương,biển,rừng,vịnh,bãi,đèo,đồi,đập,đầm,
đình,chùa,đền,đền thờ,miếu,lăng,nhà thờ,giáo xứ,thành cổ,cổ thành,di tích,tượng,tượng đài,địa đạo,chiến khu,xứ,xứ đoài,làng,thôn,xóm,ấp,bản,tổ dân phố,khu phố,
chợ,chợ đầu mối,ga,nhà ga,bến,bến xe,bến phà,phà,cảng,sân bay,phi trường,siêu thị,trung tâm thương mại,khách sạn,nhà hàng,quán,rạp,nhà hát,
quảng trường,hội trường,công viên,vườn,vườn hoa,vườn quốc gia,sân vận động,svđ,nhà thi đấu,
trường,trường thpt,trường thcs,trường tiểu học,trường mầm non,thpt,thcs,tiểu học,mầm non,đại học,đh,học viện,cao đẳng,bệnh viện,bv,bệnh viện đa khoa,phòng khám,đa khoa,chi nhánh,phòng giao dịch,hầm chui,rừng phòng hộ,nhà máy,xí nghiệp,công ty,cty,tập đoàn,tổng công ty,ngân hàng,hợp tác xã,htx,
khu công nghiệp,kcn,khu chế xuất,kcx,cụm công nghiệp,ccn,khu đô thị,kđt,khu dân cư,kdc,chung cư,cư xá,tòa nhà,tòa tháp,khu du lịch,khu di tích,
báo,tạp chí,đài,nhà xuất bản,nxb,câu lạc bộ,clb,đội,đội bóng,hội quán,phim,bài hát,ca khúc,vở,truyện,tác phẩm,tập thơ,sách,nhạc phẩm,
lụa,áo lụa,tranh,sữa,gà,bò,dê,khoai,bưởi,giò chả,bánh tẻ,sư tử,đặc sản,
cao tốc,đường cao tốc,đoạn,hướng,chặng,đường bay,chuyến bay,quốc lộ,metro,
khởi nghĩa,cuộc khởi nghĩa,trận,chiến thắng,lễ hội,đất,đất võ,thời,chiến dịch,hoa hậu,á hậu,giải,cúp,cuộc thi`
    .replaceAll('\n', '')
    .split(','),
)

/** Before a bare name: it is a person. */
export const PERSON_WORDS: ReadonlySet<string> = new Set(
  `ông,bà,anh,chị,em,cô,chú,bác,cụ,cậu,dì,mợ,thím,cháu,bé,nàng,chàng,đồng chí,đ/c,nghệ sĩ,nghệ sỹ,ca sĩ,ca sỹ,nhạc sĩ,nhạc sỹ,họa sĩ,diễn viên,nhà văn,nhà thơ,nhà báo,
đạo diễn,mc,nsưt,nsnd,nghệ sĩ ưu tú,nghệ sĩ nhân dân,bác sĩ,bs,luật sư,ls,kỹ sư,kiến trúc sư,kts,giáo sư,gs,tiến sĩ,ts,thạc sĩ,ths,pgs,phóng viên,pv,biên tập viên,btv,
thầy,thầy giáo,cô giáo,nhà giáo,học sinh,sinh viên,vđv,vận động viên,cầu thủ,kình ngư,võ sĩ,hlv,huấn luyện viên,người mẫu,doanh nhân,đại úy,thiếu tá,trung tá,thượng tá,đại tá,thiếu tướng,trung tướng,chiến sĩ,liệt sĩ,liệt sỹ,anh hùng,chủ tịch nước,tổng bí thư`
    .replaceAll('\n', '')
    .split(','),
)

/** Family names that open a person's name; "An", "Hà" and the like, which places hold too, stay out. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `nguyễn,trần,lê,phạm,huỳnh,hoàng,phan,vũ,võ,đặng,bùi,đỗ,hồ,ngô,dương,lý,đinh,đoàn,trịnh,trương,lâm,cao,đào,tạ,tô,lưu,thái,châu,quách,kiều,
vương,doãn,mạc,nghiêm,phùng,tống,triệu,ung,khuất,chu`
    .replaceAll('\n', '')
    .split(','),
)

/** Family names and the middle names of people: "Nguyễn Thanh Xuân" is a person, whatever stands before it. */
export const SURNAMES: ReadonlySet<string> = new Set([
  ...FAMILY_NAMES,
  ...'văn,thị,hữu,đức,đình,ngọc,quang,minh,xuân,thanh,kim,mỹ,bích,hồng,thu'.split(','),
])

/** Behind a bare name, only people do this. */
export const SPEECH = ['cho biết', 'cho hay', 'chia sẻ', 'kể', 'tâm sự', 'nói', 'bộc bạch', 'cười', 'khóc'] as const

/** Behind a unit: the unit as it was (U2). */
export const FORMER = [
  '(cũ)',
  'cũ',
  '(trước đây)',
  'trước đây',
  '(trước sắp xếp)',
  'trước sắp xếp',
  '(trước khi sắp xếp)',
  'trước sáp nhập',
  '(trước sáp nhập)',
  'trước khi sáp nhập',
] as const

/** Nouns that are counted: behind a bare number in a list they make it a count (3.5). */
export const COUNTED: ReadonlySet<string> = new Set(
  `phường,quận,huyện,xã,thị,đơn,địa,sở,phòng,ban,cơ,người,hộ,dự,tỷ,tỉ,triệu,nghìn,ngàn,đồng,năm,tháng,ngày,tuần,giờ,phút,bậc,hạng,điểm,lần,vị,tiêu,nhiệm,chỉ,trường,bệnh,doanh,công,cán,hồ,thủ,lượt,ca,vụ,m,m2,km,ha,tấn,căn,khu,tổ,lĩnh,nhóm,nội,giải,mô,tập,cá,trong,trên,phần,đến,tuyến,cây,chợ,điều,bộ,đợt,kỳ`
    .replaceAll('\n', '')
    .split(','),
)

/** Head words of organisations: a capitalised run that begins with one is a name of its own ("Đại học Sư phạm Hà Nội"). */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  'công ty,cty,ctcp,làng,trung tâm,xí nghiệp,hợp tác xã,htx,nhà xuất bản,nxb,liên đoàn,khu du lịch,khu đô thị,vườn quốc gia,tổng công ty,tập đoàn,trường,đại học,đh,học viện,cao đẳng,bệnh viện,bv,nhà hát,clb,câu lạc bộ,báo,tạp chí,ngân hàng,khách sạn,viện,bảo tàng,thư viện,nhà máy,trại giam,vw'.split(
    ',',
  ),
)

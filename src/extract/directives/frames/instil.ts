import type { Frame } from '../types.ts'

export const instil: Frame = {
  id: 'directive.instil',
  version: 1,
  idea: 'quán triệt {A} làm: to instil in people; to study a text ("quán triệt Nghị quyết") orders nothing.',
  verbs: ['quán triệt'],
  addressee: 'required',
  notBehind: /(?:^| )(?:tiếp tục|chú trọng|việc|nghiêm túc|được|để|cần|phải|tổ chức|hội nghị|học tập,|nhằm) $/,
  notBefore:
    /^ ?(?:sâu sắc|đầy đủ|nghị quyết|chỉ thị|kết luận|quan điểm|tinh thần|chủ trương|nội dung|các nghị quyết|các văn bản|các nội dung|và|,)(?= |[,.;]|$)/,
  confidence: 0.8,
  examples: {
    finds: [['«Bí thư Quận ủy Đống Đa Lê Mẫu quán triệt các cấp ủy thực hiện nghiêm kỷ luật».', 'các cấp ủy']],
    ignores: ['Bí thư Quận ủy Đống Đa Lê Mẫu quán triệt Nghị quyết số 18-NQ/TU tại hội nghị.'],
  },
}

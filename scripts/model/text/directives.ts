/** Somebody in office orders something of somebody below. */
export const DIRECTIVES: readonly string[] = [
  '{who} [yêu cầu|giao|chỉ đạo|đề nghị] {told} {task}[, {task}|][ {due}|].',
  '[Phát biểu tại hội nghị, |Kết luận hội nghị, |Tại buổi làm việc, |]{boss} [yêu cầu|đề nghị|nhấn mạnh] {told} [cần|phải|] {task}[ {due}|].',
  '{boss} [cũng|] [yêu cầu|giao|đề nghị|đôn đốc] {told} {task}; {task}.',
  '“{told} phải {task}, không để chậm trễ”, {boss} [yêu cầu|nhấn mạnh|chỉ đạo|quán triệt].',
  '{told} được giao {task} {due}.',
  '[Đồng thời|Cùng với đó|Bên cạnh đó|Ngoài ra], {told} [phải|cần] {task}, {task}.',
  'UBND [TP|Thành phố|quận] [giao|yêu cầu] {told} chủ trì, phối hợp {task}, hoàn thành {due}.',
  '{who} [phê bình|nhắc nhở] {told} [chậm|] và yêu cầu {task} {due}.',
  'Tại [{doc}|văn bản này], {boss} [yêu cầu|giao] {told} {task}.',
  '{boss} lưu ý {told} {task}, coi đây là nhiệm vụ trọng tâm.',
  'Giao {told} {task}, báo cáo {boss} {due}.',
  'Yêu cầu {told} {task}.',
  '{told} {task}, {task} theo chỉ đạo; {boss} yêu cầu làm rõ trách nhiệm người đứng đầu.',
  'Chairman {person} [asked|ordered|instructed|requested] departments to [review weak indicators|shorten processing time|report before month end].',
  '{boss} chỉ rõ: “{told} cần {task}”.',
  '{boss} đề nghị {told} thời gian tới tiếp tục {task}, nhất là {task}.',
]

/** A numbered document is named. */
export const DOCUMENTS: readonly string[] = [
  '[Thực hiện|Theo|Căn cứ] {doc} [ngày {small}/{n}/{year}|của UBND Thành phố|] về [công tác cải cách hành chính|chuyển đổi số|công bố chỉ số], [{unit} đã triển khai nhiều giải pháp|các đơn vị đồng loạt vào cuộc].',
  'UBND TP vừa ban hành {doc} [phê duyệt|về việc công bố|điều chỉnh] [kết quả xác định chỉ số|quy hoạch|kế hoạch đầu tư công].',
  '{doc} [có hiệu lực từ|được ký] {date}.',
]

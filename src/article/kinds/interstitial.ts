import { type Page, tag, textOf } from '../html/index.ts'
import type { Metadata } from '../metadata/index.ts'
import type { NotArticleReason } from '../types.ts'

const INPUT = tag('input')

/**
 * Pages that stand where the article should be: challenges, closed accounts, logins, soft 404s. Servers send them with status
 * 200, so their words decide; they are short, which keeps an article about phishing out of it.
 */
const SIGNS: readonly { reason: NotArticleReason; title: RegExp; text: RegExp }[] = [
  {
    reason: 'challenge',
    title:
      /^(?:just a moment|attention required|checking your browser|ddos-guard|access denied|xác minh|robot check|are you a robot)/i,
    text: /checking your browser|verify (?:that )?you are (?:a )?human|enable javascript and cookies|cf-browser-verification|unusual traffic|vui lòng bật (?:javascript|cookie)|xác minh bạn (?:là|không phải)|đang kiểm tra trình duyệt|mã captcha|please complete the security check/i,
  },
  {
    reason: 'suspended',
    title:
      /account (?:has been )?suspended|tài khoản (?:đã )?bị (?:tạm )?(?:khóa|khoá|ngưng)|website (?:đang )?(?:tạm )?ngừng|bandwidth limit exceeded|domain (?:is )?for sale|tên miền (?:đã )?hết hạn|web hosting|default web site page|apache2 .*default page|welcome to nginx|iis windows/i,
    text: /this account has been suspended|contact your hosting provider|tài khoản (?:hosting )?(?:này )?(?:đã )?bị (?:tạm )?(?:khóa|khoá|ngưng|đình chỉ)|trang web (?:này )?(?:đang |đã )?(?:tạm )?(?:ngừng|ngưng) hoạt động|liên hệ (?:với )?nhà cung cấp|this domain (?:name )?(?:is for sale|has expired)|tên miền (?:này )?(?:đã )?hết hạn|hệ thống đang (?:được )?(?:bảo trì|nâng cấp)/i,
  },
  {
    reason: 'server_error',
    title:
      /^(?:5\d\d\s|403 forbidden|runtime error|server error|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/i,
    text: /server error in '\/|error establishing a database connection|an application error occurred on the server|lỗi kết nối (?:cơ sở dữ liệu|csdl|máy chủ)|the server encountered an (?:internal|temporary) error/i,
  },
  {
    reason: 'not_found',
    title:
      /(?:^|\D)404(?:\D|$)|not found|seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|page (?:can(?:no|')t be found|unavailable)|không tìm thấy|không tồn tại|trang lỗi|lỗi 404/i,
    text: /(?:trang|bài viết|nội dung|đường dẫn|địa chỉ|tin) (?:bạn |quý khách )?(?:(?:đang |muốn |cần )?(?:tìm|tìm kiếm|yêu cầu|truy cập|xem) )?(?:này )?(?:hiện )?(?:không (?:còn )?tồn tại|không (?:được )?tìm thấy|đã bị (?:xóa|xoá|gỡ))|page (?:you (?:are looking|requested).{0,40})?(?:not found|could not be found|does(?:n't| not) exist|no longer exists)|không tìm thấy (?:trang|bài viết|nội dung|kết quả)|tìm thấy 0 kết quả|seite existiert (?:leider )?nicht|(?:đã )?chuyển (?:sang|đến) (?:địa chỉ|tên miền|giao diện) mới|has not archived that url/i,
  },
  {
    reason: 'login',
    title: /^(?:đăng nhập|log ?in|sign ?in|single sign-on)(?:\s|$|[|–-])/i,
    text: /(?:tên đăng nhập|username|tài khoản).{0,80}(?:mật khẩu|password)|vui lòng đăng nhập|please (?:log|sign) in to (?:continue|view|read)/i,
  },
]
/** Letters of visible text beyond which a page says more than an interstitial has to say. */
const SHORT = 1500

export function interstitial(page: Page, metadata: Metadata, letters: number): NotArticleReason | null {
  if (letters > SHORT * 4) return null
  const title = metadata.title ?? ''
  const text = letters > SHORT ? null : textOf(page, page.nodes[0]!)
  const password = hasPassword(page)
  for (const sign of SIGNS) {
    if (sign.reason === 'login') {
      if (password && (sign.title.test(title) || (text !== null && letters < 600 && sign.text.test(text))))
        return 'login'
      continue
    }
    if (text !== null && (sign.title.test(title) || sign.text.test(text))) return sign.reason
    if (text === null && sign.reason === 'not_found' && /(?:^|\D)404(?:\D|$)|không tìm thấy/i.test(title))
      return sign.reason
  }
  return null
}

function hasPassword(page: Page): boolean {
  for (const node of page.nodes)
    if (node.tag === INPUT && /type\s*=\s*["']?password/i.test(page.source.slice(node.start, node.open))) return true
  return false
}

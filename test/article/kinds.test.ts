import { expect, it } from 'vitest'
import { readPage } from '../../src/article/index.ts'

/** Made pages that servers send with status 200 where an article should be. */
const menu = '<nav><a href="/">Trang chủ</a><a href="/a">Thời sự</a></nav>'
const side = `<div class="moi"><h3>Tin mới</h3>${['Hà Nội thông xe cầu vượt mới ở phía tây thành phố', 'Quận Ba Đình khai trương phố đi bộ thứ hai trong năm', 'Giá vé xe buýt giữ nguyên đến hết quý một năm sau', 'Công viên mở cửa miễn phí cho học sinh dịp hè'].map((t, i) => `<a href="/b${i}">${t}</a>`).join('')}</div>`
const p = (t: string, b: string, extra = '') =>
  `<!doctype html><html lang="vi"><head><title>${t}</title>${extra}</head><body>${menu}${b}${side}<footer>Bản quyền</footer></body></html>`
const cases: readonly (readonly [name: string, reason: string, html: string])[] = [
  [
    '404 vi',
    'not_found',
    p(
      'Không tìm thấy trang',
      '<h1>Không tìm thấy trang</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng quay lại trang chủ.</p>',
    ),
  ],
  [
    '404 vi 2',
    'not_found',
    p(
      'Báo Dựng Thử',
      '<div class="err"><h2>404</h2><p>Rất tiếc, đường dẫn bạn truy cập không tồn tại trên hệ thống.</p></div>',
    ),
  ],
  [
    '404 vi 3',
    'not_found',
    p('Thông báo', '<p>Bài viết này đã bị gỡ bỏ hoặc không còn tồn tại. Mời bạn đọc các tin khác.</p>'),
  ],
  [
    '404 en',
    'not_found',
    p(
      'Page not found - Site',
      '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>',
    ),
  ],
  [
    '410 de',
    'not_found',
    p(
      'Seite nicht gefunden',
      '<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert leider nicht mehr.</p>',
    ),
  ],
  [
    '403',
    'server_error',
    '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
  ],
  [
    '502',
    'server_error',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
  ],
  [
    'access denied',
    'challenge',
    '<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>You don\'t have permission to access "http://x.vn/" on this server.</p><p>Reference #18.2d351ab8</p></body></html>',
  ],
  [
    'cloudflare',
    'challenge',
    '<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1><p>You are unable to access x.vn</p><p>This website is using a security service to protect itself from online attacks.</p></body></html>',
  ],
  [
    'd1n',
    'empty',
    '<html><head><title></title></head><body><script>document.cookie="D1N=abc";window.location.reload(true);</script></body></html>',
  ],
  [
    'login vi',
    'login',
    p(
      'Đăng nhập',
      '<form action="/login"><h1>Đăng nhập hệ thống</h1><p>Vui lòng đăng nhập để tiếp tục sử dụng cổng thông tin.</p><input name="u"><input type="password" name="p"><button>Đăng nhập</button></form>',
    ),
  ],
  [
    'login sp',
    'login',
    '<html><head><title>Sign In</title></head><body><form><h2>Sign in</h2><input type="text"><input type="password"><a>Forgot password?</a></form></body></html>',
  ],
  [
    'suspended',
    'suspended',
    '<html><head><title>Account Suspended</title></head><body><h1>This Account has been suspended.</h1></body></html>',
  ],
  [
    'parked',
    'suspended',
    '<html><head><title>quan3.vn</title></head><body><h1>quan3.vn</h1><p>This domain is for sale. Buy this domain now. Related searches: hotels, flights, insurance.</p></body></html>',
  ],
  [
    'default',
    'suspended',
    '<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p></body></html>',
  ],
  [
    'iis',
    'suspended',
    '<html><head><title>IIS Windows Server</title></head><body><a href="http://go.microsoft.com"><img src="iis.png"></a></body></html>',
  ],
  [
    'runtime error',
    'server_error',
    "<html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><b>Description: </b>An application error occurred on the server. The current custom error settings for this application prevent the details of the application error from being viewed remotely.</body></html>",
  ],
  [
    'db',
    'server_error',
    '<html><head><title>Error</title></head><body><h1>Error establishing a database connection</h1></body></html>',
  ],
  [
    'bao tri',
    'suspended',
    p(
      'Bảo trì hệ thống',
      '<h1>Hệ thống đang bảo trì</h1><p>Hệ thống đang được nâng cấp, bảo trì. Mời quý vị quay lại sau ít phút nữa. Xin cảm ơn!</p>',
    ),
  ],
  [
    'sap',
    'not_found',
    p(
      'Trang đã chuyển',
      '<h1>Thông báo</h1><p>Cổng thông tin điện tử đã chuyển sang địa chỉ mới. Bạn sẽ được chuyển hướng sau 5 giây.</p>',
    ),
  ],
  [
    'js',
    'empty',
    '<html><head><title>Báo Dựng Thử</title></head><body><noscript>Bạn cần bật JavaScript để xem trang này.</noscript><div id="app"></div></body></html>',
  ],
  [
    'wayback',
    'not_found',
    '<html><head><title>Internet Archive Wayback Machine</title></head><body><h1>Hrm.</h1><p>The Wayback Machine has not archived that URL.</p></body></html>',
  ],
  [
    'search',
    'not_found',
    p(
      'Kết quả tìm kiếm cho: cải cách',
      '<h1>Kết quả tìm kiếm</h1><p>Tìm thấy 0 kết quả cho từ khóa “cải cách hành chính”.</p>',
    ),
  ],
  [
    'captcha',
    'challenge',
    '<html><head><title>Xác minh</title></head><body><p>Vui lòng xác minh bạn không phải là robot để tiếp tục truy cập.</p><div class="g-recaptcha"></div></body></html>',
  ],
  [
    'paywall login',
    'login',
    p(
      'Bạn cần đăng nhập',
      '<h1>Nội dung dành cho thành viên</h1><p>Vui lòng đăng nhập hoặc đăng ký tài khoản để xem nội dung này.</p><input type="password">',
    ),
  ],
  [
    'video',
    'video',
    p(
      'Clip: Ngập đường',
      '<h1>Clip: Ngập đường sau mưa</h1><video src="a.mp4"></video><p>Ngập đường ở quận 7 sau trận mưa chiều nay.</p>',
      '<meta property="og:type" content="video.other">',
    ),
  ],
  [
    'gallery',
    'empty',
    p(
      'Ảnh: Lễ hội',
      `<h1>Ảnh: Lễ hội hoa xuân</h1>${'<figure><img src=a><figcaption>Hoa</figcaption></figure>'.repeat(10)}`,
    ),
  ],
]

it.each(cases)('%s is no article: %s', (_, reason, html) => {
  expect(readPage({ bytes: Buffer.from(html) })).toMatchObject({ kind: 'not_article', reason })
})

it('an article about a failure is one', () => {
  const told =
    'Sáng nay, cổng dịch vụ công dựng thử báo lỗi kết nối cơ sở dữ liệu trong gần hai giờ, khiến hơn ba trăm hồ sơ phải nộp lại. '
  const html = `<html lang="vi"><head><title>Cổng dịch vụ công báo lỗi, người dân chờ hai giờ</title></head><body><h1>Cổng dịch vụ công báo lỗi, người dân chờ hai giờ</h1>${`<p>${told}${told}</p>`.repeat(8)}</body></html>`
  expect(readPage({ bytes: Buffer.from(html) }).kind).toBe('article')
})

import type { BlockDraft } from '../assemble/index.ts'
import { key } from '../metadata/index.ts'

/** Labels that stand alone between paragraphs and are nobody's text. */
const LABEL =
  /^(?:advert(?:isement)?s?|advertorial|skip advertisement|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|quảng cáo|image \d+ of \d+|explore further|don['’]t miss|read more|see also|share(?: this(?: article| story)?)?|comments?|no comments?|sponsored(?: links?)?|loading\.*|close|print|email|save|tweet|pin it|reply|menu|next|previous|back to top|chia sẻ|bình luận|lưu bài|in bài|nghe đọc bài|đọc bài|xem thêm|đọc thêm|gửi bình luận|tin liên quan|bài liên quan|\d+ min(?:ute)?s?\.? read|lesezeit:? ?\d+ min(?:uten)?\.?|listen to this article.{0,12}|0:00(?: ?\/ ?0:00)?|-->|ảnh minh ?họa|story continues(?: below.*)?|article continues below.*|continue reading.*)\s*[:.…»›>]*$/i
/** Headings and lines behind which no article goes on. */
const END =
  /^(?:related(?: (?:articles?|stories|news|posts?|content|links?|topics?|coverage|reading|items?))?|more (?:from|in|on|about|stories|news|blog|washington|like)\b.*|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed).*|recommended(?: (?:for you|stories|articles|reading))?|read (?:next|this next)|also read|most (?:read|popular|viewed|shared)|popular (?:now|stories|posts)|trending(?: now)?|latest (?:news|stories|articles|posts|galleries)|what to read next|up next|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment).*|post a comment|join the (?:discussion|conversation).*|tell us what you think.*|about the authors?|share this.*|\(?\d*\)? ?bình luận(?: \(\d+\))?|ý kiến bạn đọc.*|bài (?:viết )?liên quan|tin (?:bài )?liên quan|tin (?:cùng|khác|mới|mới hơn|đã đưa|nổi bật|đọc nhiều)\b.*|các tin (?:khác|mới).*|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|đừng bỏ lỡ|nổi bật.{0,20}|từ khó(?:a|á):?.*|được quan tâm nhất|mới nhất)\s*[:…»›>]*$/i
/** Requests to the reader, as a rule the last lines. */
const REQUEST =
  /^(?:(?:sign up|subscribe|click here|follow (?:us|me|him|her|@)|like us|join us|lesen sie auch|mehr zum thema\b|lire aussi\b|à lire aussi\b|leia (?:também|mais)\b|l[eé]e también\b|leggi anche\b|get (?:the|our) .{0,40}(?:newsletter|app)|download (?:the|our)|write to .{3,60} at\b|e-?mail .{3,60} at\b|contact .{0,40}@|got a (?:tip|story)|have a (?:tip|story)|read (?:more|also|next)\s*:|related\s*:|see also\s*:|watch\s*:|more\s*:|also read\s*:|mời (?:quý )?(?:bạn|độc giả|vị)|xem thêm\s*:|đọc thêm\s*:|>>|tin liên quan\s*:)|this (?:article|story|post) (?:originally|first|was originally|was first|has been)|©|copyright\b|all rights reserved|\(\*\) không sao chép|ghi rõ nguồn)/i
const BYLINE =
  /^(?:by|written by|posted by|published by|author|von|por|par|di|tác giả|bài và ảnh|bài|thực hiện)\b[\s:.]/i
const STAMPED =
  /^(?:(?:published|updated|posted|last updated|first published|đăng|cập nhật|thứ|ngày|chủ nhật|mon|tue|wed|thu|fri|sat|sun)\w*[\s,:.]|\d{1,2}[/.:-]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i
const SENTENCE = /[.!?…:;,"”»)]\s*$/

/** A paragraph of the article beyond doubt. */
function isProse(block: BlockDraft): boolean {
  return (
    block.kind === 'table' ||
    (block.kind !== 'heading' && block.kind !== 'caption' && block.text.length >= 80 && block.linked < 0.5)
  )
}

/** Takes the furniture off the blocks of a body: what stands above the text, between its paragraphs and below. */
export function tidy(blocks: readonly BlockDraft[], title: string | null, captions = false): BlockDraft[] {
  const inner = blocks.filter(
    (block) =>
      block.kind === 'table' ||
      ((captions || block.kind !== 'caption') &&
        !(block.linked > 0.8 && block.text.length < 300) &&
        !LABEL.test(block.text)),
  )
  return withoutPulled(withoutTail(withoutHead(inner, title)))
}

/** Blocks beyond which nobody looks for pulled quotes. */
const MANY = 600

/** A sentence pulled out of a paragraph and shown once more in large letters is said once. */
function withoutPulled(blocks: readonly BlockDraft[]): BlockDraft[] {
  if (blocks.length > MANY) return [...blocks]
  return blocks.filter(({ kind, text }, i) => {
    if (kind !== 'paragraph' || text.length < 25 || text.length > 250 || !/[.!?…]["”»’]?$/.test(text)) return true
    const said = text.replace(/^["“”„«‘'\s]+|["“”»’'\s]+$/g, '')
    return !blocks.some((other, k) => k !== i && other.text.length > text.length + 20 && other.text.includes(said))
  })
}

/** Above the first paragraph: the title again, names, stamps, counters. */
function withoutHead(blocks: readonly BlockDraft[], title: string | null): BlockDraft[] {
  const first = blocks.findIndex(isProse)
  if (first <= 0) return [...blocks]
  const said = title === null ? '' : key(title)
  let from = 0
  for (let i = 0; i < first; i++) if (said !== '' && key(blocks[i]!.text) === said) from = i + 1
  return blocks.filter((block, i) => {
    if (i < from) return false
    const { kind, text } = block
    if (i >= first || kind === 'caption') return true
    if (BYLINE.test(text) && text.length < 120) return false
    return !(text.length < 80 && (STAMPED.test(text) || /\d{1,2}:\d{2}/.test(text)))
  })
}

/** Below the last paragraph: a heading that opens a list of other articles, requests, headings of nothing. */
function withoutTail(blocks: BlockDraft[]): BlockDraft[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let seen = 0
  let end = blocks.length
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i]!
    if (i > 0 && text.length < 60 && END.test(text) && seen >= total * 0.4) {
      end = i
      break
    }
    seen += text.length
  }
  while (end > 1) {
    const { kind, text, linked } = blocks[end - 1]!
    const request = text.length < 300 && (REQUEST.test(text) || (linked > 0.5 && !SENTENCE.test(text)))
    if (kind === 'caption' || !(kind === 'heading' || request)) break
    end--
  }
  return blocks
    .slice(0, end)
    .filter(({ text, linked, kind }) => kind === 'table' || !(text.length < 200 && linked > 0.3 && REQUEST.test(text)))
}

import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { CueValue } from '../values.ts'
import { COUNT } from './numbers.ts'

export const cueVague = defineRule({
  id: 'rank.vague',
  version: 1,
  kind: 'vague',
  idea: '"tốp 10", "nhóm 5 địa phương dẫn đầu", "top đầu": membership of a group, no rank',
  starts: ['tốp', 'top', 'nhóm', 'trong', 'nằm', 'lọt', 'thuộc', '#', 'một'],
  pattern: vi`(?:(?:lọt |nằm |đứng |xếp |thuộc )?(?:vào |trong )?(?:tốp|top|nhóm)(?: (?:${COUNT}|đầu|cuối|giữa|dưới|trên|thấp|cao))?(?: (?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã|thành|quận, huyện|tỉnh, thành phố|tỉnh, thành|xã, phường)){0,2}(?: (?:dẫn đầu|đứng đầu|đầu|cuối|xếp cuối|thấp nhất|cao nhất|đầu bảng|cuối bảng|có (?:chỉ số|điểm|kết quả) (?:cao nhất|thấp nhất|cao|thấp)))?|(?:nằm |lọt |đứng )?trong (?:số )?${COUNT} (?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã|quận, huyện|tỉnh, thành phố|tỉnh, thành|quận, huyện, thị xã) (?:dẫn đầu|đứng đầu|đầu|cuối|xếp cuối|thấp nhất|cao nhất|có (?:chỉ số|điểm|kết quả) (?:cao nhất|thấp nhất|cao|thấp))|một trong (?:những |các |${COUNT} )(?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã) (?:dẫn đầu|đứng đầu|có (?:chỉ số|điểm) (?:cao nhất|thấp nhất|cao|thấp)))`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^nhóm$/.test(own) || /^(?:trong|vào|thuộc)\s+nhóm$/.test(own)) return refuse('a peer group')
    if (/^nhóm\s\d+\s/.test(own) && !/(?:đầu|cuối|nhất|cao|thấp)$/.test(own)) return refuse('a peer group')
    return { value: { cue: 'vague' } satisfies CueValue }
  },
  examples: {
    finds: [
      ['«lọt vào nhóm 5 địa phương dẫn đầu»'],
      ['«nằm trong tốp 10»'],
      ['«trong 5 quận, huyện dẫn đầu»'.replace('trong 5 quận, huyện', 'trong 5 quận, huyện')],
    ],
    ignores: ['nhóm 34 tỉnh, thành', 'khối sở'],
  },
})

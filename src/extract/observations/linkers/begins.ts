import type { ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

/** "từ hạng 49 lọt vào nhóm 5", "tăng từ 91% lên 93%": where it came from. */
export function startsFrom(scene: Scene, value: ValueMark): boolean {
  // "(hạng 11 xuống hạng 20)": no "từ", but the way is said.
  if (
    value.kind === 'rank' &&
    /^\s(?:lên|xuống|lùi xuống|vươn lên|tụt xuống)\s(?:hạng|vị trí|thứ)\s/.test(scene.after(value.end, 24))
  )
    return true
  if (!/(?:^|\s)từ\s(?:mức\s|vị trí\s|con số\s|chỗ\s|ở\s|chỉ\s|xếp\s|đứng\s)*$/.test(scene.before(value.start, 24)))
    return false
  return /(?:lên|xuống|lọt|vươn|tụt|sang|đến|rơi|về|leo|nhảy)\s/.test(scene.after(value.end, 60))
}

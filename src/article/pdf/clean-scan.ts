/** A page as grey values, 0 black to 255 white. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Ink is darker than this share of the paper: halfway between them by Otsu's measure. */
export function thresholdOf({ grey }: GreyPage): number {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value]!++
  let sum = 0
  for (let i = 0; i < 256; i++) sum += i * counts[i]!
  let below = 0
  let belowSum = 0
  let best = 128
  let most = -1
  for (let i = 0; i < 256; i++) {
    below += counts[i]!
    if (below === 0 || below === grey.length) continue
    belowSum += i * counts[i]!
    const apart = belowSum / below - (sum - belowSum) / (grey.length - below)
    const between = below * (grey.length - below) * apart * apart
    if (between > most) {
      most = between
      best = i
    }
  }
  return best
}

/** Specks of a scanner: each point becomes the middle value of itself and its four neighbours. */
export function withoutDust(page: GreyPage): GreyPage {
  const { width, height, grey } = page
  const out = new Uint8Array(grey)
  const five = new Uint8Array(5)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      five[0] = grey[at]!
      five[1] = grey[at - 1]!
      five[2] = grey[at + 1]!
      five[3] = grey[at - width]!
      five[4] = grey[at + width]!
      five.sort()
      out[at] = five[2]!
    }
  return { ...page, grey: out }
}

/** How far the page lies askew, in degrees, clockwise positive: where rows of ink stand apart the sharpest. */
export function skewOf({ width, height, grey }: GreyPage, threshold: number): number {
  const points: number[] = []
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 3) if (grey[y * width + x]! < threshold) points.push(x, y)
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const rows = new Float64Array(height + width)
    for (let i = 0; i < points.length; i += 2) {
      const row = Math.round(points[i + 1]! - points[i]! * slope) + (width >> 1)
      if (row >= 0 && row < rows.length) rows[row]!++
    }
    let sum = 0
    for (const count of rows) sum += count * count
    return sum
  }
  let best = 0
  for (const step of [0.5, 0.1]) {
    const middle = best
    let most = sharpness(middle)
    for (let degrees = middle - step * 6; degrees <= middle + step * 6; degrees += step) {
      const value = sharpness(degrees)
      if (value > most) {
        most = value
        best = degrees
      }
    }
  }
  return Math.abs(best) < 0.15 ? 0 : best
}

/** Ruled lines, which recognition takes for letters, are painted over: runs of ink longer than any stroke of a letter. */
export function withoutRules(page: GreyPage, threshold: number, longest: number): GreyPage {
  const { width, height } = page
  const out = new Uint8Array(page.grey)
  const dark = (at: number) => page.grey[at]! < threshold
  const sweep = (lines: number, length: number, step: number, stride: number, beside: number) => {
    for (let line = 0; line < lines; line++)
      for (let i = 0, from = 0; i <= length; i++) {
        const at = line * stride + i * step
        // A rule with a gap of two points in it is still a rule.
        if (i < length && (dark(at) || (i + 2 < length && i > from && (dark(at + step) || dark(at + 2 * step)))))
          continue
        if (i - from >= longest)
          for (let k = from; k < i; k++)
            for (const side of [-beside, 0, beside]) {
              const spot = line * stride + k * step + side
              if (spot >= 0 && spot < out.length) out[spot] = 255
            }
        from = i + 1
      }
  }
  sweep(height, width, 1, width, width)
  sweep(width, height, width, 1, 1)
  return { ...page, grey: out }
}

import type { Grey, Ink } from './picture.ts'

/** Side of the squares that a threshold is taken for, in points: two lines of print at 300 dpi with its neighbours. */
const SQUARE = 32
/** Sauvola's measure: ink is darker than the paper around it by a share that grows with how much the paper varies. */
const K = 0.25
const RANGE = 128

/** Ink and paper told apart square by square, so that a stain, a fold or a faded edge keeps its letters. */
export function inkOf({ width, height, grey }: Grey): Ink {
  const across = Math.ceil(width / SQUARE)
  const down = Math.ceil(height / SQUARE)
  const count = new Float64Array(across * down)
  const sum = new Float64Array(across * down)
  const squares = new Float64Array(across * down)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across
    for (let x = 0; x < width; x++) {
      const at = row + ((x / SQUARE) | 0)
      const value = grey[y * width + x]!
      count[at]!++
      sum[at]! += value
      squares[at]! += value * value
    }
  }
  const limit = new Float64Array(across * down)
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let n = 0
      let s = 0
      let q = 0
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) {
          n += count[j * across + i]!
          s += sum[j * across + i]!
          q += squares[j * across + i]!
        }
      const mean = s / n
      const spread = Math.sqrt(Math.max(0, q / n - mean * mean))
      limit[y * across + x] = mean * (1 + K * (spread / RANGE - 1))
    }
  const ink = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across
    for (let x = 0; x < width; x++) ink[y * width + x] = grey[y * width + x]! < limit[row + ((x / SQUARE) | 0)]! ? 1 : 0
  }
  return { width, height, ink }
}

/** How far the page lies askew, in degrees, clockwise positive: where rows of ink stand apart the sharpest. At most 3°. */
export function skewOf({ width, height, ink }: Ink): number {
  const points: number[] = []
  for (let y = 0; y < height; y += 2) for (let x = 0; x < width; x += 5) if (ink[y * width + x] === 1) points.push(x, y)
  const rows = new Float64Array(height + width)
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    rows.fill(0)
    for (let i = 0; i < points.length; i += 2) {
      const row = Math.round(points[i + 1]! - points[i]! * slope) + (width >> 1)
      if (row >= 0 && row < rows.length) rows[row]!++
    }
    let sum = 0
    for (const count of rows) sum += count * count
    return sum
  }
  let best = 0
  for (const step of [0.5, 0.1, 0.02]) {
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
  return Math.abs(best) < 0.03 ? 0 : best
}

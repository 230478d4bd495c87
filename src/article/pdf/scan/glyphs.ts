import { type Box, cut, type Grey, type Ink, resized } from './picture.ts'

/** Ink that hangs together. */
export interface Blob extends Box {
  readonly area: number
}

/** A figure as its shapes tell it, before anybody reads it. */
export interface FigureShape {
  /** Digits from left to right. */
  readonly digits: readonly Box[]
  /** Digits before the decimal mark; null without one. */
  readonly whole: number | null
}

/** Blobs of at least `least` points, found by filling; in the order of their first point. */
export function blobsOf({ width, height, ink }: Ink, least: number): Blob[] {
  const seen = new Uint8Array(ink.length)
  const stack: number[] = []
  const blobs: Blob[] = []
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || seen[start] === 1) continue
    let [x0, y0, x1, y1, area] = [width, height, 0, 0, 0]
    seen[start] = 1
    stack.push(start)
    while (stack.length > 0) {
      const at = stack.pop()!
      const x = at % width
      const y = (at - x) / width
      area++
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy]
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
          const next = ny * width + nx
          if (ink[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    if (area >= least) blobs.push({ x0, y0, x1: x1 + 1, y1: y1 + 1, area })
  }
  return blobs
}

/**
 * The digits and the decimal mark of a cell by their shapes: digits stand as high as the highest, the mark is low and small.
 * null where the shapes are no figure: digits that touch, a broken one, a stamp over it.
 */
export function figureShape(blobs: readonly Blob[]): FigureShape | null {
  if (blobs.length === 0) return null
  const parts = whole(blobs)
  const high = Math.max(...parts.map((one) => one.y1 - one.y0))
  const tall = parts.filter((one) => one.y1 - one.y0 >= high * 0.72).toSorted((a, b) => a.x0 - b.x0)
  if (tall.length === 0 || tall.length > 6) return null
  const bottom = tall.map((one) => one.y1).toSorted((a, b) => a - b)[tall.length >> 1]!
  // Digits of one figure stand on one line, are narrower than high, and follow each other closely.
  for (const [i, one] of tall.entries()) {
    if (one.x1 - one.x0 > high * 0.92 || Math.abs(one.y1 - bottom) > high * 0.14) return null
    const before = tall[i - 1]
    if (before !== undefined && (one.x0 - before.x1 > high * 0.75 || one.x0 < before.x1 - high * 0.1)) return null
  }
  const rest = parts.filter((one) => !tall.includes(one))
  const marks = rest.filter((one) => isMark(one, tall, high, bottom))
  // Dust beside the figure or above it changes nothing; a blob among the digits that is no mark makes them doubtful.
  const strange = rest.filter(
    (one) => !marks.includes(one) && one.area > high * high * 0.006 && one.x1 > tall[0]!.x0 && one.x0 < tall.at(-1)!.x1,
  )
  if (marks.length > 1 || strange.length > 0) return null
  const mark = marks[0]
  return { digits: tall, whole: mark === undefined ? null : tall.filter((one) => one.x1 <= mark.x1).length }
}

/** A comma or a point: at the foot of the line, between two digits, a third of their height at most. */
function isMark(blob: Blob, tall: readonly Box[], high: number, bottom: number): boolean {
  const height = blob.y1 - blob.y0
  const middle = (blob.x0 + blob.x1) / 2
  return (
    blob.area >= high * high * 0.008 &&
    height <= high * 0.48 &&
    blob.x1 - blob.x0 <= high * 0.36 &&
    blob.y0 >= bottom - high * 0.32 &&
    blob.y1 <= bottom + high * 0.35 &&
    middle > tall[0]!.x0 &&
    middle < tall.at(-1)!.x1 &&
    tall.every((one) => middle < one.x0 + (one.x1 - one.x0) * 0.25 || middle > one.x1 - (one.x1 - one.x0) * 0.25)
  )
}

/** Pieces of one broken letter stand over each other. */
function whole(blobs: readonly Blob[]): Blob[] {
  const high = Math.max(...blobs.map((one) => one.y1 - one.y0))
  const joined: Blob[] = []
  for (const blob of blobs.toSorted((a, b) => a.x0 - b.x0)) {
    const at = joined.findIndex((one) => {
      const over = Math.min(one.x1, blob.x1) - Math.max(one.x0, blob.x0)
      const narrow = Math.min(one.x1 - one.x0, blob.x1 - blob.x0)
      const union = Math.max(one.y1, blob.y1) - Math.min(one.y0, blob.y0)
      return over > narrow * 0.6 && union <= high * 1.08 && narrow > high * 0.12
    })
    if (at === -1) joined.push(blob)
    else {
      const one = joined[at]!
      joined[at] = {
        x0: Math.min(one.x0, blob.x0),
        y0: Math.min(one.y0, blob.y0),
        x1: Math.max(one.x1, blob.x1),
        y1: Math.max(one.y1, blob.y1),
        area: one.area + blob.area,
      }
    }
  }
  return joined
}

/** Side of the square that a digit is compared in. */
const SIDE = 20

/** How a digit looks: its ink in a square as high as it is, 0 to 255, whatever its size on the page. */
export function lookOf(cell: Grey, digit: Box): Uint8Array {
  const picture = cut(cell, digit)
  const small = resized(picture, SIDE / picture.height)
  const darkest = Math.min(...small.grey)
  const range = Math.max(1, Math.max(...small.grey) - darkest)
  const look = new Uint8Array(SIDE * SIDE)
  const left = Math.max(0, Math.floor((SIDE - small.width) / 2))
  for (let y = 0; y < Math.min(SIDE, small.height); y++)
    for (let x = 0; x < Math.min(SIDE, small.width); x++)
      look[y * SIDE + left + x] = 255 - ((small.grey[y * small.width + x]! - darkest) * 255) / range
  return look
}

export interface Look {
  readonly look: Uint8Array
  /** As recognition reads it; null where it does not say. */
  readonly label: string | null
  /** Looks of one figure have one number: none is its own witness. */
  readonly figure: number
}

const NEIGHBOURS = 5

/**
 * Each digit as the digits that look like it were read elsewhere on the document: one fount prints one 7. null where the
 * nearest looks disagree, or are too far.
 */
export function bySight(looks: readonly Look[]): (string | null)[] {
  const known = looks.filter((one) => one.label !== null)
  return looks.map((one) => {
    const near = known
      .filter((other) => other.figure !== one.figure)
      .map((other) => ({ label: other.label!, far: distance(one.look, other.look) }))
      .toSorted((a, b) => a.far - b.far)
      .slice(0, NEIGHBOURS)
    const first = near[0]
    if (first === undefined || first.far > FAR) return null
    const votes = near.filter((other) => other.label === first.label).length
    return votes >= 4 || (votes === 3 && near.length === 3) ? first.label : null
  })
}

/** Mean difference of ink, of 255, beyond which two digits are not the same shape. */
const FAR = 42

function distance(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const apart = a[i]! - b[i]!
    sum += apart < 0 ? -apart : apart
  }
  return sum / a.length
}

/** A picture as grey values, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** The same with 1 for ink and 0 for paper. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** Corners in points of the picture, `x1` and `y1` outside. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The points of a box, as far as it lies on the picture. */
export function cut(picture: Grey, box: Box): Grey {
  const x0 = Math.max(0, Math.floor(box.x0))
  const y0 = Math.max(0, Math.floor(box.y0))
  const width = Math.max(1, Math.min(picture.width, Math.ceil(box.x1)) - x0)
  const height = Math.max(1, Math.min(picture.height, Math.ceil(box.y1)) - y0)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    grey.set(picture.grey.subarray((y0 + y) * picture.width + x0, (y0 + y) * picture.width + x0 + width), y * width)
  return { width, height, grey }
}

/** The picture with these boxes made paper. */
export function blanked(picture: Grey, boxes: readonly Box[]): Grey {
  const grey = new Uint8Array(picture.grey)
  for (const { x0, y0, x1, y1 } of boxes)
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(picture.height, y1); y++)
      grey.fill(
        255,
        y * picture.width + Math.max(0, Math.floor(x0)),
        y * picture.width + Math.min(picture.width, Math.ceil(x1)),
      )
  return { ...picture, grey }
}

/** Paper of `margin` points around the picture: recognition loses letters that touch its edge. */
export function framed({ width, height, grey }: Grey, margin: number): Grey {
  const wide = width + 2 * margin
  const out = new Uint8Array(wide * (height + 2 * margin)).fill(255)
  for (let y = 0; y < height; y++) out.set(grey.subarray(y * width, (y + 1) * width), (y + margin) * wide + margin)
  return { width: wide, height: height + 2 * margin, grey: out }
}

/** Two pictures of one height in one, `gap` points of paper between them. */
export function beside(left: Grey, right: Grey, gap: number): Grey {
  const width = left.width + gap + right.width
  const grey = new Uint8Array(width * left.height).fill(255)
  for (let y = 0; y < left.height; y++) {
    grey.set(left.grey.subarray(y * left.width, (y + 1) * left.width), y * width)
    grey.set(right.grey.subarray(y * right.width, (y + 1) * right.width), y * width + left.width + gap)
  }
  return { width, height: left.height, grey }
}

/** Made larger or smaller, each point mixed of the four that lie around its place. */
export function resized(picture: Grey, factor: number): Grey {
  if (factor === 1) return picture
  const width = Math.max(1, Math.round(picture.width * factor))
  const height = Math.max(1, Math.round(picture.height * factor))
  const grey = new Uint8Array(width * height)
  const right = picture.width - 1
  const low = picture.height - 1
  for (let y = 0; y < height; y++) {
    const sy = Math.min(low, Math.max(0, (y + 0.5) / factor - 0.5))
    const top = Math.floor(sy)
    const fy = sy - top
    const above = top * picture.width
    const below = Math.min(low, top + 1) * picture.width
    for (let x = 0; x < width; x++) {
      const sx = Math.min(right, Math.max(0, (x + 0.5) / factor - 0.5))
      const left = Math.floor(sx)
      const fx = sx - left
      const next = Math.min(right, left + 1)
      const a = picture.grey[above + left]! * (1 - fx) + picture.grey[above + next]! * fx
      const b = picture.grey[below + left]! * (1 - fx) + picture.grey[below + next]! * fx
      grey[y * width + x] = a * (1 - fy) + b * fy
    }
  }
  return { width, height, grey }
}

/** A quarter turn clockwise, so many times. */
export function turned(picture: Grey, times: number): Grey {
  let now = picture
  for (let i = 0; i < ((times % 4) + 4) % 4; i++) {
    const { width, height, grey } = now
    const out = new Uint8Array(grey.length)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = grey[y * width + x]!
    now = { width: height, height: width, grey: out }
  }
  return now
}

/** Turned about its middle until what ran `degrees` clockwise runs level. */
export function straightened(picture: Grey, degrees: number): Grey {
  if (degrees === 0) return picture
  const { width, height, grey } = picture
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  const [cx, cy] = [width / 2, height / 2]
  const out = new Uint8Array(grey.length).fill(255)
  for (let y = 0; y < height; y++) {
    let sx = cx - cos * cx - sin * (y - cy)
    let sy = cy - sin * cx + cos * (y - cy)
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      const left = Math.floor(sx)
      const top = Math.floor(sy)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const fx = sx - left
      const fy = sy - top
      const above = grey[at]! + (grey[at + 1]! - grey[at]!) * fx
      const below = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * fx
      out[y * width + x] = above + (below - above) * fy
    }
  }
  return { width, height, grey: out }
}

export function cutInk(page: Ink, box: Box): Ink {
  const { width, height, grey } = cut({ ...page, grey: page.ink }, box)
  return { width, height, ink: grey }
}

import type { Ink } from './picture.ts'

/** A drawn line of a table, upright or lying. It may run a little askew: `at` is its place along the way. */
export interface Rule {
  readonly from: number
  readonly to: number
  readonly thickness: number
  at(along: number): number
}

export interface Rules {
  /** Lying ones: `from` and `to` are x, `at(x)` is y. */
  readonly rows: readonly Rule[]
  readonly columns: readonly Rule[]
}

interface Run {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Points missing in a rule that a scanner or a printer loses. */
const GAP = 4

/** The rules on a page. `dpi` says how long a stroke of a letter can be. */
export function rulesOf(page: Ink, dpi: number): Rules {
  const shortest = Math.round(dpi * 0.22)
  return {
    rows: rulesAmong(runsOf(page, true, shortest), dpi),
    columns: rulesAmong(runsOf(page, false, shortest), dpi),
  }
}

function runsOf({ width, height, ink }: Ink, lying: boolean, shortest: number): Run[] {
  const runs: Run[] = []
  const lines = lying ? height : width
  const length = lying ? width : height
  const step = lying ? 1 : width
  const stride = lying ? width : 1
  for (let line = 0; line < lines; line++) {
    let from = -1
    let last = -GAP
    let at = line * stride
    for (let i = 0; i < length; i++, at += step) {
      if (ink[at] === 0) continue
      if (i - last > GAP) {
        if (from >= 0 && last - from >= shortest) runs.push({ line, from, to: last + 1 })
        from = i
      }
      last = i
    }
    if (from >= 0 && last - from >= shortest) runs.push({ line, from, to: last + 1 })
  }
  return runs
}

/** Runs on neighbouring lines that overlap are one rule; rules in one direction with a short break between them as well. */
function rulesAmong(runs: readonly Run[], dpi: number): Rule[] {
  const groups = grouped(runs)
  const fitted = groups
    .map(lineThrough)
    .filter((rule) => rule.thickness <= dpi / 18 && rule.to - rule.from >= dpi * 0.25)
  fitted.sort((a, b) => a.from - b.from)
  const joined: Fit[] = []
  for (const rule of fitted) {
    const before = joined.findLast(
      (one) =>
        rule.from - one.to < dpi * 0.3 &&
        Math.abs(one.at(rule.from) - rule.at(rule.from)) < Math.max(4, one.thickness, rule.thickness) &&
        rule.to > one.to,
    )
    if (before === undefined) joined.push(rule)
    else joined[joined.indexOf(before)] = lineThrough([...before.runs, ...rule.runs])
  }
  return joined
}

function grouped(runs: readonly Run[]): Run[][] {
  const parent = runs.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  let start = 0
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!
    while (runs[start]!.line < run.line - 2) start++
    for (let k = start; k < i; k++) {
      const other = runs[k]!
      if (other.line < run.line && other.from < run.to && other.to > run.from) parent[root(k)] = root(i)
    }
  }
  return [...Map.groupBy(runs, (_, i) => root(i)).values()]
}

interface Fit extends Rule {
  readonly runs: readonly Run[]
}

/** The straight line through the runs, weighted by their length. */
function lineThrough(runs: readonly Run[]): Fit {
  let area = 0
  let sx = 0
  let sy = 0
  let sxx = 0
  let sxy = 0
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const run of runs) {
    const length = run.to - run.from
    const middle = (run.from + run.to) / 2
    area += length
    sx += middle * length
    sy += run.line * length
    sxx += (middle * middle + (length * length) / 12) * length
    sxy += middle * run.line * length
    from = Math.min(from, run.from)
    to = Math.max(to, run.to)
  }
  const slope = (sxy - (sx * sy) / area) / Math.max(1, sxx - (sx * sx) / area)
  const level = (sy - slope * sx) / area
  return { runs, from, to, thickness: area / Math.max(1, to - from), at: (along) => level + slope * along + 0.5 }
}

import { type MarkOf, ref, type ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

export const STATED = ref('link.peer-stated', 1)
export const CLAUSE = ref('link.peer-clause', 1)

export interface PeerLink {
  readonly mark: MarkOf<'peer'>
  /** The group stands right behind the rank, so it is certain; else it is the block of the clause. */
  readonly stated: boolean
}

const BEHIND =
  /^[\s#]*(?:(?:trong|của|trên|ở|toàn|tại|cả|tổng số|trong số|tổng|số|thuộc|các|so với|về|bảng|xếp hạng|giữa|số các|thuộc các|khu vực|among|out of|of|the|all|in)[\s#]+)*$/

/** The group a figure is ranked in: right behind it, else the last one before it in the sentence. */
export function peerOf(scene: Scene, mark: ValueMark): PeerLink | null {
  const peers = scene.of('peer')
  const behind = peers.find((peer) => peer.start >= mark.end - 1 || (peer.start > mark.start && peer.end > mark.end))
  if (mark.kind === 'rank' && behind !== undefined && behind.start - mark.end < 70) {
    if (BEHIND.test(scene.skeleton(mark.end, behind.start, ['year', 'index', 'streak', 'period'])))
      return { mark: behind, stated: true }
  }
  let last: MarkOf<'peer'> | null = null
  for (const peer of peers) {
    if (peer.end > mark.start) break
    if (
      peer.value.group === 'unit' &&
      !/(?<![a-zà-ỹ])(?:trong|khối|nhóm|ở)\s(?:số\s|tổng số\s)?$/.test(scene.before(peer.start, 16)) &&
      !/^(?:khối|nhóm)/.test(scene.between(peer.start, peer.end))
    )
      continue
    last = peer
  }
  return last === null ? null : { mark: last, stated: false }
}

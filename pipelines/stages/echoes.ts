import { type EchoArticle, echoesAmong, echoKeysOf, sketchOf } from '../../src/panel/index.ts'
import { type ArticleRow, fileSketch, nearArticles, setEcho } from '../../src/store/index.ts'
import type { Context } from '../context.ts'

/**
 * A press release printed nine times is one voice: finds the copies of an article and links each to its original. An
 * original that comes in after its copies takes its place, so the order of reading never matters. Answers how many links
 * changed.
 */
export async function linkEchoes({ project: { db } }: Context, article: ArticleRow): Promise<number> {
  const keys = echoKeysOf(sketchOf(article.text))
  await fileSketch(db, article.article_id, keys)
  const near = await nearArticles(db, keys)
  if (near.length < 2 && near[0]?.echo_of === null) return 0
  const echoes = echoesAmong(near as EchoArticle[])
  let changed = 0
  for (const { article_id, echo_of } of near) {
    const original = echoes.get(article_id) ?? null
    if (original === echo_of) continue
    await setEcho(db, article_id, original)
    changed++
  }
  return changed
}

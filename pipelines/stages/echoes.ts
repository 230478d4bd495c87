import { type EchoArticle, echoesAmong, echoKeysOf, sketchOf } from '../../src/panel/index.ts'
import { type ArticleRow, withEchoes } from '../../src/store/index.ts'
import type { Context } from '../context.ts'

/**
 * A press release printed nine times is one voice: finds the copies of an article and links each to its original. An
 * original that comes in after its copies takes its place, so the order of reading never matters. Answers how many links
 * changed.
 */
export async function linkEchoes({ project: { db }, now }: Context, article: ArticleRow): Promise<number> {
  const keys = echoKeysOf(sketchOf(article.text))
  return withEchoes(db, async (family) => {
    await family.file(article.article_id, keys)
    const members = await family.members(article.article_id)
    const echoes = echoesAmong(members as EchoArticle[])
    const moved = members.filter(({ article_id, echo_of }) => (echoes.get(article_id) ?? null) !== echo_of)
    for (const { article_id } of moved) await family.link(article_id, echoes.get(article_id) ?? null, now())
    return moved.length
  })
}

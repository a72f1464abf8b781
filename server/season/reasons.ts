/** Why somebody has an award or a place, and why one is still open: sentences in both languages. */
import type { SeasonTies } from '#shared/season-settings.ts'
import { pointsText } from '#shared/points.ts'
import type { Ranked } from './boards.ts'
import type { Group, Placed } from './placing.ts'
import type { Both } from './result-list.ts'
import { bothOf, joined, listOf, listTitle, nameOf, said, type Season } from './season.ts'

/** 30:32, or 1:02:05.4. */
export function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const rest =
    ms % 1000 === 0
      ? ''
      : `.${String(ms % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${String(h)}:${two(m)}:${two(s)}${rest}` : `${String(m)}:${two(s)}${rest}`
}
export const calledOf = (season: Season, row: Ranked): string => (row.person === '' ? nameOf(season, row.unit) : `${nameOf(season, row.unit)} ${row.person}`)

function criterionName(season: Season, list: string, id: string): Both {
  if (id === 'time') return said('用时', 'time')
  const found = listOf(season, list)
  const head = found && 'figures' in found ? found.figures?.find((one) => one.id === id)?.heads[0] : undefined
  return said(head ?? id, head ?? id)
}
function partedBy(season: Season, list: string, ties: SeasonTies, row: Ranked): Both {
  const names = ties.criteria.map((id) => criterionName(season, list, id))
  const time = ties.criteria.includes('time') && row.timeMs !== null ? timeText(row.timeMs) : ''
  const by = joined(names, '、', ', ')
  if (names.length === 0) return said('同分，按加赛或抽签结果列前', 'equal, ahead by the play-off or draw')
  return said(
    `同分，依次按${by.zh}及加赛或抽签列前${time && `（用时 ${time}）`}`,
    `equal, ahead by ${by.en}, then play-off or draw${time && ` (time ${time})`}`,
  )
}

interface Said {
  readonly list: string
  readonly ties: SeasonTies
  /** Titles of the awards whose winners are passed over. */
  readonly excluding: readonly Both[]
}
/** 江苏省第 2 名，98.5 分；依次顺延 … */
export function placedSaid(season: Season, group: Group, { row, rank, tied, taken }: Placed, { list, ties, excluding }: Said): Both {
  const title = listTitle(season, list)
  const where = group.title ?? said('', '')
  const score = pointsText(row.score)
  const first = said(
    `${title.zh}${where.zh}第 ${String(rank)} 名，${score} 分`,
    `${title.en}${where.en && `, ${where.en}`}: place ${String(rank)}, ${score} points`,
  )
  if (taken === 'directly') return joined([said(`${where.zh}承办，直接获得`, `${where.en}: host, directly`), first])
  const parts = [first]
  if (taken.rolledDown) {
    const names = joined(excluding, '、', ', ')
    parts.push(
      names.zh === ''
        ? said('前列者不参评，依次顺延', 'those before may win nothing: rolled down')
        : said(`前列者已获${names.zh}，依次顺延`, `those before have ${names.en}: rolled down`),
    )
  }
  if (taken.parted) parts.push(partedBy(season, list, ties, row))
  else if (tied && ties.then === 'share') parts.push(said('同分并列', 'equal'))
  return joined(parts)
}
export function openSaid(season: Season, group: Group): Both | null {
  const { open } = group
  if (!open) return null
  const names = open.rows.map((row) => calledOf(season, row)).join('、')
  const [zh, en] = open.ties.then === 'draw' ? ['抽签', 'a draw'] : ['加赛', 'a play-off']
  const where = group.title ?? said('', '')
  return said(
    `${where.zh && `${where.zh}：`}${names} 同分，争 ${String(open.free)} 个名额，待${zh}`,
    `${where.en && `${where.en}: `}${names} are equal for ${String(open.free)}: waiting for ${en}`,
  )
}
export function shortSaid(group: Group, title: Both): Both | null {
  if (group.short === 0) return null
  const where = group.title ?? said('', '')
  const filled = String(group.count - group.short)
  return said(
    `${title.zh}：${where.zh || '合计'}只有 ${filled} 名符合条件，不足 ${String(group.count)} 名`,
    `${title.en}: ${where.en || 'in all'} only ${filled} of ${String(group.count)} places can be filled`,
  )
}
export const missingSaid = (season: Season, ids: readonly string[]): Both => {
  const titles = joined(
    ids.map((id) => said(`${bothOf(listTitle(season, id)).zh}（${id}）`, `${listTitle(season, id).en} (${id})`)),
    '、',
    ', ',
  )
  return said(`待成绩文件：${titles.zh}`, `waiting for the result file: ${titles.en}`)
}

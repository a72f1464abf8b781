/** The awards of the final, from its totals: the contest's own rules decide, so that the paper and the night cannot differ. */
import type { AwardFile } from '#shared/contest-file.ts'
import { pointsText, toPoints } from '#shared/points.ts'
import { REFUSALS } from '#shared/refusals.ts'
import type { PartId, PlayerId, Points, TeamId } from '#shared/words.ts'
import { awardWinners, partsOfAward, type Winner } from '../contest/awards.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { TieBreak } from '../contest/result-state.ts'
import { initialState } from '../contest/evolve-contest.ts'
import { openTiesOf } from '../contest/open-ties.ts'
import { entrantsOf, partFileOf, teamOf } from '../contest/read.ts'
import { standingsOf } from '../contest/standings.ts'
import { boardOf } from './boards.ts'
import { missingSaid } from './reasons.ts'
import { cellOf, type Both, type CellMistake } from './result-list.ts'
import { bothOf, joined, listOf, listTitle, nameOf, roleSaid, said, teamNamed, type Season } from './season.ts'
import { countSaid, type Line, type Section, type Sections } from './season-awards.ts'

type Night = NonNullable<Season['file']['night']>
const fromHub = { at: 0, by: { seat: 'hub', role: 'hub' }, commandId: 'awards' } as const
const playing = (season: Season, unit: TeamId): TeamId | null => teamNamed(season, unit)?.plays ?? null

/** A part that builds on others is formed of whoever has a score in it. */
function formed(season: Season, night: Night): PreparedContest {
  const parts = season.contest.parts.map((part) => {
    const list = night.parts[part.id]
    const board = list === undefined || !('from' in part.entrants) ? null : boardOf(season, list)
    return board?.ok ? { ...part, formed: board.rows.flatMap((row) => playing(season, row.unit) ?? []) } : part
  })
  return { ...season.contest, parts }
}
function totalsOf(season: Season, night: Night): Readonly<Record<PartId, Readonly<Record<TeamId, Points>>>> {
  const parts = Object.entries(night.parts).map(([partId, list]) => {
    const board = boardOf(season, list)
    const rows = board.ok ? board.rows : []
    return [partId, Object.fromEntries(rows.flatMap((row) => [[playing(season, row.unit) ?? row.unit, row.score]]))]
  })
  return Object.fromEntries(parts) as Readonly<Record<PartId, Readonly<Record<TeamId, Points>>>>
}
/** [Z9] What was entered about a tie counts when it names everybody in it. */
function settled(season: Season, state: ContestState): readonly TieBreak[] {
  const list = season.file.settled
  const rows = list === undefined ? [] : (season.given.get(list) ?? [])
  return season.contest.parts.flatMap(({ id: partId }) => {
    const titles = state.contest.awards.flatMap((award) => (award.by === 'rank' && award.part === partId ? [award.id as string, bothOf(award.title).zh] : []))
    const own = rows.filter((row) => row.place !== null && row.award !== null && titles.includes(row.award))
    return openTiesOf(state, partId).flatMap(({ total, teamIds }) => {
      const placed = teamIds.flatMap((teamId) => own.filter((row) => playing(season, row.unit) === teamId).map((row) => ({ teamId, place: row.place ?? 0 })))
      if (placed.length !== teamIds.length) return []
      const places = [...new Set(placed.map((one) => one.place))].sort((one, other) => one - other)
      return [{ partId, total, order: places.map((place) => placed.filter((one) => one.place === place).map((one) => one.teamId)) }]
    })
  })
}
interface Nominees {
  readonly of: Readonly<Record<TeamId, PlayerId>>
  readonly mistakes: readonly CellMistake[]
}
/** [Z6] One registered player a team. */
function nomineesOf(season: Season, list: string): Nominees {
  const of: Record<TeamId, PlayerId> = {}
  const mistakes: CellMistake[] = []
  for (const row of season.given.get(list) ?? []) {
    const team = teamOf(season.contest, playing(season, row.unit) ?? row.unit)
    const player = team?.players.find((one) => one.name === row.person)
    if (!team || !player)
      mistakes.push({
        at: cellOf(row, 'person'),
        found: `${nameOf(season, row.unit)} ${row.person}`,
        wanted: said('该代表队在赛事文件中登记的选手', 'a registered player of the team'),
      })
    else if (of[team.id]) mistakes.push({ at: cellOf(row, 'unit'), found: `${nameOf(season, row.unit)} ${row.person}`, wanted: said('每队一名', 'one a team') })
    else of[team.id] = player.id
  }
  return { of, mistakes }
}

interface Evening {
  readonly state: ContestState
  readonly mistakes: readonly CellMistake[]
}
function eveningOf(season: Season, night: Night): Evening {
  const start = initialState({ type: 'ContestPrepared', contest: formed(season, night), ...fromHub })
  const nominees = Object.entries(night.nominations).map(([award, list]) => ({ award, ...nomineesOf(season, list) }))
  const results = Object.fromEntries(Object.entries(start.results).map(([id, result]) => [id, { ...result, stage: 'signed' as const }]))
  const state: ContestState = {
    ...start,
    results: results as ContestState['results'],
    ledger: { ...start.ledger, totals: totalsOf(season, night) },
    awards: { ...start.awards, nominees: Object.fromEntries(nominees.map(({ award, of }) => [award, of])) as ContestState['awards']['nominees'] },
  }
  return { state: { ...state, tieBreaks: settled(season, state) }, mistakes: [...nominees.flatMap((one) => one.mistakes), ...strangers(season, night)] }
}
/** Teams in a result file that are not in its part. */
function strangers(season: Season, night: Night): readonly CellMistake[] {
  return Object.entries(night.parts).flatMap(([partId, id]) => {
    const list = listOf(season, id)
    const part = partFileOf(season.contest, partId as PartId)
    if (!list || !('of' in list) || !part || 'from' in part.entrants) return []
    const entrants = entrantsOf(season.contest, part.id)
    return (season.given.get(id) ?? [])
      .filter((row) => !entrants.includes(playing(season, row.unit) ?? row.unit))
      .map((row) => ({
        at: cellOf(row, 'unit'),
        found: nameOf(season, row.unit),
        wanted: said(`分段“${bothOf(part.title).zh}”的代表队`, `a team of the part ${bothOf(part.title).en}`),
      }))
  })
}

/** What keeps an award from being computed: lists not given, teams without a score. */
function waitsFor(season: Season, night: Night, award: AwardFile): readonly Both[] {
  if (award.by === 'persons') return [said('个人奖由现场系统计算', 'awards to persons are computed by the hub of the night')]
  const needed = award.by === 'role' ? [] : season.contest.parts.filter((part) => (award.by === 'complement' ? award.parts : [award.part]).includes(part.id))
  const lists = award.by === 'nomination' ? [night.nominations[award.id]] : needed.map((part) => night.parts[part.id])
  const missing = lists.filter((id) => id !== undefined).flatMap((id) => ((board) => (board.ok ? [] : board.missing))(boardOf(season, id)))
  if (missing.length > 0) return [missingSaid(season, [...new Set(missing)])]
  if (award.by === 'nomination') return []
  return needed.flatMap((part) => {
    const board = boardOf(season, night.parts[part.id] ?? '')
    const have = new Set(board.ok ? board.rows.map((row) => playing(season, row.unit) ?? row.unit) : [])
    const without = entrantsOf(season.contest, part.id).filter((id) => !have.has(id))
    const names = without.map((id) => teamOf(season.contest, id)?.name ?? id).join('、')
    return without.length === 0 ? [] : [said(`${bothOf(part.title).zh}缺成绩：${names}`, `${bothOf(part.title).en}, no score of: ${names}`)]
  })
}
function reasonOf(season: Season, state: ContestState, award: AwardFile, { teamId }: Winner): Both {
  const title = (id: PartId): Both => bothOf(partFileOf(state.contest, id)?.title ?? id)
  switch (award.by) {
    case 'rank': {
      const row = standingsOf(state, award.part, false).find((one) => one.teamId === teamId)
      const { zh, en } = title(award.part)
      const [rank, total] = [String(row?.rank ?? 0), pointsText(row?.total ?? 0)]
      return said(`${zh}第 ${rank} 名，总分 ${total}${row?.tied ? '，并列' : ''}`, `${en}: place ${rank}, total ${total}${row?.tied ? ', equal' : ''}`)
    }
    case 'complement': {
      const titles = award.without.map((id) => bothOf(state.contest.awards.find((one) => one.id === id)?.title ?? id))
      return said(`未获${joined(titles, '、').zh}`, `without ${joined(titles, '', ', ').en}`)
    }
    case 'nomination':
    case 'persons': {
      const list = season.file.night?.nominations[award.id] ?? ''
      return said(`${listTitle(season, list).zh}：代表队推荐`, `${listTitle(season, list).en}: named by the team`)
    }
    case 'role':
      return roleSaid(season, award.role)
  }
}
function lineOf(season: Season, state: ContestState, award: AwardFile, winner: Winner): Line {
  const team = teamOf(state.contest, winner.teamId)
  const rank = award.by === 'rank' ? (standingsOf(state, award.part, false).find((one) => one.teamId === winner.teamId)?.rank ?? null) : null
  const person = team?.players.find((player) => player.id === winner.playerId)?.name ?? ''
  return {
    teamId: winner.teamId,
    team: team?.name ?? winner.teamId,
    person,
    key: winner.teamId,
    rank,
    group: null,
    reason: reasonOf(season, state, award, winner),
  }
}
function section(season: Season, night: Night, { state }: Evening, award: AwardFile): Section {
  const base = { kind: 'night', id: award.id, title: award.title, lines: [], open: [], flags: [], mistakes: [] } satisfies Section
  const open = waitsFor(season, night, award)
  if (open.length > 0) return { ...base, open }
  const found = awardWinners(state, award.id)
  if (!found.ok) return { ...base, open: [tiesSaid(state, award) ?? REFUSALS[found.why]] }
  const lines = found.winners.map((winner) => lineOf(season, state, award, winner))
  const expected = award.by === 'complement' ? award.expected : undefined
  return { ...base, lines, flags: expected === undefined || expected === lines.length ? [] : [countSaid(bothOf(award.title), lines.length, expected)] }
}
function tiesSaid(state: ContestState, award: AwardFile): Both | null {
  const ties = partsOfAward(state, award).flatMap((partId) => openTiesOf(state, partId))
  if (ties.length === 0) return null
  return joined(
    ties.map(({ teamIds, places, by }) => {
      const names = teamIds.map((id) => teamOf(state.contest, id)?.name ?? id).join('、')
      const at = `${String(places[0])}–${String(places.at(-1))}`
      return said(`${names} 第 ${at} 名同分，待${by === 'draw' ? '抽签' : '加赛'}`, `${names} share places ${at}: waiting for a ${by}`)
    }),
  )
}

/** Where the file of the night says something else than the season's lists. */
export function nightFlags(season: Season, sections: Sections): readonly Both[] {
  const { night } = season.file
  if (!night) return []
  const imported = Object.entries(night.imported).flatMap(([source, list]) => {
    const board = boardOf(season, list)
    if (!board.ok) return []
    return board.rows.flatMap((row) => {
      const team = teamOf(season.contest, playing(season, row.unit) ?? row.unit)
      const score = team?.imported[source]
      if (!team || score === undefined || toPoints(score) === row.score) return []
      const own = pointsText(row.score)
      return [
        said(
          `${team.name}：赛事文件带入成绩 ${source} 为 ${score}，${listTitle(season, list).zh}为 ${own}`,
          `${team.name}: imported score ${source} is ${score}, in ${listTitle(season, list).en} ${own}`,
        ),
      ]
    })
  })
  const entrants = Object.entries(night.entrants).flatMap(([partId, places]) => {
    const gained = sections.get(places)
    if (!gained || gained.open.length > 0) return []
    const due = new Set(gained.lines.map((line) => playing(season, line.teamId) ?? line.teamId))
    const own = entrantsOf(season.contest, partId as PartId)
    const [extra, lacking] = [own.filter((id) => !due.has(id)), [...due].filter((id) => !own.includes(id))]
    if (extra.length + lacking.length === 0) return []
    const names = (ids: readonly TeamId[]) => ids.map((id) => teamOf(season.contest, id)?.name ?? nameOf(season, id)).join('、') || '—'
    const title = bothOf(partFileOf(season.contest, partId as PartId)?.title ?? partId)
    return [
      said(
        `${title.zh}的代表队与${bothOf(gained.title).zh}不一致：多 ${names(extra)}，少 ${names(lacking)}`,
        `${title.en}: its teams differ from ${bothOf(gained.title).en}: beyond ${names(extra)}, lacking ${names(lacking)}`,
      ),
    ]
  })
  return [...imported, ...entrants]
}
/** [Z9] The awards of the contest file, in its order. */
export function nightSections(season: Season): readonly Section[] {
  const { night } = season.file
  if (!night) return []
  const evening = eveningOf(season, night)
  return season.contest.awards.map((award, i) => {
    const found = section(season, night, evening, award)
    return i === 0 ? { ...found, mistakes: evening.mistakes } : found
  })
}

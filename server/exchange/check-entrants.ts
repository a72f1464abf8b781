/** Checks of who takes part: fields, teams, players, and the parts with their ranking formulas. */
import type { PartFile, TeamFile } from '#shared/contest-file.ts'
import { formatOf, hasFormat } from '../formats/index.ts'
import { entrantsOf, sayUnlessKnown, type At, type Draft } from './contest-draft.ts'
import { checkRanking } from './check-ranking.ts'
import { sayTwice, shown, type Say } from './mistakes.ts'

export function checkEntrants(draft: Draft, say: Say): void {
  const { fields, teams, parts } = draft
  for (const section of [fields, parts])
    sayTwice(
      section.map(({ it, at }) => ({ value: it.id, at: [...at, 'id'] })),
      say,
    )
  for (const key of ['id', 'table', 'name', 'shortName'] as const)
    sayTwice(
      teams.map(({ it, at }) => ({ value: it[key], at: [...at, key] })),
      say,
    )
  sayTwice(
    teams.flatMap(({ it, at }) => it.players.map((player, i) => ({ value: player.id, at: [...at, 'players', i, 'id'] }))),
    say,
  )
  for (const team of teams) checkTeam(draft, team, say)
  for (const part of parts) checkPart(draft, part, say)
}

function checkTeam(draft: Draft, { it: team, at }: At<TeamFile>, say: Say): void {
  sayUnlessKnown(draft, say, { section: 'fields', id: team.field, at: [...at, 'field'] })
  const seated = team.players.flatMap(({ position }, i) => (position === null ? [] : [{ value: position, at: [...at, 'players', i, 'position'] }]))
  sayTwice(seated, say)
  if (seated.length === 0)
    say([...at, 'players'], shown(team.players.map((player) => player.position)), {
      zh: '至少一名选手有号位（position 1、2、3 …）',
      en: 'at least one player with a position (1, 2, 3 …)',
    })
}

function checkPart(draft: Draft, { it: part, at }: At<PartFile>, say: Say): void {
  const { entrants } = part
  if ('field' in entrants) sayUnlessKnown(draft, say, { section: 'fields', id: entrants.field, at: [...at, 'entrants', 'field'] })
  if ('teams' in entrants) {
    const listed = entrants.teams.map((id, i) => ({ value: id, at: [...at, 'entrants', 'teams', i] }))
    for (const { value, at } of listed) sayUnlessKnown(draft, say, { section: 'teams', id: value, at })
    sayTwice(listed, say)
  }
  if (draft.whole.has('teams') && !('from' in entrants) && entrantsOf(draft, part).length === 0)
    say([...at, 'entrants'], shown(entrants), { zh: '至少一支代表队参加的分段', en: 'a part that at least one team is in' })
  checkRanking(draft, { it: part, at }, say)
  if (part.playOff !== undefined) checkPlayOff(draft, { id: part.id, playOff: part.playOff, at: [...at, 'playOff'] }, say)
}

function checkPlayOff(draft: Draft, { id, playOff, at }: { readonly id: string; readonly playOff: string; readonly at: At<PartFile>['at'] }, say: Say): void {
  sayUnlessKnown(draft, say, { section: 'rounds', id: playOff, at })
  const round = draft.rounds.find((one) => one.it.id === playOff)?.it
  if (!round || !hasFormat(round.format)) return
  if (!formatOf(round.format).settled) say(at, shown(playOff), { zh: '加赛环节（format 为 play-off）的编号', en: 'the id of a round whose format is play-off' })
  if (!round.parts.some((part) => part === id))
    say(at, shown(playOff), { zh: `为分段 ${id} 而设的加赛（其 parts 含 ${id}）`, en: `a play-off of part ${id} (its parts name ${id})` })
}

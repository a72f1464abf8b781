/** Result states for the desk: what keeps a part from being signed, and how far each award is. */
import type { AwardFile } from '#shared/contest-file.ts'
import { REFUSALS } from '#shared/refusals.ts'
import type { ResultPart, ResultView } from '#shared/views/results.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { awardWinners, partsOfAward, type Winners } from '../contest/awards.ts'
import { acting } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState } from '../contest/slot-state.ts'
import { owedAnywhere } from '../contest/bonuses-owed.ts'
import { entrantsOf, liveRound, partFileOf, partOf } from '../contest/read.ts'
import { openCallsOf, openRulingsIn, openRulingsOf, signersOf } from '../contest/results.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { openTiesOf } from '../contest/open-ties.ts'
import { mayPlayOff } from '../contest/supply.ts'
import { winnerViews } from './awards.ts'
import { equalsView } from './equals.ts'
import { both, enOf, tableName, zhOf } from './naming.ts'
import { checkOf, formulaOf, seatName } from './result-check.ts'
import { restingRounds } from './resting.ts'
import { sameEach } from './same-each.ts'
import type { Given } from './viewer.ts'

type AwardLine = ResultPart['awards'][number]

/** Flagged, never trimmed: an award of another size than the file expects; a tie that no play-off can settle. */
function flagsOf(state: ContestState, given: Given, partId: PartId): Text[] {
  const flags: Text[] = []
  const ties = mayPlayOff(state, partId, given.formatOf) ? [] : openTiesOf(state, partId)
  for (const tie of ties)
    flags.push(
      both(
        `第${tie.places.join('、')}名并列，没有加赛可用，相关奖项不能颁发。`,
        `Places ${tie.places.join(', ')} are tied and no play-off can settle it: the award waits.`,
      ),
    )
  for (const award of state.contest.awards) {
    if (!partsOfAward(state, award).includes(partId)) continue
    const found = awardWinners(state, award.id)
    const expected = award.by === 'complement' ? award.expected : award.by === 'rank' ? award.count : undefined
    if (!found.ok || expected === undefined || found.winners.length === expected) continue
    flags.push(
      both(
        `${zhOf(award.title)}为${found.winners.length}个，规程为${expected}个。`,
        `${enOf(award.title)} goes to ${found.winners.length}, the rules say ${expected}.`,
      ),
    )
  }
  return flags
}

/** Teams of the part that are still owed bonus questions since a ruling changed after the round's end. */
const owedIn = (state: ContestState, partId: PartId): readonly TeamId[] =>
  owedAnywhere(state).flatMap(({ roundId, teamId }) => (partOf(state, roundId, teamId) === partId ? [teamId] : []))
/** [D20] */
function owedFlag(state: ContestState, partId: PartId): Text[] {
  const names = [...new Set(owedIn(state, partId))].map((teamId) => tableName(state, teamId))
  if (names.length === 0) return []
  return [
    both(
      `改判后尚欠附加题：${names.map(({ zh }) => zh).join('、')}；补问，或由裁判长决定不再补问。`,
      `Bonus questions are owed since a ruling changed: ${names.map(({ en }) => en).join(', ')}. Ask them, or the chief lets them go.`,
    ),
  ]
}
const tiesOf = (state: ContestState, partId: PartId): ResultView['openTies'] =>
  openTiesOf(state, partId).map((tie) => ({ places: [...tie.places], teamIds: [...tie.teamIds], ...(tie.by === 'draw' ? { by: 'draw' } : {}) }))

function resultView(state: ContestState, partId: PartId): Omit<ResultView, 'openTies' | 'flags'> {
  const result = state.results[partId]
  return {
    partId,
    title: partFileOf(state.contest, partId)?.title ?? partId,
    stage: result?.stage ?? 'provisional',
    version: result?.version ?? 1,
    finished: unfinishedRounds(state, partId).length === 0,
    openRulings: openRulingsOf(state, partId).map(({ slotId, teamId }) => ({ slotId, teamId })),
    openCalls: [...openCallsOf(state, partId)],
    ...formulaOf(state, partId),
    check: checkOf(state, partId),
    signedBy: result?.signedBy ? seatName(result.signedBy) : null,
    signers: signersOf(state, partId).map((role) => {
      const signature = result?.signatures?.find((by) => acting(by).role === role)
      return { role, by: signature ? seatName(signature) : null }
    }),
  }
}

function stateOf(state: ContestState, award: AwardFile, found: Winners): AwardLine['state'] {
  if (found.ok) return state.awards.shown.includes(award.id) ? 'shown' : 'ready'
  return found.why === 'not-signed' ? 'sealed' : 'blocked'
}

/** A nominee stays sealed, for the desk too, until the award was shown. */
function awardLine(state: ContestState, award: AwardFile): AwardLine {
  const found = awardWinners(state, award.id)
  const stage = stateOf(state, award, found)
  const open = found.ok && (award.by !== 'nomination' || stage === 'shown')
  const entered = state.awards.nominees[award.id] ?? {}
  const isClosed = award.by === 'nomination' && ['signed', 'announced'].includes(state.results[award.part]?.stage ?? '')
  return {
    awardId: award.id,
    title: award.title,
    by: award.by,
    parts: [...partsOfAward(state, award)],
    state: stage,
    why: found.ok ? null : both(REFUSALS[found.why].zh, REFUSALS[found.why].en),
    nominees: award.by === 'nomination' ? entrantsOf(state.contest, award.part).map((teamId) => ({ teamId, entered: entered[teamId] !== undefined })) : [],
    ...(isClosed ? { closed: true } : {}),
    winners: open ? winnerViews(state, found.winners) : null,
    ...(award.presenters ? { presenters: award.presenters.map((one) => ({ ...one })) } : {}),
    ...(award.unranked ? { unranked: true } : {}),
    ...equalsView(state, award),
  }
}

interface Left extends Pick<ContestState, 'contest'> {
  readonly each: readonly boolean[]
}
const lastLeft = new WeakMap<ContestState['draws'], Left>()
/** By part; only a question drawn changes it. */
function playOffsLeft(state: ContestState, given: Given): readonly boolean[] {
  const { contest, draws } = state
  const last = lastLeft.get(draws)
  if (last?.contest === contest) return last.each
  const each = contest.parts.map(({ id }) => mayPlayOff(state, id, given.formatOf))
  lastLeft.set(draws, { contest, each })
  return each
}
/** Which attempts of the round wait for a ruling. */
const openIn = (round: RoundState): string =>
  openRulingsIn(round, 'open')
    .map(({ slotId, teamId }) => `${slotId} ${teamId}`)
    .join()
/** What the part is drawn from: a vote or a tap is none of it, a ruling that is open or not any more is. */
export function resultSlices(state: ContestState, given: Given): readonly unknown[] {
  const now = liveRound(state)
  const resting = restingRounds(state)
  // a question to be made up may be played, or lose its team
  const draws = now?.makeUps || resting.some((round) => round.makeUps) ? state.draws : null
  const owed = owedAnywhere(state).map(({ roundId, teamId }) => `${roundId} ${teamId}`)
  return [...scoreSlices(state, given), state.hands, owed.join(), resting, draws, now?.id, now?.stage, now && openIn(now), now?.makeUps ? now : null]
}
const scoreSlices = (state: ContestState, given: Given): readonly unknown[] => {
  const { contest, results, ledger, tieBreaks, awards } = state
  return [contest, results, ledger, tieBreaks, awards, ...playOffsLeft(state, given)]
}

interface FromScores {
  readonly key: readonly unknown[]
  readonly parts: Readonly<Record<PartId, Pick<ResultView, 'openTies' | 'flags'>>>
  readonly awards: AwardLine[]
}
const lastScores = new WeakMap<ContestState['contest'], FromScores>()
/** What hangs on the scores alone: the ties, and how far each award is. */
function fromScores(state: ContestState, given: Given): FromScores {
  const key = scoreSlices(state, given)
  const last = lastScores.get(state.contest)
  if (last && sameEach(last.key, key)) return last
  const parts = Object.fromEntries(state.contest.parts.map(({ id }) => [id, { openTies: tiesOf(state, id), flags: flagsOf(state, given, id) }]))
  const fresh = { key, parts, awards: state.contest.awards.map((award) => awardLine(state, award)) }
  lastScores.set(state.contest, fresh)
  return fresh
}

export function resultPart(state: ContestState, given: Given): ResultPart {
  const { parts, awards } = fromScores(state, given)
  const drawn = ({ id }: { readonly id: PartId }): ResultView => {
    const { openTies, flags } = parts[id] ?? { openTies: [], flags: [] }
    return { ...resultView(state, id), openTies, flags: [...owedFlag(state, id), ...flags] }
  }
  return { parts: state.contest.parts.map(drawn), awards }
}

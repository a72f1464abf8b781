/** 暂定 → 已核分 → 已签字 → 已宣布: the check, the chief's signature, the awards it unlocks. */
import type { CommandOf } from '#shared/commands.ts'
import type { PartId, SlotId, TeamId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { awardWinners } from './awards.ts'
import type { CheckRow, ContestState } from './contest-state.ts'
import { entrantsOf, partFileOf, teamOf } from './read.ts'
import { unfinishedRounds } from './rounds.ts'
import { openTiesOf, standingsOf } from './standings.ts'
import { mayPlayOff } from './supply.ts'

export interface OpenRuling {
  readonly slotId: SlotId
  readonly teamId: TeamId
}
/** Attempts of the part's rounds that nobody has ruled on, or that wait for the chief. */
export function openRulingsOf(state: ContestState, partId: PartId): readonly OpenRuling[] {
  const rounds = state.contest.rounds.filter((round) => round.parts.includes(partId)).map((round) => state.rounds[round.id])
  return rounds
    .flatMap((round) => round?.slots ?? [])
    .filter((slot) => !slot.voided)
    .flatMap((slot) =>
      slot.attempts
        .filter((attempt) => !attempt.ruling || attempt.ruling.status === 'provisional')
        .map((attempt) => ({ slotId: slot.id, teamId: attempt.teamId })),
    )
}
/** Why the part can't be checked or signed now; null when it can. */
function notReady(state: ContestState, partId: PartId): Decision | null {
  if (!partFileOf(state.contest, partId)) return refuse('no-such-part')
  const stage = state.results[partId]?.stage
  if (stage === 'signed' || stage === 'announced') return refuse('result-signed')
  const [unfinished] = unfinishedRounds(state, partId)
  return unfinished || (state.live !== null && state.contest.rounds.some((round) => round.id === state.live && round.parts.includes(partId)))
    ? refuse('part-unfinished', unfinished ?? state.live ?? undefined)
    : null
}

/** [S1] 核分: a second person's totals against the ledger's, team by team; a difference is kept and shown, never hidden. */
export function enterCheck(state: ContestState, { partId, totals }: CommandOf<'EnterCheck'>): Decision {
  const late = notReady(state, partId)
  if (late) return late
  const entrants = entrantsOf(state.contest, partId)
  const missing = entrants.filter((teamId) => totals[teamId] === undefined)
  if (missing.length > 0) return refuse('bad-request', missing.join(' '))
  const stranger = Object.keys(totals).find((teamId) => !entrants.some((id) => id === teamId))
  if (stranger) return refuse('no-such-team', stranger)
  const rows: CheckRow[] = standingsOf(state, partId, false).map((row) => ({ teamId: row.teamId, typed: totals[row.teamId] ?? 0, ledger: row.total }))
  return accept({ type: 'CheckEntered', partId, rows, equal: rows.every((row) => row.typed === row.ledger) })
}
/** [S2] Only the check may be skipped, by the chief with a reason. */
export function skipCheck(state: ContestState, { partId, reason }: CommandOf<'SkipCheck'>): Decision {
  const late = notReady(state, partId)
  if (late) return late
  return state.results[partId]?.stage === 'checked' ? refuse('wrong-moment') : accept({ type: 'CheckSkipped', partId, reason })
}
/** [S3] The chief signs what is finished, checked, ruled, and without an open tie that a play-off could settle. */
export function signResult(state: ContestState, { partId }: CommandOf<'SignResult'>, asked: Asked): Decision {
  const late = notReady(state, partId)
  if (late) return late
  const result = state.results[partId]
  if (result?.stage !== 'checked') return refuse('not-checked')
  const [ruling] = openRulingsOf(state, partId)
  if (ruling) return refuse('open-rulings', ruling.slotId)
  const [tie] = openTiesOf(state, partId)
  if (tie && mayPlayOff(state, partId, asked.formatOf)) return refuse('open-ties', tie.places.join('–'))
  return accept({ type: 'ResultSigned', partId, version: result.version })
}
/** [S4] After signing a change needs the chief and a reason, and makes a new version. */
export function reopenResult(state: ContestState, { partId, reason }: CommandOf<'ReopenResult'>): Decision {
  const stage = state.results[partId]?.stage
  if (!stage) return refuse('no-such-part')
  return stage === 'signed' || stage === 'announced' ? accept({ type: 'ResultReopened', partId, reason }) : refuse('not-signed')
}
export function announceResult(state: ContestState, { partId }: CommandOf<'AnnounceResult'>): Decision {
  const stage = state.results[partId]?.stage
  if (!stage) return refuse('no-such-part')
  if (stage === 'announced') return refuse('wrong-moment')
  return stage === 'signed' ? accept({ type: 'ResultAnnounced', partId }) : refuse('not-signed')
}

/** One person a team, who stays sealed until the award's batch. */
export function sealNominee(state: ContestState, command: CommandOf<'SealNominee'>): Decision {
  const { awardId, teamId, playerId } = command
  const award = state.contest.awards.find((one) => one.id === awardId)
  if (award?.by !== 'nomination') return refuse('no-such-award')
  if (state.awards.shown.includes(awardId)) return refuse('wrong-moment')
  if (!entrantsOf(state.contest, award.part).includes(teamId)) return refuse('no-such-team')
  if (!teamOf(state.contest, teamId)?.players.some((player) => player.id === playerId)) return refuse('no-such-player')
  return accept({ type: 'NomineeSealed', awardId, teamId, playerId })
}
/** [S5] No award is on stage before its parts are signed. */
export function showAward(state: ContestState, { awardId }: CommandOf<'ShowAward'>): Decision {
  const found = awardWinners(state, awardId)
  return found.ok ? accept({ type: 'AwardShown', awardId }) : refuse(found.why)
}

/** [S6] What was signed is not entered upon: every command that would is refused. */
export function touchesSigned(state: ContestState, decision: Decision): boolean {
  if (!decision.ok) return false
  return decision.events.some(
    (event) => event.type === 'PointsEntered' && event.entries.some(({ partId }) => ['signed', 'announced'].includes(state.results[partId]?.stage ?? '')),
  )
}

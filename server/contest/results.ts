/** 暂定 → 已核分 → 已签字 → 已宣布: the check, the chief's signature, the awards it unlocks. */
import type { CommandOf } from '#shared/commands.ts'
import type { SIGNERS } from '#shared/contest-file.ts'
import type { PartId, SlotId, TeamId } from '#shared/words.ts'
import { openAppealsOf } from './appeal-rules.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { partsOfAward } from './awards.ts'
import type { ContestEvent, EventType } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { CheckRow } from './result-state.ts'
import type { RoundState, Slot } from './slot-state.ts'
import { derivedIn } from './derived.ts'
import { oncePer } from './once-per.ts'
import { countsIn, entrantsOf, partFileOf, roundIdOf, roundOf, signedOver, teamOf, titleOf } from './read.ts'
import { isToForm } from './parts.ts'
import { unfinishedRounds } from './rounds.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'
import { mayPlayOff } from './supply.ts'

export interface OpenRuling {
  readonly slotId: SlotId
  readonly teamId: TeamId
}
const openInSlot = oncePer((slot: Slot, _: 'open'): readonly OpenRuling[] =>
  slot.voided
    ? []
    : slot.attempts
        .filter((attempt) => !attempt.ruling || attempt.ruling.status === 'provisional')
        .map((attempt) => ({ slotId: slot.id, teamId: attempt.teamId })),
)
/** Attempts of the round that nobody has ruled on, or that wait for the chief. */
export const openRulingsIn = oncePer((round: RoundState, _: 'open'): readonly OpenRuling[] => round.slots.flatMap((slot) => openInSlot(slot, 'open')))
/** Attempts of the part's rounds, and of those of parts its total takes in, that nobody has ruled on, or that wait for the chief. */
export function openRulingsOf(state: ContestState, partId: PartId): readonly OpenRuling[] {
  const counted = countsIn(state.contest, partId)
  const rounds = state.contest.rounds.filter((round) => round.parts.some((id) => counted.includes(id))).flatMap((round) => state.rounds[round.id] ?? [])
  return rounds.flatMap((round) => openRulingsIn(round, 'open'))
}
/** Teams of the part with a hand up, in the order raised: a call that somebody has to settle. */
export const openCallsOf = (state: ContestState, partId: PartId): readonly TeamId[] => {
  const entrants = entrantsOf(state.contest, partId)
  return state.hands.filter((teamId) => entrants.includes(teamId))
}
/** Why the part can't be checked or signed now; null when it can. */
function notReady(state: ContestState, partId: PartId): Decision | null {
  if (!partFileOf(state.contest, partId)) return refuse('no-such-part')
  const stage = state.results[partId]?.stage
  if (stage === 'signed' || stage === 'announced') return refuse('result-signed')
  const part = partFileOf(state.contest, partId)
  if (part && isToForm(state, part)) return refuse('part-not-formed', titleOf(state, partId))
  const [unfinished] = unfinishedRounds(state, partId)
  const live = state.contest.rounds.find((round) => round.id === state.live && round.parts.includes(partId))
  const round = unfinished ?? live?.id
  return round === undefined ? null : refuse('part-unfinished', titleOf(state, round))
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
/** [S8] */
export const signersOf = (state: ContestState, partId: PartId) => partFileOf(state.contest, partId)?.signers ?? (['chief'] as const)
/** [S8] Who still has to sign, in the order of the file. */
export function missingSigners(state: ContestState, partId: PartId): readonly (typeof SIGNERS)[number][] {
  const given = (state.results[partId]?.signatures ?? []).map((by) => acting(by).role)
  return signersOf(state, partId).filter((role) => !given.includes(role))
}
/** [S3] The chief signs what is finished, checked, ruled, with no hand up among its teams, no appeal and nothing derived from changed scores undecided, and without an open tie that a play-off could settle. */
export function signResult(state: ContestState, { partId }: CommandOf<'SignResult'>, asked: Asked): Decision {
  const late = notReady(state, partId)
  if (late) return late
  const result = state.results[partId]
  if (result?.stage !== 'checked') return refuse('not-checked')
  const [ruling] = openRulingsOf(state, partId)
  if (ruling) return refuse('open-rulings', ruling.slotId)
  const calls = openCallsOf(state, partId)
  if (calls.length > 0) return refuse('open-calls', calls.map((teamId) => teamOf(state.contest, teamId)?.shortName ?? teamId).join('、'))
  const [appeal] = openAppealsOf(state, partId)
  if (appeal) return refuse('open-appeals', appeal.id)
  const [derived] = derivedIn(state, partId, asked.formatOf)
  if (derived) return refuse('open-derived', derived.id)
  const ties = openTiesOf(state, partId)
  const tie = ties.find((one) => one.by === 'draw') ?? ties[0]
  if (tie?.by === 'draw') return refuse('open-ties', tie.places.join('–'))
  if (tie && mayPlayOff(state, partId, asked.formatOf)) return refuse('open-ties', tie.places.join('–'))
  const { role } = acting(asked.by)
  const missing = missingSigners(state, partId)
  if (!missing.some((one) => one === role)) return refuse(signersOf(state, partId).some((one) => one === role) ? 'wrong-moment' : 'not-allowed')
  return accept(missing.length > 1 ? { type: 'SignatureGiven', partId } : { type: 'ResultSigned', partId, version: result.version })
}
/** [S4] After signing a change needs the chief and a reason, and makes a new version; its awards leave the stage until they are shown anew. */
export function reopenResult(state: ContestState, { partId, reason }: CommandOf<'ReopenResult'>): Decision {
  const stage = state.results[partId]?.stage
  if (!stage) return refuse('no-such-part')
  if (!isSigned(state, partId)) return refuse('not-signed')
  const withdrawn = state.contest.awards.filter((award) => state.awards.shown.includes(award.id) && partsOfAward(state, award).includes(partId))
  return accept({ type: 'ResultReopened', partId, reason, withdrawn: withdrawn.map((award) => award.id) })
}
export function announceResult(state: ContestState, { partId }: CommandOf<'AnnounceResult'>): Decision {
  const stage = state.results[partId]?.stage
  if (!stage) return refuse('no-such-part')
  if (stage === 'announced') return refuse('wrong-moment')
  return stage === 'signed' ? accept({ type: 'ResultAnnounced', partId }) : refuse('not-signed')
}

/** [S11] One person a team, who stays sealed until the award's batch; the signature covers who was sealed, and who was not. */
export function sealNominee(state: ContestState, command: CommandOf<'SealNominee'>): Decision {
  const { awardId, teamId, playerId } = command
  const award = state.contest.awards.find((one) => one.id === awardId)
  if (award?.by !== 'nomination') return refuse('no-such-award')
  if (state.awards.shown.includes(awardId)) return refuse('wrong-moment')
  if (isSigned(state, award.part)) return refuse('result-signed', titleOf(state, award.part))
  if (!entrantsOf(state.contest, award.part).includes(teamId)) return refuse('no-such-team')
  if (!teamOf(state.contest, teamId)?.players.some((player) => player.id === playerId)) return refuse('no-such-player')
  return accept({ type: 'NomineeSealed', awardId, teamId, playerId })
}

const isSigned = (state: ContestState, partId: PartId): boolean => state.results[partId]?.stage === 'signed' || state.results[partId]?.stage === 'announced'
/** Facts that a signature covers though they may move no points. */
const COVERED: readonly EventType[] = ['AnswerRuled', 'RulingConfirmed', 'KeyAmended', 'CardsEntered', 'QuestionVoided', 'FoulCalled']
/** Parts whose points, rulings or order the event changes. */
function touched(state: ContestState, event: ContestEvent): readonly PartId[] {
  if (event.type === 'PointsEntered') return event.entries.map(({ partId }) => partId)
  if (!COVERED.includes(event.type) || !('slotId' in event) || event.slotId === null) return []
  return roundOf(state, roundIdOf(event.slotId))?.parts ?? []
}
/** An order among equal totals is the part's own: no other's total hangs on it. */
function covering(state: ContestState, event: ContestEvent): PartId | null {
  if (event.type === 'TieSettled' || event.type === 'TieBreaksUndone') return isSigned(state, event.partId) ? event.partId : null
  for (const partId of touched(state, event)) {
    const signed = signedOver(state, partId)
    if (signed !== null) return signed
  }
  return null
}
/** [S6] What was signed is not touched: neither its points, nor those its total takes in, nor a ruling, key, void or foul in their rounds. The signed part, null when none is touched. */
export function touchedSigned(state: ContestState, decision: Decision): PartId | null {
  if (!decision.ok) return null
  for (const event of decision.events) {
    const signed = covering(state, event)
    if (signed !== null) return signed
  }
  return null
}

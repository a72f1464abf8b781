/** Who may appeal about what, until when, and whose word it is: the contest's settings, and what a round says otherwise. */
import { USUAL_APPEALS, type AppealOf, type AppealRules } from '#shared/appeal-settings.ts'
import type { Instant, PartId, RoundId, SeatId, TeamId, Text } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import { oncePer } from './once-per.ts'
import { sittingFor } from './panel.ts'
import type { PreparedContest } from './prepared-contest.ts'
import type { Appeal } from './result-state.ts'
import type { Slot } from './slot-state.ts'
import { countsIn, enteredIn, partFileOf, partOf, roundIdOf, roundOf, slotOf } from './read.ts'

export const roundOfAppeal = (of: AppealOf): RoundId | null => (of.is === 'slot' ? roundIdOf(of.slotId) : of.is === 'round' ? of.roundId : null)
type FullRules = AppealRules & Required<Pick<AppealRules, keyof typeof USUAL_APPEALS>>
const together = oncePer((contest: PreparedContest, own: AppealRules | undefined): FullRules => ({ ...USUAL_APPEALS, ...contest.appeals, ...own }))
export function appealRulesFor(state: ContestState, of: AppealOf, teamId: TeamId | null): FullRules {
  return rulesIn(state, of, teamId === null ? null : playsFor(state, of, teamId))
}
/** The part the team plays the round for; null for none of its parts, or where it is about no round. */
export function playsFor(state: ContestState, of: AppealOf, teamId: TeamId): PartId | null {
  const roundId = roundOfAppeal(of)
  return roundId === null ? null : partOf(state, roundId, teamId)
}
function rulesIn(state: ContestState, of: AppealOf, own: PartId | null): FullRules {
  const roundId = roundOfAppeal(of)
  const file = roundId === null ? null : roundOf(state, roundId)
  const rules = file && ((own !== null && file.partRules?.[own]) || file.rules)
  return together(state.contest, rules?.appeals)
}
const isConcerned = ({ plan, attempts, fouls }: Slot, teamId: TeamId): boolean =>
  plan.teamId === teamId || attempts.some((attempt) => attempt.teamId === teamId) || fouls.some((foul) => foul.teamId === teamId)
/** [Y2] The teams the file lets appeal. */
export function mayAppeal(state: ContestState, { of, teamId, by }: { of: AppealOf; teamId: TeamId; by: FullRules['by'] }): boolean {
  if (by === 'any-team') return true
  if (of.is === 'part') return enteredIn(state.contest, of.partId).includes(teamId)
  const roundId = roundOfAppeal(of)
  const isEntrant = roundId !== null && (state.rounds[roundId]?.entrants.includes(teamId) ?? false)
  const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
  return isEntrant && (by === 'entrants' || slot === null || isConcerned(slot, teamId))
}

const MINUTE_MS = 60_000
/** The last question asked before anything else was. */
function isLatest(state: ContestState, roundId: RoundId, slot: Slot | null): boolean {
  const round = state.rounds[roundId]
  if (!round || (slot && round.slots.at(-1)?.id !== slot.id)) return false
  return !Object.values(state.rounds).some((other) => other.slots.length > 0 && (other.beganAt ?? 0) > (round.beganAt ?? 0))
}
const isProvisional = (state: ContestState, partId: PartId): boolean => state.results[partId]?.stage === 'provisional'

export interface Deadline {
  readonly open: boolean
  /** Known beforehand only where minutes count. */
  readonly at: Instant | null
  readonly said: Exclude<Text, string>
}
/** [Y1] Until when an appeal may be lodged; after the score check never. */
export function deadlineOf(
  state: ContestState,
  asked: { readonly of: AppealOf; readonly own: PartId | null; readonly partId: PartId; readonly at: Instant },
): Deadline {
  const { of, own, partId, at } = asked
  const { window } = rulesIn(state, of, own)
  const roundId = roundOfAppeal(of)
  const round = roundId === null ? undefined : state.rounds[roundId]
  const provisional = isProvisional(state, partId)
  if (!round || roundId === null || window === 'part-end') return { open: provisional, at: null, said: { zh: '核分前', en: 'before the score check' } }
  const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
  if (window === 'next-question')
    return { open: provisional && isLatest(state, roundId, slot), at: null, said: { zh: '下一题开始前', en: 'before the next question' } }
  if (window === 'round-end') return { open: provisional && round.stage === 'active', at: null, said: { zh: '本环节结束前', en: 'before the round ends' } }
  const ended = slot ? slot.closedAt : round.stage === 'over' ? round.endedAt : undefined
  const until = ended === undefined ? null : ended + window.minutes * MINUTE_MS
  const what = slot ? { zh: '本题', en: 'the question' } : { zh: '本环节', en: 'the round' }
  const said = { zh: `${what.zh}结束后${String(window.minutes)}分钟内`, en: `within ${String(window.minutes)} min of ${what.en}` }
  return { open: provisional && (until === null || at <= until), at: until, said }
}

export type Ground =
  | { readonly ok: true; readonly partId: PartId; readonly rules: FullRules; readonly deadline: Deadline }
  | { readonly ok: false; readonly code: 'no-such-slot' | 'no-such-round' | 'no-such-part' | 'no-appeals' }
/** What an appeal about a thing stands on, the same for all teams that play the round for one part; teams of none go with the round's first. */
export function groundOf(state: ContestState, of: AppealOf, own: PartId | null, at: Instant): Ground {
  const roundId = roundOfAppeal(of)
  const file = roundId === null ? null : roundOf(state, roundId)
  const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
  if (of.is === 'slot' && !slot) return { ok: false, code: 'no-such-slot' }
  if (of.is !== 'part' && !file) return { ok: false, code: 'no-such-round' }
  const partId = of.is === 'part' ? (partFileOf(state.contest, of.partId)?.id ?? null) : (own ?? file?.parts[0] ?? null)
  if (partId === null) return { ok: false, code: 'no-such-part' }
  const rules = rulesIn(state, of, own)
  if (rules.allowed === false || slot?.plan.trial) return { ok: false, code: 'no-appeals' }
  return { ok: true, partId, rules, deadline: deadlineOf(state, { of, own, partId, at }) }
}

/** [Y3] Whose answer an appeal waits for: a step of the ladder, or the last word. */
export function whoAnswers(state: ContestState, { step }: Pick<Appeal, 'step'>): 'host' | 'referees' | 'chief' | 'panel' | 'jury' {
  const { ladder = [], lastWord = USUAL_APPEALS.lastWord } = state.contest.appeals ?? {}
  return ladder[step] ?? lastWord
}
/** [Y3] Whose votes are asked where the panel has the last word: a referee recused for the team that appeals stands back. */
export const panelOn = (state: ContestState, { teamId }: Pick<Appeal, 'teamId'>): readonly SeatId[] => sittingFor(state, teamId)
export const isLastWord = (state: ContestState, { step }: Pick<Appeal, 'step'>): boolean => step >= (state.contest.appeals?.ladder?.length ?? 0)

/** Appeals the part's signature waits for: its own, and those of parts its total takes in. */
export const openAppealsOf = (state: ContestState, partId: PartId): readonly Appeal[] =>
  state.appeals.filter((appeal) => appeal.decided === null && countsIn(state.contest, partId).includes(appeal.partId))

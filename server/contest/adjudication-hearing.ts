/** When a race is over: whom the hub polls and since when, who was heard past the front press, who is absent or missing. */
import type { Instant, Millis, TeamId } from '#shared/words.ts'
import type { BuzzVerdict, Hearing, PressEvidence } from './buzzer-state.ts'

export const POLL_EVERY_MS = 10

/** [O11] When polls of an opening begin: with the opening, whoever has pressed or not; a poll must tell a device nothing. */
export const pollsBegin = ({ opensAt }: { readonly opensAt: Instant; readonly firstReadAt: Instant | null }): Instant => opensAt
/** [O11] The first beat of the polls later than `after`. */
export function nextPollAt(begin: Instant, after: Instant): Instant {
  if (after < begin) return begin
  const beat = begin + (Math.floor((after - begin) / POLL_EVERY_MS) + 1) * POLL_EVERY_MS
  // a quotient of fractions may fall just short of the beat it stands on
  return beat > after ? beat : beat + POLL_EVERY_MS
}

export interface Heard {
  /** Nobody may still have pressed before the front press, or the time is up. */
  readonly final: boolean
  /** Still waited for. */
  readonly waits: readonly TeamId[]
  readonly absent: readonly TeamId[]
  /** Of a final hearing: lost, or silent to its end. */
  readonly missing: readonly TeamId[]
}
interface Waiting {
  readonly teams: readonly Hearing[]
  /** No press later than this can come before the front one. */
  readonly past: Instant
  /** When the first counting press was read. */
  readonly firstReadAt: Instant
  readonly maxWaitMs: Millis
  readonly at: Instant
}
const teamIds = (teams: readonly Hearing[]): readonly TeamId[] => teams.map((team) => team.teamId)

/** [O9] Final when every team present was heard past the front press, or when the wait is over. */
export function heardPast({ teams, past, firstReadAt, maxWaitMs, at }: Waiting): Heard {
  const unheard = teams.filter(({ presence, heardUntil }) => presence !== 'absent' && !(heardUntil !== null && heardUntil > past))
  const silent = unheard.filter(({ presence }) => presence === 'present')
  const final = silent.length === 0 || at >= firstReadAt + maxWaitMs
  return {
    final,
    waits: final ? [] : teamIds(silent),
    absent: teamIds(teams.filter(({ presence }) => presence === 'absent')),
    missing: final ? teamIds(unheard) : [],
  }
}

/** [O10] What a press read after the verdict is for: nothing, or evidence for the referee; it flips no verdict by itself. */
export function lateEvidence(verdict: BuzzVerdict, { a, stamp }: PressEvidence): 'nothing' | 'for-referee' {
  const front = verdict.ranked?.find((press) => press.teamId === verdict.winner)
  const broken = stamp !== undefined && stamp.vouchedUntil !== null && stamp.dp + stamp.grainMs < stamp.vouchedUntil
  return broken || (front !== undefined && a <= Math.max(front.b, front.rankAt)) ? 'for-referee' : 'nothing'
}

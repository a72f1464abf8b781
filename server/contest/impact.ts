/** “Would it change the result?” – remedies folded on a copy of the contest, and the boards compared before anybody decides. */
import type { Remedy } from '#shared/appeal-settings.ts'
import { OUTCOMES } from '#shared/words.ts'
import type { AwardId, PartId, Points, SlotId, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import { owesMore } from './bonuses-owed.ts'
import { wouldWin } from './awards.ts'
import { boundariesOf } from './boundaries.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Appeal } from './result-state.ts'
import { evolve } from './evolve.ts'
import { courseRedone, movedCourse } from './moved-course.ts'
import { slotOf } from './read.ts'
import { decidedInTurn, remedied } from './remedies.ts'
import { unfinishedRounds } from './rounds.ts'
import { standingsOf } from './standings.ts'

export interface Moved {
  readonly partId: PartId
  readonly teamId: TeamId
  readonly total: { readonly from: Points; readonly to: Points }
  readonly rank: { readonly from: number; readonly to: number }
}
export interface Impact {
  readonly moved: readonly Moved[]
  /** Parts whose first place goes to others. */
  readonly winner: readonly PartId[]
  /** Awards whose winners would be others. */
  readonly awards: readonly AwardId[]
  /** Parts where others would be through, or would have to settle a tie. */
  readonly lines: readonly PartId[]
  /** A question still to be played, or a bonus owed by it, may change more. */
  readonly open: boolean
}

/** What only asks: nobody presses, draws or is told. */
const trying = (state: ContestState, formatOf: FormatOf): Asked => ({
  at: state.at,
  by: { seat: 'hub', role: 'hub' },
  chance: { nonce: () => '', sha256: () => '' },
  evidence: null,
  formatOf,
  questionOf: () => null,
})

/** Who is at or above the line, those who share it included. */
const above = (state: ContestState, partId: PartId, line: number): string =>
  standingsOf(state, partId, false)
    .filter((row) => row.rank <= line)
    .map((row) => row.teamId)
    .sort()
    .join()
function compared(before: ContestState, after: ContestState, open: boolean): Impact {
  const parts = before.contest.parts.map((part) => part.id)
  const differs = (partId: PartId, line: number) => above(before, partId, line) !== above(after, partId, line)
  const moved = parts.flatMap((partId) => {
    const was = new Map(standingsOf(before, partId, false).map((row) => [row.teamId, row]))
    return standingsOf(after, partId, false).flatMap(({ teamId, total, rank }) => {
      const from = was.get(teamId)
      if (!from || (from.total === total && from.rank === rank)) return []
      return [{ partId, teamId, total: { from: from.total, to: total }, rank: { from: from.rank, to: rank } }]
    })
  })
  return {
    moved,
    winner: parts.filter((partId) => differs(partId, 1)),
    awards: before.contest.awards.map(({ id }) => id).filter((id) => wouldWin(before, id) !== wouldWin(after, id)),
    lines: parts.filter((partId) => boundariesOf(before.contest, partId).some((line) => differs(partId, line))),
    open,
  }
}
const plays = (remedy: Remedy): boolean => remedy.is === 'replay' || remedy.is === 'make-up'

/** [G8] Rounds that are over and whose course the remedies have moved: as they come out if the chief has them done again. */
function movedBy(before: ContestState, after: ContestState, formatOf: FormatOf) {
  return Object.values(after.rounds).flatMap(({ id }) => {
    const now = movedCourse(after, id, formatOf)
    return now && now.wouldBe !== movedCourse(before, id, formatOf)?.wouldBe ? [{ id, goesOn: now.goesOn }] : []
  })
}

/** [Y9] What the remedies would change; null where they can't be had now. */
export function impactOf(state: ContestState, remedies: readonly Remedy[], formatOf: FormatOf): Impact | null {
  const asked = trying(state, formatOf)
  const decision = decidedInTurn(state, asked, ...remedies.map((remedy) => (now: ContestState) => remedied(now, remedy, '…', asked)))
  if (!decision.ok) return null
  const folded = (from: ContestState, events: readonly ContestEvent[]) =>
    events.reduce((now, event) => evolve(now, { ...event, at: state.at, by: asked.by, commandId: '' }), from)
  const after = folded(state, decision.events)
  const courses = movedBy(state, after, formatOf)
  const redone = courses.reduce((now, { id }) => folded(now, courseRedone(now, id, formatOf)), after)
  return compared(state, redone, remedies.some(plays) || owesMore(state, after) || courses.some(({ goesOn }) => goesOn))
}

/** The key widened to what the team's tablet said, for everyone who said the same; a multiple choice has one key alone. */
function creditOf(state: ContestState, slotId: SlotId, teamId: TeamId): readonly Remedy[] {
  const slot = slotOf(state, slotId)
  const attempt = slot?.attempts.find((one) => one.teamId === teamId && one.how === 'tablet')
  if (!slot?.question || attempt?.ruling?.how !== 'machine' || attempt.ruling.outcome !== 'wrong' || attempt.answer === null) return []
  const { type, key } = slot.question
  if (type === 'multiple') return [{ is: 'credit', slotId, key: [...attempt.answer] }]
  return attempt.answer.length === 1 ? [{ is: 'credit', slotId, key: [...key, ...attempt.answer] }] : []
}

/** What an appeal about a question could ask for, one by one; about a round or a part nothing can be named beforehand. */
export function remediesFor(state: ContestState, { of, teamId }: Pick<Appeal, 'of' | 'teamId'>): readonly Remedy[] {
  if (of.is !== 'slot') return of.is === 'part' && state.tieBreaks.some((one) => one.partId === of.partId) ? [{ is: 'undo-tie-break', partId: of.partId }] : []
  const { slotId } = of
  const flips = (slotOf(state, slotId)?.attempts ?? []).flatMap((attempt) =>
    OUTCOMES.filter((outcome) => (outcome === 'right' || outcome === 'wrong') && attempt.ruling && attempt.ruling.outcome !== outcome).map(
      (outcome): Remedy => ({ is: 'flip', attemptId: attempt.id, outcome }),
    ),
  )
  const cause = 'other'
  return [
    ...flips,
    ...creditOf(state, slotId, teamId),
    { is: 'void', slotId, cause },
    { is: 'replay', slotId, cause },
    { is: 'make-up', slotId, teamId, cause },
  ]
}
const matters = (impact: Impact, level: 'winner' | 'award'): boolean =>
  impact.open || impact.winner.length > 0 || (level === 'award' && (impact.awards.length > 0 || impact.lines.length > 0))

/** [Y10] Whether these remedies, or any an appeal could have, change what the file lets appeals be ruled on for; not known while rounds are to come. */
export function couldMatter(state: ContestState, appeal: Appeal, remedies: readonly Remedy[], formatOf: FormatOf): boolean {
  const level = state.contest.appeals?.onlyIfChanges
  if (level === undefined || unfinishedRounds(state, appeal.partId).length > 0) return true
  const tries =
    remedies.length > 0
      ? [remedies]
      : remediesFor(state, appeal)
          .filter((remedy) => !plays(remedy))
          .map((remedy) => [remedy])
  if (tries.length === 0) return true
  return tries.some((one) => {
    const impact = impactOf(state, one, formatOf)
    return impact !== null && matters(impact, level)
  })
}

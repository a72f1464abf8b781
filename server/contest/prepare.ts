/** The first facts of a journal: the whole contest, and each team's base score as a visible entry. */
import type { ContestEvent } from './contest-events.ts'
import type { EntryDraft, PreparedContest } from './contest-state.ts'
import { entrantsOf } from './read.ts'
import { pointsEntered } from './scoring.ts'

/** [L2] A part's base score opens every entrant's account. */
export function preparedEvents(contest: PreparedContest): readonly ContestEvent[] {
  const base: EntryDraft[] = contest.parts
    .filter((part) => part.baseScore !== 0)
    .flatMap((part) =>
      entrantsOf(contest, part.id).map((teamId) => ({
        partId: part.id,
        teamId,
        points: part.baseScore,
        playerId: null,
        personPoints: 0,
        roundId: null,
        slotId: null,
        cause: { is: 'base' as const },
        hidden: false,
      })),
    )
  return [{ type: 'ContestPrepared', contest }, ...pointsEntered(base)]
}

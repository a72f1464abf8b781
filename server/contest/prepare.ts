/** The first facts of a journal: the whole contest, and each team's base score as a visible entry. */
import type { ContestEvent } from './contest-events.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { baseEntries, importedEntries } from './opening.ts'
import { entrantsOf, isFormed } from './read.ts'
import { pointsEntered } from './scoring.ts'

/** [L2] A part's base score opens every entrant's account; of a part that builds on others, when it is formed. */
export function preparedEvents(contest: PreparedContest): readonly ContestEvent[] {
  const opening = contest.parts.filter(isFormed).flatMap((part) => {
    const teams = entrantsOf(contest, part.id)
    return [...baseEntries(part, teams), ...importedEntries(contest, part, teams)]
  })
  return [{ type: 'ContestPrepared', contest }, ...pointsEntered(opening)]
}

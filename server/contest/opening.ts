/** What opens an entrant's account in a part: its base score, and scores carried in from another part or an earlier stage. */
import type { PartId, Points, TeamId } from '#shared/words.ts'
import { toPoints } from '#shared/points.ts'
import type { ContestState } from './contest-state.ts'
import type { EntryCause, EntryDraft } from './ledger-state.ts'
import type { PreparedContest, PreparedPart } from './prepared-contest.ts'
import { teamOf } from './read.ts'
import { combined } from './combining.ts'
import { totalOf } from './standings.ts'

const entry = (partId: PartId, teamId: TeamId, points: Points, cause: EntryCause): readonly EntryDraft[] =>
  points === 0 ? [] : [{ partId, teamId, points, playerId: null, personPoints: 0, roundId: null, slotId: null, cause, hidden: false }]
/** Exact, rounded half up to a thousandth of a point. */
const times = (points: Points, share: string): Points => combined([{ source: 'live', weight: share }], [points], 3)

/** [L2] A base score is a visible opening entry. */
export const baseEntries = (part: PreparedPart, teams: readonly TeamId[]): readonly EntryDraft[] =>
  teams.flatMap((teamId) => entry(part.id, teamId, part.baseScore, { is: 'base' }))

/** [K5] A score imported from an earlier stage, as an opening entry that names it. */
export const importedEntries = (contest: PreparedContest, part: PreparedPart, teams: readonly TeamId[]): readonly EntryDraft[] =>
  (part.carried ?? []).flatMap((one) =>
    'imported' in one
      ? teams.flatMap((teamId) => {
          const points = toPoints(teamOf(contest, teamId)?.imported[one.imported] ?? '0') ?? 0
          return entry(part.id, teamId, times(points, one.times ?? '1'), { is: 'carried', source: one.imported })
        })
      : [],
  )

/** Everything that opens the accounts of these teams of a part that is formed. */
export const openingEntries = (state: ContestState, part: PreparedPart, teams: readonly TeamId[]): readonly EntryDraft[] => [
  ...baseEntries(part, teams),
  ...importedEntries(state.contest, part, teams),
  ...(part.carried ?? []).flatMap((one) =>
    'part' in one
      ? teams.flatMap((teamId) =>
          entry(part.id, teamId, times(totalOf(state, one.part, teamId, false) ?? 0, one.times ?? '1'), { is: 'carried', source: one.part }),
        )
      : [],
  ),
]

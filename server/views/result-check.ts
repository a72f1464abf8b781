/** The check of a part for the desk: who made or skipped it; where it differs, how the ledger comes to its total. */
import type { PartFile } from '#shared/contest-file.ts'
import type { MadeOf, ResultView } from '#shared/views/results.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { acting, type Actor } from '../contest/actor.ts'
import { exactSum, rounded } from '../contest/combining.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { formulaWords, isCombined, termTitle } from '../contest/ranking-sentences.ts'
import { partFileOf } from '../contest/read.ts'
import { standingsOf } from '../contest/standings.ts'
import { teamEntries } from './ledger.ts'
import { forSeat } from './naming.ts'

/** A seat by its id, which pages name; 代 where the operator acted for it. */
export const seatName = (actor: Actor): Text => (actor.for ? forSeat(acting(actor).seat) : actor.seat)

export function formulaOf({ contest }: ContestState, partId: PartId): Pick<ResultView, 'formula'> {
  const part = partFileOf(contest, partId)
  return part && isCombined(part) ? { formula: formulaWords(contest, part) } : {}
}

/** Shares are shown in thousandths though the sum is rounded once: what is between them is a line of its own. */
function madeOf(state: ContestState, part: PartFile, teamId: TeamId): MadeOf | null {
  const board = standingsOf(state, part.id, false)
  const own = board.find((row) => row.teamId === teamId)
  if (!own) return null
  const terms = part.ranking.terms.map((term, i) => {
    const points = own.terms[i] ?? 0
    const best = Math.max(...board.map((row) => row.terms[i] ?? 0))
    return { title: termTitle(state.contest, term), points, counts: rounded(exactSum([term], [points], [best]), 3) }
  })
  const rounding = terms.reduce((left, { counts }) => left - counts, own.total)
  return isCombined(part) || rounding !== 0 ? { terms, rounding } : null
}

export function checkOf(state: ContestState, partId: PartId): ResultView['check'] {
  const check = state.results[partId]?.check ?? null
  if (check === null) return null
  if (check.how === 'equal') return { how: 'equal', by: seatName(check.by) }
  if (check.how === 'skipped') return { how: 'skipped', by: seatName(check.by), reason: check.reason }
  const part = partFileOf(state.contest, partId)
  const rows = check.rows
    .filter((row) => row.typed !== row.ledger)
    .map(({ teamId, typed, ledger }) => {
      const made = part ? madeOf(state, part, teamId) : null
      return { teamId, typed, ledger, entries: teamEntries(state, partId, teamId), ...(made && { made }) }
    })
  return { how: 'differs', by: seatName(check.by), rows }
}

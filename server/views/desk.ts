/** What the desk sees beyond the crew: rundown, results, ledger and floor; the clerk's desk is blind to sums not checked yet. */
import { appealsPart } from './appeals.ts'
import { floorPart } from './floor.ts'
import { blindLedger, ledgerPart } from './ledger.ts'
import { drawsPart } from './lots.ts'
import { pastPart } from './past.ts'
import { resultPart } from './result.ts'
import { rundownPart } from './rundown.ts'
import { sanctionsPart } from './sanctions.ts'
import { blindStandings } from './standings.ts'
import type { Window } from './viewer.ts'

export const deskWindow = {
  rundown: rundownPart,
  result: resultPart,
  ledger: ledgerPart,
  floor: floorPart,
  draws: drawsPart,
  sanctions: sanctionsPart,
} satisfies Window
/** Chief, operator and supervisor look back; a clerk, who checks blind, does not. */
export const recordWindow = { past: pastPart, appeals: appealsPart } satisfies Window
export const clerkWindow = { standings: blindStandings, ledger: blindLedger } satisfies Window

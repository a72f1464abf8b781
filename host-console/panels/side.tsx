/** The right column: hands up, teams, ledger. */
import { Hands } from './hands.tsx'
import { Ledger } from './ledger.tsx'
import { Teams } from './teams.tsx'

export function Side() {
  return (
    <aside className="col side">
      <Hands />
      <Teams />
      <Ledger />
    </aside>
  )
}

/** The right column: hands up, teams, ledger. */
import { useTexts } from '../texts.ts'
import { Hands } from './hands.tsx'
import { Ledger } from './ledger.tsx'
import { Teams } from './teams.tsx'

export function Side() {
  const text = useTexts()
  return (
    <aside className="col side" aria-label={text.teams}>
      <Hands />
      <Teams />
      <Ledger />
    </aside>
  )
}

/** Where a check differed: typed and ledger side by side, then the team's entries one by one to tick against the paper. */
import { useState } from 'react'
import { pointsText } from '#shared/points.ts'
import { TotalMade } from '#shared/ui/total-made.tsx'
import type { EntryView, ResultView } from '#shared/views/results.ts'
import { signed } from '../parts/numbers.ts'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { LedgerRow } from './ledger.tsx'

export function CheckDifferences({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  if (part.check?.how !== 'differs') return null
  return (
    <div className="differences">
      <p className="attention">{texts.checkLook}</p>
      {part.check.rows.map((row) => (
        <details key={row.teamId} open={part.check?.how === 'differs' && part.check.rows.length === 1}>
          <summary>
            <TeamName teamId={row.teamId} short />
            <span>
              {texts.typed} <b className="num">{pointsText(row.typed)}</b>
            </span>
            <span>
              {texts.ledger} <b className="num">{pointsText(row.ledger)}</b>
            </span>
            <span className="attention">
              {texts.difference} <b className="num">{signed(row.typed - row.ledger)}</b>
            </span>
          </summary>
          <EntriesToTick entries={row.entries} />
          <TotalMade made={row.made} total={row.ledger} />
        </details>
      ))}
    </div>
  )
}

/** Oldest first, as the paper sheet was written. */
function EntriesToTick({ entries }: { entries: readonly EntryView[] }) {
  const texts = useResultTexts()
  const [ticked, setTicked] = useState<readonly string[]>([])
  if (entries.length === 0) return <p className="faint">{texts.noEntries}</p>
  const toggle = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  return (
    <>
      <p className="faint">{texts.entriesOf}</p>
      <ul className="rows ledger">
        {entries.map((entry) => (
          <li key={entry.id} className={ticked.includes(entry.id) ? 'ticked' : ''}>
            <label>
              <input type="checkbox" checked={ticked.includes(entry.id)} onChange={() => toggle(entry.id)} />
              <LedgerRow entry={entry} />
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

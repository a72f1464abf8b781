/** Where the typed total and the ledger differ: the team's entries one by one, so that the wrong one can be found. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { Points, TeamId, PartId } from '#shared/words.ts'
import { TeamTag } from '../plate.tsx'
import { useRecordTexts } from '../texts-records.ts'
import { signed } from './question.tsx'

interface Row {
  teamId: TeamId
  typed: Points
  ledger: Points
}

export function CheckDifferences({ partId, rows }: { partId: PartId; rows: readonly Row[] }) {
  const record = useRecordTexts()
  return (
    <div className="differences">
      <em className="tag bad">✗ {record.checkDiffers(rows.length)}</em>
      {rows.map((row) => (
        <Difference key={row.teamId} partId={partId} row={row} />
      ))}
    </div>
  )
}

function Difference({ partId, row }: { partId: PartId; row: Row }) {
  const record = useRecordTexts()
  const { t } = useLanguage()
  const entries = (useView('ledger')?.entries ?? []).filter((entry) => entry.partId === partId && entry.teamId === row.teamId)
  return (
    <details>
      <summary>
        <TeamTag teamId={row.teamId} /> {record.typed} <b className="num">{pointsText(row.typed)}</b> · {record.ledger}{' '}
        <b className="num">{pointsText(row.ledger)}</b> · {record.difference} <b className="num">{signed(row.typed - row.ledger)}</b>
      </summary>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.reversed ? 'off' : undefined}>
            <span className="seq num">#{entry.seq}</span>
            <span>{t(entry.cause)}</span>
            <b className="num">{signed(entry.points)}</b>
          </li>
        ))}
      </ol>
    </details>
  )
}

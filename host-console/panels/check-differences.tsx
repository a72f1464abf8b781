/** Where the typed total and the ledger differ: the team's entries one by one, so that the wrong one can be found. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { TotalMade } from '#shared/ui/total-made.tsx'
import type { CheckDifference } from '#shared/views/results.ts'
import { TeamTag } from '../plate.tsx'
import { useRecordTexts } from '../texts-records.ts'
import { useTexts } from '../texts.ts'
import { signed } from './question.tsx'

export function CheckDifferences({ rows }: { rows: readonly CheckDifference[] }) {
  const record = useRecordTexts()
  return (
    <div className="differences">
      <em className="tag bad">✗ {record.checkDiffers(rows.length)}</em>
      {rows.map((row) => (
        <Difference key={row.teamId} row={row} />
      ))}
    </div>
  )
}

function Difference({ row }: { row: CheckDifference }) {
  const record = useRecordTexts()
  const { t } = useLanguage()
  const text = useTexts()
  const rounds = useView('contest')?.rounds ?? []
  const roundOf = (roundId: string | null) => {
    const title = rounds.find((one) => one.id === roundId)?.shortTitle
    return title === undefined ? '' : `${t(title)} `
  }
  return (
    <details>
      <summary>
        <TeamTag teamId={row.teamId} /> {record.typed} <b className="num">{pointsText(row.typed)}</b> · {record.ledger}{' '}
        <b className="num">{pointsText(row.ledger)}</b> · {record.difference} <b className="num">{signed(row.typed - row.ledger)}</b>
      </summary>
      <ol>
        {row.entries.map((entry) => (
          <li key={entry.id} className={entry.reversed ? 'off' : undefined}>
            <span className="seq num">#{entry.seq}</span>
            <span>
              {roundOf(entry.roundId)}
              {t(entry.cause)}
              {entry.reversed && ` · ${text.reversed}`}
            </span>
            <b className="num">{signed(entry.points)}</b>
          </li>
        ))}
      </ol>
      <TotalMade made={row.made} total={row.ledger} />
    </details>
  )
}

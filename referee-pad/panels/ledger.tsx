/** The score ledger with causes, newest first. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { EntryView } from '#shared/views/results.ts'
import { signed } from '../parts/numbers.ts'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'

export function LedgerPanel() {
  const entries = useView('ledger')?.entries ?? []
  const texts = useResultTexts()
  if (entries.length === 0) return <p className="card empty">{texts.noLedger}</p>
  return (
    <div className="stack">
      <section className="card">
        <ul className="rows ledger">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="seq num">#{entry.seq}</span>
              <TeamName teamId={entry.teamId} short />
              <LedgerRow entry={entry} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export function LedgerRow({ entry }: { entry: EntryView }) {
  const texts = useResultTexts()
  const { t } = useLanguage()
  const round = useView('contest')?.rounds.find((one) => one.id === entry.roundId)?.shortTitle
  return (
    <span className={entry.reversed ? 'entry reversed' : 'entry'}>
      <b className="num points">{signed(entry.points)}</b>
      <span className="cause">
        {round ? `${t(round)} ` : ''}
        {t(entry.cause)}
        {entry.reversed ? ` · ${texts.reversed}` : ''}
      </span>
      <span className="faint num">{texts.running(pointsText(entry.total))}</span>
    </span>
  )
}

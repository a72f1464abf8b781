/** The ranking of persons, part by part, best first. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { useTexts } from '../texts.ts'

export function Persons({ teamId }: { teamId: string }) {
  const text = useTexts()
  const rules = useRuleTexts()
  const { t } = useLanguage()
  const { player } = useTeams()
  const parts = useView('contest')?.parts ?? []
  const persons = (useView('ledger')?.persons ?? []).filter((one) => teamId === '' || one.teamId === teamId)
  if (persons.length === 0) return <p className="empty">{rules.personsNone}</p>
  const having = parts.filter((part) => persons.some((one) => one.partId === part.id))
  return (
    <div className="persons" tabIndex={0}>
      {having.map((part) => (
        <section key={part.id} aria-label={t(part.title)}>
          {having.length > 1 && <h3>{t(part.title)}</h3>}
          <ol>
            {persons
              .filter((one) => one.partId === part.id)
              .map((one) => (
                <li key={one.playerId}>
                  <span className="rank num">
                    {one.rank}
                    {one.tied && <small title={text.tied}>=</small>}
                  </span>
                  <Plate teamId={one.teamId} />
                  <span className="cause">{player(one.playerId)?.name ?? one.playerId}</span>
                  <b className="num">{pointsText(one.total)}</b>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** The rule of the live round in its own sentences: how a performance is marked. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { useDeskTexts } from '../texts-desks.ts'

export function Criteria() {
  const contest = useView('contest')
  const question = useView('question')
  const texts = useDeskTexts()
  const { t } = useLanguage()
  const round = contest?.rounds.find((other) => other.id === question?.roundId)
  if (!round) return null
  return (
    <div className="criteria">
      <h3>
        {t(round.title)} · {texts.criteria}
      </h3>
      <ul>
        {round.rule.map((sentence) => (
          <li key={t(sentence)}>{t(sentence)}</li>
        ))}
      </ul>
    </div>
  )
}

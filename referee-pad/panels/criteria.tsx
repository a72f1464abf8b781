/** The rule of the live round in its own sentences: how a performance is marked. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { Text } from '#shared/words.ts'

/** Here, so that a referee's pad needs none of the other desks' words. */
const TITLE: Text = { zh: '评分规则', en: 'How it is marked' }

export function Criteria() {
  const contest = useView('contest')
  const question = useView('question')
  const { t } = useLanguage()
  const round = contest?.rounds.find((other) => other.id === question?.roundId)
  if (!round) return null
  return (
    <div className="criteria">
      <h3>
        {t(round.title)} · {t(TITLE)}
      </h3>
      <ul>
        {round.rule.map((sentence) => (
          <li key={t(sentence)}>{t(sentence)}</li>
        ))}
      </ul>
    </div>
  )
}

/** The one panel for this moment: what the team is asked to do now, or what it waits for. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { useLater } from '../later.ts'
import type { TeamMine } from '../race-state.ts'
import { buzzerTexts } from '../texts.ts'
import { Race } from './race.tsx'
import { Turn } from './turn.tsx'
import { Waiting } from './waiting.tsx'

export function Moment({ mine }: { mine: TeamMine }) {
  const { language, t } = useLanguage()
  const words = buzzerTexts(language)
  const contest = useView('contest')
  const question = useView('question')
  const choosing = useView('choosing')
  const answers = useView('answers') ?? null
  const turn = useView('turn')
  const lots = useView('lots')
  const { rollCall } = useLink()
  const later = useLater()
  const soon = <Waiting word={words.connecting} note={null} />
  const busy = question != null && question.phase !== 'closed'
  const called = mine.rollCall ?? (rollCall === 'off' || busy ? undefined : rollCall)
  if (contest?.paused) return <Waiting word={words.paused} note={words.wait} />
  if (lots && (lots.order === null || !question)) return later ? <later.Lots mine={mine} lots={lots} /> : soon
  if (choosing && question?.phase === 'choosing') return later ? <later.Risk mine={mine} choosing={choosing} /> : soon
  if (called) return later ? <later.RollCall rollCall={called} /> : soon
  if (!question || question.phase === 'closed') return <Waiting word={words.wait} note={contest ? t(contest.title) : null} />
  if (question.mode === 'audience' || (question.audience && question.phase !== 'revealed')) return <Waiting word={words.audience} note={null} />
  if (question.voided) return <Waiting word={words.voided} note={words.wait} />
  if (question.deliberating && mine.outcome === null) return <Waiting word={words.deliberating} note={null} />
  if (question.mode === 'race' && turn?.how !== 'turn') return <Race key={question.slotId} mine={mine} />
  if (question.mode === 'all' && !mine.inRound) return <Waiting word={words.notIn} note={null} />
  if (question.mode === 'all' && question.options)
    return later ? <later.Choices key={question.slotId} mine={mine} question={question} answers={answers} /> : soon
  return <Turn mine={mine} question={question} />
}

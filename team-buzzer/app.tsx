/** The team's page: who we are above, one panel for the moment, total and hand below. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { Begin } from './panels/begin.tsx'
import { Choices } from './panels/choices.tsx'
import { Foot } from './panels/foot.tsx'
import { Lots } from './panels/lots.tsx'
import { Identify, LostBanner, Watermark } from './panels/notices.tsx'
import { Race } from './panels/race.tsx'
import { Refused } from './panels/refused.tsx'
import { Rights } from './panels/rights.tsx'
import { Risk } from './panels/risk.tsx'
import { Turn } from './panels/turn.tsx'
import { RollCall } from './panels/roll-call.tsx'
import { Waiting } from './panels/waiting.tsx'
import { Who } from './panels/who.tsx'
import type { TeamMine } from './race-state.ts'
import { buzzerTexts } from './texts.ts'
import { isTeam } from './words.ts'

/** The one panel for this moment. */
function Moment({ mine }: { mine: TeamMine }) {
  const { language, t } = useLanguage()
  const words = buzzerTexts(language)
  const contest = useView('contest')
  const question = useView('question')
  const choosing = useView('choosing')
  const answers = useView('answers') ?? null
  const turn = useView('turn')
  const lots = useView('lots')
  if (contest?.paused) return <Waiting word={words.paused} note={words.wait} />
  if (lots && (lots.order === null || !question)) return <Lots mine={mine} lots={lots} />
  if (choosing && question?.phase === 'choosing') return <Risk mine={mine} choosing={choosing} />
  if (mine.rollCall) return <RollCall rollCall={mine.rollCall} />
  if (!question || question.phase === 'closed') return <Waiting word={words.wait} note={contest ? t(contest.title) : null} />
  if (question.mode === 'audience' || (question.audience && question.phase !== 'revealed')) return <Waiting word={words.audience} note={null} />
  if (question.voided) return <Waiting word={words.voided} note={words.wait} />
  if (question.deliberating && mine.outcome === null) return <Waiting word={words.deliberating} note={null} />
  if (question.mode === 'race' && turn?.how !== 'turn') return <Race key={question.slotId} mine={mine} />
  if (question.mode === 'all' && !mine.inRound) return <Waiting word={words.notIn} note={null} />
  if (question.mode === 'all' && question.options) return <Choices key={question.slotId} mine={mine} question={question} answers={answers} />
  return <Turn mine={mine} question={question} />
}

export function App() {
  const { state, refusal } = useLink()
  const part = useView('mine')
  const question = useView('question')
  const race = question?.mode === 'race'
  const slotId = question?.slotId
  const words = buzzerTexts(useLanguage().language)
  const mine = isTeam(part) ? part : null
  return (
    <div className="frame">
      <Who mine={mine} />
      {state !== 'refused' && !(race && mine) && <LostBanner />}
      {state === 'refused' ? <Refused refusal={refusal} /> : mine ? <Moment mine={mine} /> : <Waiting word={words.connecting} note={null} mood="offline" />}
      {state !== 'refused' && mine && slotId && <Begin key={`begin ${slotId}`} mine={mine} slotId={slotId} />}
      {state !== 'refused' && mine && slotId && <Rights key={slotId} mine={mine} slotId={slotId} />}
      {state !== 'refused' && mine && <Foot mine={mine} />}
      <Watermark />
      <Identify />
    </div>
  )
}

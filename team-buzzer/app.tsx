/** The team's page: who we are above, one panel for the moment, total and hand below; or the gateway's keys. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { useLater } from './later.ts'
import { Foot } from './panels/foot.tsx'
import { Moment } from './panels/moment.tsx'
import { Identify, LostBanner, Watermark } from './panels/notices.tsx'
import { Refused } from './panels/refused.tsx'
import { Waiting } from './panels/waiting.tsx'
import { Who } from './panels/who.tsx'
import { buzzerTexts } from './texts.ts'
import { isTeam } from './words.ts'

export function App() {
  const { state, refusal } = useLink()
  const part = useView('mine')
  const question = useView('question')
  const still = useView('scene')?.quiet === true ? '' : undefined
  const race = question?.mode === 'race'
  const slotId = question?.slotId
  const words = buzzerTexts(useLanguage().language)
  const mine = isTeam(part) ? part : null
  const later = useLater()
  if (part?.is === 'gateway' && state !== 'refused')
    return (
      <div className="frame" data-still={still}>
        {later ? <later.Gateway mine={part} /> : <Waiting word={words.connecting} note={null} mood="offline" />}
        <Watermark />
        <Identify />
      </div>
    )
  return (
    <div className="frame" data-still={still}>
      <Who mine={mine} />
      {state !== 'refused' && !(race && mine) && <LostBanner />}
      {later && <later.LeftOver className="lost" />}
      {state === 'refused' ? <Refused refusal={refusal} /> : mine ? <Moment mine={mine} /> : <Waiting word={words.connecting} note={null} mood="offline" />}
      {state !== 'refused' && mine && slotId && later && <later.Begin key={`begin ${slotId}`} mine={mine} slotId={slotId} />}
      {state !== 'refused' && mine && slotId && later && <later.Rights key={slotId} mine={mine} slotId={slotId} />}
      {state !== 'refused' && mine && <Foot mine={mine} />}
      <Watermark />
      <Identify />
    </div>
  )
}

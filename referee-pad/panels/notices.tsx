/** What the person must know before acting: an old picture, a paused contest, a refusal. */
import { useLink, useView } from '#shared/client/use-view.tsx'
import { LeftOver } from '#shared/ui/left-over.tsx'
import { RefusalNotice } from '../parts/refusal.tsx'
import { useTexts } from '../texts.ts'

export function Notices() {
  const { state } = useLink()
  const contest = useView('contest')
  const texts = useTexts()
  return (
    <div className="notices">
      {state === 'stale' || state === 'offline' ? <p className="notice old">{texts.staleAdvice}</p> : null}
      {contest?.paused ? <p className="notice">{texts.paused}</p> : null}
      <LeftOver className="notice old" />
      <RefusalNotice />
    </div>
  )
}

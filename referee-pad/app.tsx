/** The pad's page: the seat's role decides which desk is shown. */
import { Suspense, type ComponentType } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { Role } from '#shared/words.ts'
import { IdentifyLabel, Masthead } from './panels/masthead.tsx'
import { Notices } from './panels/notices.tsx'
import { useTexts } from './texts.ts'
import { AskProvider } from './use-ask.tsx'
import './referee-pad.css'
import './phone.css'
import './race-timing.css'

export type Desks = Partial<Readonly<Record<Role, ComponentType>>>

export function App({ desks }: { desks: Desks }) {
  const { state, refusal, hello } = useLink()
  const still = useView('scene')?.quiet === true
  const texts = useTexts()
  const { t } = useLanguage()
  const Desk = hello ? desks[hello.role] : undefined
  if (state === 'refused')
    return (
      <main className="alone" role="alert">
        <h1>{texts.refusedSeat}</h1>
        <p>{refusal ? t(REFUSALS[refusal.code]) : null}</p>
        <p>{texts.refusedAdvice}</p>
      </main>
    )
  if (!hello) return <main className="alone">{texts.connecting}</main>
  if (!Desk) return <main className="alone">{texts.otherPage}</main>
  return (
    <AskProvider>
      <div className="pad" data-still={still ? '' : undefined}>
        <Masthead hello={hello} />
        <Notices />
        <main>
          <Suspense fallback={<p className="desk-wait">{texts.connecting}</p>}>
            <Desk />
          </Suspense>
        </main>
        <IdentifyLabel />
      </div>
    </AskProvider>
  )
}

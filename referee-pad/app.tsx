/** The pad's page: the seat's role decides which desk is shown. */
import type { JSX } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { Role } from '#shared/words.ts'
import { ChiefDesk } from './panels/chief-desk.tsx'
import { ClerkDesk } from './panels/clerk-desk.tsx'
import { DirectorDesk } from './panels/director-desk.tsx'
import { HostCard } from './panels/host-card.tsx'
import { JudgeDesk } from './panels/judge-desk.tsx'
import { IdentifyLabel, Masthead } from './panels/masthead.tsx'
import { Notices } from './panels/notices.tsx'
import { RefereeDesk } from './panels/referee-desk.tsx'
import { SupervisorDesk } from './panels/supervisor-desk.tsx'
import { useTexts } from './texts.ts'
import { AskProvider } from './use-ask.tsx'
import './referee-pad.css'
import './phone.css'
import './race-timing.css'

const DESKS: Partial<Record<Role, () => JSX.Element | null>> = {
  referee: RefereeDesk,
  chief: ChiefDesk,
  clerk: ClerkDesk,
  judge: JudgeDesk,
  supervisor: SupervisorDesk,
  host: HostCard,
  director: DirectorDesk,
}

export function App() {
  const { state, refusal, hello } = useLink()
  const still = useView('scene')?.quiet === true
  const texts = useTexts()
  const { t } = useLanguage()
  const Desk = hello ? DESKS[hello.role] : undefined
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
          <Desk />
        </main>
        <IdentifyLabel />
      </div>
    </AskProvider>
  )
}

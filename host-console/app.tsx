/** The operator's page: the rundown left, screens and pages in the middle over the one next step, teams and ledger right. */
import { QuestionSound } from '#shared/ui/question-sound.tsx'
import { Sounding } from '#shared/ui/sounding.tsx'
import { DeskProvider } from './desk.tsx'
import { Banners } from './panels/banners.tsx'
import { Confirm } from './panels/confirm.tsx'
import { Gate } from './panels/gate.tsx'
import { Header } from './panels/header.tsx'
import { NextPanel } from './panels/next-panel.tsx'
import { Pages } from './panels/pages.tsx'
import { Rundown } from './panels/rundown.tsx'
import { Screens } from './panels/screens.tsx'
import { Side } from './panels/side.tsx'
import { Toasts } from './panels/toasts.tsx'

export function App() {
  return (
    <DeskProvider>
      <Gate>
        <div className="console">
          <Header />
          <Banners />
          <Rundown />
          <main className="mid">
            <Screens />
            <Pages />
            <NextPanel />
          </main>
          <Side />
        </div>
      </Gate>
      <Sounding as="console" />
      <QuestionSound as="console" />
      <Toasts />
      <Confirm />
    </DeskProvider>
  )
}

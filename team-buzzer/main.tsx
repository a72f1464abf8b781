/** Opens the team's page for the seat in its address. */
import { createRoot } from 'react-dom/client'
import { seatOfPath } from '#shared/client/seat-of-path.ts'
import { LinkProvider } from '#shared/client/use-view.tsx'
import '#shared/ui/pad.css'
import { App } from './app.tsx'
import './buzzer.css'
import { fetchLater } from './later.ts'
import { buzzerTexts } from './texts.ts'

const seatId = seatOfPath(location.pathname)
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    seatId ? (
      <LinkProvider surface="crew" seatId={seatId}>
        <App />
      </LinkProvider>
    ) : (
      <p className="card">{buzzerTexts('zh').noSeat}</p>
    ),
  )
void fetchLater()

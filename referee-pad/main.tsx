/** Starts the pad of the seat named in the address. */
import { createRoot } from 'react-dom/client'
import { seatOfPath } from '#shared/client/seat-of-path.ts'
import { LinkProvider } from '#shared/client/use-view.tsx'
import '#shared/ui/pad.css'
import { App } from './app.tsx'
import { OWN_DESK } from './own-desk.ts'

const root = document.getElementById('root')
const seatId = seatOfPath(window.location.pathname)
if (root)
  createRoot(root).render(
    <LinkProvider surface="crew" {...(seatId ? { seatId } : {})}>
      <App desks={OWN_DESK} />
    </LinkProvider>,
  )

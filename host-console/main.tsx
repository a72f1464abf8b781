/** Starts the host console at /console/<seatId>. */
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource/barlow-condensed/600.css'
import '@fontsource/barlow-condensed/700.css'
import '#shared/ui/tokens.css'
import './console.css'
import './pages.css'
import './grids.css'
import './paper.css'
import './buzzers.css'
import { createRoot } from 'react-dom/client'
import { LinkProvider } from '#shared/client/use-view.tsx'
import { SeatId } from '#shared/words.ts'
import { App } from './app.tsx'

const asked = SeatId.safeParse(location.pathname.split('/')[2])
const seatId = asked.success ? asked.data : SeatId.parse('operator')
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <LinkProvider surface="crew" seatId={seatId}>
      <App />
    </LinkProvider>,
  )
}

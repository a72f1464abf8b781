/** Opens the audience's page on a phone. */
import { createRoot } from 'react-dom/client'
import { LinkProvider } from '#shared/client/use-view.tsx'
import '#shared/ui/pad.css'
import { WatchApp } from './watch/watch-app.tsx'
import './watch/watch.css'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <LinkProvider surface="watch">
      <WatchApp />
    </LinkProvider>,
  )

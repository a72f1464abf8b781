/** Mounts the stage or the overlay; `?out=fill` and `?out=key` on the overlay are for a keyer. */
import './fonts.ts'
import './page.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadSlices } from './font-slices.ts'

const html = document.documentElement
html.dataset.surface = location.pathname.startsWith('/overlay') ? 'overlay' : 'stage'
const out = new URLSearchParams(location.search).get('out')
if (out === 'fill' || out === 'key') html.dataset.out = out
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
window.addEventListener('load', () => void loadSlices(document.fonts))

/** Opens the pairing page. */
import { createRoot } from 'react-dom/client'
import '#shared/ui/pad.css'
import { missingIn } from './browser-check.ts'
import { PairPage } from './pair-page.tsx'
import './pair.css'
import { codeOfPath } from './pairing.ts'

const missing = missingIn(window)
const open = (path: string) => location.replace(path)
const root = document.getElementById('root')
if (root) createRoot(root).render(<PairPage code={codeOfPath(location.pathname)} missing={missing} open={open} />)

/** The stage in a frame of the console: it has no link of its own, draws what the frame's owner hands it, and neither moves nor sounds. */
import './fonts.ts'
import './page.css'
import { createRoot } from 'react-dom/client'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { MINIATURE_EVENT, type Miniature } from '#shared/ui/miniature.ts'
import { PublicSurface } from './app.tsx'

const nothing = () => undefined
const never = () => Promise.resolve({ ok: false, refusal: { code: 'not-allowed' } } as const)
/** It can ask nobody for anything. */
const linkOf = (given: Miniature): Link => ({
  ...given,
  refusal: null,
  hello: null,
  seq: 0,
  send: never,
  desk: never,
  vote: never,
  cheer: never,
  unsent: 0,
  left: [],
  sendLeft: never,
  dropLeft: nothing,
  identify: null,
  rollCall: 'off',
  lit: nothing,
})

document.documentElement.dataset['surface'] = 'stage'
const place = document.getElementById('root')
const root = place && createRoot(place)
addEventListener(MINIATURE_EVENT, ({ detail }) =>
  root?.render(
    <GivenLink link={linkOf(detail)}>
      <PublicSurface moves="never" />
    </GivenLink>,
  ),
)

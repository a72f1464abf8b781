/** The stage and the overlay: one bundle, told apart by the path; both hold the last clean frame when the hub is not heard. */
import { useReducedMotion } from 'framer-motion'
import { useRef, type ReactNode } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { seatOfPath } from '#shared/client/seat-of-path.ts'
import { LinkProvider, useLink, useNow } from '#shared/client/use-view.tsx'
import { Overlay } from './overlay/overlay.tsx'
import { HeldDot } from './parts/watermark.tsx'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

/** A paired display has a name, so that it can be told to sound; what it shows is the same. */
const seatId = seatOfPath(location.pathname)
const asked = new URLSearchParams(location.search).get('out')
const out = asked === 'fill' || asked === 'key' ? asked : 'alpha'
const kind = location.pathname.startsWith('/overlay') ? 'overlay' : 'stage'

export const App = () => (
  <LinkProvider surface={kind} {...(seatId === null ? {} : { seatId })}>
    <PublicSurface />
  </LinkProvider>
)

function PublicSurface() {
  const link = useLink()
  const { language } = useLanguage()
  const reduced = useReducedMotion() === true
  const shown = useRef<StageView | null>(null)
  if (link.state === 'online' || shown.current === null) shown.current = link.view
  const view = shown.current
  const held = link.state !== 'online' && view.scene !== undefined
  return (
    <LiveNow>
      <Surface language={language} still={reduced || view.scene?.quiet === true} kind={kind} view={view}>
        {kind === 'overlay' ? <Overlay view={view} out={out} /> : <Stage view={view} />}
        {held && <HeldDot />}
      </Surface>
    </LiveNow>
  )
}

/** Draws only the clocks anew; stands still while the hub is not heard. */
function LiveNow({ children }: { children: ReactNode }) {
  return <NowProvider value={useNow(100)}>{children}</NowProvider>
}

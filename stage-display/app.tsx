/** The stage and the overlay: one bundle, told apart by the path; both hold the last clean frame when the hub is not heard. */
import { useReducedMotion } from 'framer-motion'
import { useEffect, useState, type ReactNode } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { seatOfPath } from '#shared/client/seat-of-path.ts'
import { LinkProvider, useLink, useNow } from '#shared/client/use-view.tsx'
import { QuestionSound } from '#shared/ui/question-sound.tsx'
import { Sounding } from '#shared/ui/sounding.tsx'
import type { Instant } from '#shared/words.ts'
import { Overlay } from './overlay/overlay.tsx'
import { Identify } from './parts/identify.tsx'
import { HeldDot } from './parts/watermark.tsx'
import { usePicture, type Surroundings } from './picture.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

/** A paired display has a name, so that it can be told to sound, and what to show. */
const seatId = seatOfPath(location.pathname)
const asked = new URLSearchParams(location.search).get('out')
const own: Surroundings = {
  kind: location.pathname.startsWith('/overlay') ? 'overlay' : 'stage',
  out: asked === 'fill' || asked === 'key' ? asked : 'alpha',
}

export const App = () => (
  <LinkProvider surface={own.kind} {...(seatId === null ? {} : { seatId })}>
    <PublicSurface />
    <Sounding as="display" />
    <QuestionSound as="display" />
  </LinkProvider>
)

/** `moves`: as whoever watches wishes, or never. */
export function PublicSurface({ moves = 'as-wished' }: { moves?: 'as-wished' | 'never' }) {
  const { language } = useLanguage()
  const reduced = useReducedMotion() === true || moves === 'never'
  const { view, kind, out, black, kept, lost } = usePicture(own)
  const quiet = view.scene?.quiet === true
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['surface'] = kind
    if (out === 'alpha') delete dataset['out']
    else dataset['out'] = out
  }, [kind, out])
  return (
    <Now kept={kept || quiet}>
      <Surface language={language} still={reduced || quiet} kind={kind} view={view} kept={kept}>
        {black ? kind === 'stage' && <div className="blackout" /> : kind === 'overlay' ? <Overlay view={view} out={out} /> : <Stage view={view} />}
        {lost && <HeldDot />}
        <Identify />
      </Surface>
    </Now>
  )
}

/** Draws only the clocks anew; of a picture that is kept, and during 奏唱国歌, they stand still, and look it. */
function Now({ kept, children }: { kept: boolean; children: ReactNode }) {
  const { state, hubNow } = useLink()
  const now = useNow(100)
  const [since, setSince] = useState<Instant | null>(null)
  // of a page loaded meanwhile the last tick is older than its link
  if (kept && since === null) setSince(state === 'online' ? hubNow() : now)
  if (!kept && since !== null) setSince(null)
  return (
    <NowProvider value={since ?? now}>
      <div className={kept ? 'kept' : 'live'}>{children}</div>
    </NowProvider>
  )
}

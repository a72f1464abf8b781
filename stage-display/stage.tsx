/** The stage: one scene at a time over a night that never blinks; it fades into the next, or cuts where the operator does. */
import { AnimatePresence, motion } from 'framer-motion'
import { useState } from 'react'
import { ENTER, EXIT, NONE } from '#shared/ui/motion.ts'
import { PlayingProvider } from './parts/playing.ts'
import { Backdrop, PausedBand, Watermark } from './parts/watermark.tsx'
import { pickScene } from './pick-scene.ts'
import type { StageView } from './scene.ts'
import { useSurface } from './surface.tsx'

/** How often it was cut to a scene: what goes on within a scene so taken fades as ever. */
function useCuts({ scene }: StageView): number {
  const of = scene && `${scene.scene} ${scene.partId ?? ''} ${String(scene.follow)}`
  const [last, setLast] = useState({ of, cuts: 0 })
  if (last.of !== of) setLast({ of, cuts: last.cuts + (scene?.cut ? 1 : 0) })
  return last.cuts
}

export function Stage({ view }: { view: StageView }) {
  const { still } = useSurface()
  const cuts = useCuts(view)
  const scene = pickScene(view)
  const Show = scene.Show
  return (
    <>
      {scene.bare !== true && <Backdrop view={view} />}
      {/* of another key: no picture has both scenes in it */}
      <AnimatePresence key={cuts} initial={false}>
        <motion.main
          key={scene.keyOf(view)}
          className="scene"
          initial={still ? false : { opacity: 0 }}
          animate={{ opacity: 1, transition: still ? NONE : { ...ENTER, delay: EXIT.duration / 2 } }}
          exit={{ opacity: 0, transition: still ? NONE : EXIT }}
        >
          <PlayingProvider value={view.broadcast?.playing ?? null}>
            <Show view={view} />
          </PlayingProvider>
        </motion.main>
      </AnimatePresence>
      <PausedBand view={view} />
      <Watermark view={view} />
    </>
  )
}

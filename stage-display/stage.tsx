/** The stage: one scene at a time over a night that never blinks. */
import { AnimatePresence, motion } from 'framer-motion'
import { ENTER, EXIT, NONE } from '#shared/ui/motion.ts'
import { PlayingProvider } from './parts/playing.ts'
import { Backdrop, PausedBand, Watermark } from './parts/watermark.tsx'
import { pickScene } from './pick-scene.ts'
import type { StageView } from './scene.ts'
import { useSurface } from './surface.tsx'

export function Stage({ view }: { view: StageView }) {
  const { still } = useSurface()
  const scene = pickScene(view)
  const Show = scene.Show
  return (
    <>
      {scene.bare !== true && <Backdrop view={view} />}
      <AnimatePresence initial={false}>
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

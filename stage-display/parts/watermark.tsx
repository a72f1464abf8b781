/** What lies over every surface: the watermark of a contest that is no 正式比赛, the pause, the dot of a held frame. */
import { useState } from 'react'
import { isPhotograph } from '../scenes/photo.scene.tsx'
import { useSurface } from '../surface.tsx'
import type { StageView } from '../scene.ts'

export function Watermark({ view }: { view: StageView }) {
  const { words } = useSurface()
  const kind = view.contest?.watermark
  if (kind === null || kind === undefined) return null
  return (
    <div className="watermark" data-testid="watermark">
      <span>{kind === 'demo' ? words.demo : words.rehearsal}</span>
    </div>
  )
}

export function PausedBand({ view }: { view: StageView }) {
  const { words } = useSurface()
  if (view.contest?.paused !== true) return null
  return (
    <div className="paused-band">
      <p>{words.paused}</p>
    </div>
  )
}

/** Small, in a corner, and without a word: the audience need not know. */
export const HeldDot = () => <div className="held-dot" />

/** The theme's ground; an organiser's picture or loop lies under it, and nothing of it moves while nothing may, nor behind a photograph. */
export function Backdrop({ view }: { view: StageView }) {
  const { still } = useSurface()
  const calm = still || isPhotograph(view)
  const file = view.contest?.look?.background
  return (
    <>
      {file !== undefined && <Media key={String(calm)} file={file} className="ground" loop={!calm} />}
      <div className={file === undefined ? 'backdrop' : 'backdrop veil'}>
        <i />
        <i />
      </div>
    </>
  )
}

const FILM = /\.(mp4|webm)$/
/** A picture or a silent film of the folder `media`; nothing where the file does not come. */
export function Media({ file, className, loop }: { file: string; className: string; loop: boolean }) {
  const [missing, setMissing] = useState(false)
  if (missing) return null
  const source = `/media/${file}`
  return FILM.test(file) ? (
    <video className={className} src={source} autoPlay={loop} loop={loop} muted playsInline onError={() => setMissing(true)} />
  ) : (
    <img className={className} src={source} alt="" onError={() => setMissing(true)} />
  )
}

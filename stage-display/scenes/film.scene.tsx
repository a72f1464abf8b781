/** A film of the organiser's, played by the stage itself, without sound and to the edges. */
import { cardState } from '#shared/ui/on-stage.ts'
import { Media } from '../parts/watermark.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './evening.css'

const Film: Scene['Show'] = ({ view }) => {
  const { still } = useSurface()
  const file = view.scene?.media
  return file === undefined ? null : <Media key={String(still)} file={file} className="film" loop={!still} />
}

export const scene: Scene = {
  title: { zh: '影片', en: 'Film' },
  fits: (view) => view.scene?.scene === 'film' && cardState(view) === null,
  keyOf: (view) => `film ${view.scene?.media ?? ''}`,
  Show: Film,
}

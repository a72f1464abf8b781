/** 对位图: edges, safe areas, a true circle, grey steps, the eight team colours, which screen this is, and for every surface of the file the smallest type its farthest viewer reads; all screens identify themselves at once. */
import { useEffect, useState } from 'react'
import type { CSSProperties } from 'react'
import { seatOfPath } from '#shared/client/seat-of-path.ts'
import { LEAST_TYPE, leastReadable, type SurfaceFile } from '#shared/look-settings.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './evening.css'

const GREYS = ['#000000', '#202020', '#404040', '#606060', '#808080', '#a0a0a0', '#c0c0c0', '#e0e0e0']
const COLOURS = Array.from({ length: 8 }, (_, i) => `var(--team-${i})`)
const bar = (colour: string): CSSProperties & Record<'--bar', string> => ({ '--bar': colour })

function useScreen(): string {
  const read = () => `${window.innerWidth} × ${window.innerHeight} @ ${window.devicePixelRatio}`
  const [size, setSize] = useState(read)
  useEffect(() => {
    const again = () => setSize(read())
    addEventListener('resize', again)
    return () => removeEventListener('resize', again)
  }, [])
  return size
}

/** In the size it is about: whoever sits there can say whether it is read. */
function Reach({ surface }: { surface: SurfaceFile }) {
  const { words, t } = useSurface()
  const share = leastReadable(surface)
  const enough = share <= LEAST_TYPE
  return (
    <p className="test-reach" style={{ fontSize: `${String(Math.max(share, LEAST_TYPE) * 100)}cqmin` }}>
      {enough ? '✓' : '✗'} {words.reach(t(surface.title), surface.farthestM)}
    </p>
  )
}

const TestCard: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const size = useScreen()
  const display = /^display-(\d+)$/.exec(seatOfPath(location.pathname) ?? '')?.[1]
  return (
    <div className="test-card">
      <svg preserveAspectRatio="none" viewBox="0 0 100 100" aria-hidden="true">
        <rect className="frame" x="0" y="0" width="100" height="100" />
        <line x1="0" y1="0" x2="100" y2="100" />
        <line x1="100" y1="0" x2="0" y2="100" />
        <line x1="50" y1="0" x2="50" y2="100" />
        <line x1="0" y1="50" x2="100" y2="50" />
      </svg>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="45" />
      </svg>
      <div className="test-safe" />
      <div className="test-names" />
      <div className="test-words">
        <h1>{display === undefined ? words.testCard : words.display(Number(display))}</h1>
        <b className="num">{size}</b>
        <p>
          {display === undefined ? words.unpaired : words.testCard} · {decodeURIComponent(location.pathname + location.search)}
        </p>
        <p>
          {words.safeArea} · {words.namesArea} · {words.smallestText}
        </p>
        {view.contest?.look?.surfaces?.map((surface, i) => (
          <Reach key={i} surface={surface} />
        ))}
      </div>
      <div className="test-bars">
        {[...GREYS, ...COLOURS].map((colour) => (
          <i key={colour} style={bar(colour)} />
        ))}
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '对位图', en: 'Test card' },
  fits: (view) => view.scene?.scene === 'test-card' && Boolean(view.contest),
  keyOf: () => 'test-card',
  bare: true,
  Show: TestCard,
}

/** 观众喝彩: how often the hall's phones sent the file's phrases just now, the loudest of them. */
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

/** None while the audience is stopped or nothing may move. */
export const hasCheers = ({ broadcast, cheers, scene }: StageView): boolean =>
  broadcast?.audience === 'open' && scene?.quiet !== true && (cheers?.lately.some((count) => count > 0) ?? false)

/** As many as stand beside each other. */
const LOUDEST = 3

export function CheersLine({ view }: { view: StageView }) {
  const { t } = useSurface()
  const phrases = (view.broadcast?.phrases ?? []).map((phrase, at) => ({ phrase, at, count: view.cheers?.lately[at] ?? 0 }))
  const least = phrases.map(({ count }) => count).sort((a, b) => b - a)[LOUDEST - 1] ?? 0
  const loudest = phrases.filter(({ count }) => count > 0 && count >= least).slice(0, LOUDEST)
  return (
    <ul className="cheers-line">
      {loudest.map(({ phrase, at, count }) => (
        <li key={at}>
          {t(phrase)} <b className="num">×{count}</b>
        </li>
      ))}
    </ul>
  )
}

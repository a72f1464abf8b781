/** 观众喝彩: how often the hall's phones sent each phrase of the file just now. */
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

/** None while the audience is stopped or nothing may move. */
export const hasCheers = ({ broadcast, cheers, scene }: StageView): boolean =>
  broadcast?.audience === 'open' && scene?.quiet !== true && (cheers?.lately.some((count) => count > 0) ?? false)

export function CheersLine({ view }: { view: StageView }) {
  const { t } = useSurface()
  const phrases = view.broadcast?.phrases ?? []
  return (
    <ul className="cheers-line">
      {phrases.map((phrase, i) => {
        const count = view.cheers?.lately[i] ?? 0
        return (
          count > 0 && (
            <li key={i}>
              {t(phrase)} <b className="num">×{count}</b>
            </li>
          )
        )
      })}
    </ul>
  )
}

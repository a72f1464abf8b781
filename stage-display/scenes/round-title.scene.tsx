/** A round begins: its branded title, and its rule in sentences made from the settings. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { roundOnStage } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './round-title.css'

const RoundTitle: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const round = roundOnStage(view) ?? view.contest?.rounds[0]
  if (!round) return null
  const title = t(round.title)
  const format = t(round.formatTitle)
  return (
    <div className="safe round-title">
      <div className="round-name">
        {format !== title && <Enter className="round-format">{format}</Enter>}
        <Enter order={2} from="left">
          <h1>{title}</h1>
        </Enter>
        <Enter order={3} from="left" className="brand-line">
          <i />
        </Enter>
      </div>
      <FitBox className="round-rule" max={5.6} min={3} watch={JSON.stringify(round.rule)}>
        <ol>
          {round.rule.map((line, i) => (
            <li key={t(line)}>
              <Enter order={5 + i * 3}>{t(line)}</Enter>
            </li>
          ))}
        </ol>
      </FitBox>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '环节标题', en: 'Round title' },
  fits: (view) => view.scene?.scene === 'round-title' && Boolean(view.contest?.rounds.length),
  keyOf: (view) => `round-title ${roundOnStage(view)?.id ?? ''}`,
  Show: RoundTitle,
}

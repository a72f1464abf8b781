/** A card for an item of the rundown: 领导致辞 with the speaker's name, 奏唱国歌, 宣誓. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { cardState } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const NameCard: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const item = view.scene?.item
  if (!item) return null
  return (
    <div className="safe name-card">
      {view.contest && <p className="name-card-event">{t(view.contest.title)}</p>}
      <Enter from="left" className="name-card-plate">
        <FitBox className="name-card-title" max={12} min={5} watch={t(item.title)}>
          <h1>{t(item.title)}</h1>
        </FitBox>
        {item.note !== null && <p>{t(item.note)}</p>}
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '人名条 / 流程卡', en: 'Name card' },
  fits: (view) => cardState(view) === 'name-card',
  keyOf: (view) => `name-card ${JSON.stringify(view.scene?.item ?? null)}`,
  Show: NameCard,
}

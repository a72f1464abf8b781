/** A round begins: its branded title, and its rule in sentences made from the settings. */
import { roundOnStage } from '#shared/ui/on-stage.ts'
import type { RoundTitle as Round } from '#shared/views/contest.ts'
import { Enter } from '../parts/enter.tsx'
import { RuleLines } from '../parts/rule-lines.tsx'
import { pagesOf, usePage } from '../parts/rule-pages.ts'
import { longTitle } from '../parts/long-title.ts'
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
          <h1 {...longTitle(title)}>{title}</h1>
        </Enter>
        <Enter order={3} from="left" className="brand-line">
          <i />
        </Enter>
      </div>
      <Pages round={round} />
    </div>
  )
}

/** A long rule takes several pages. */
function Pages({ round }: { round: Round }) {
  const { language } = useSurface()
  const pages = pagesOf([{ title: round.title, lines: round.rule }], { language, rows: 6 })
  const { page, number } = usePage(pages, language)
  if (!page) return null
  return (
    <>
      <RuleLines key={number} lines={page.lines} from={page.from} max={5.2} />
      {pages.length > 1 && (
        <p className="rule-page num">
          {number}/{pages.length}
        </p>
      )}
    </>
  )
}

export const scene: Scene = {
  title: { zh: '环节标题', en: 'Round title' },
  fits: (view) => view.scene?.scene === 'round-title' && Boolean(view.contest?.rounds.length),
  keyOf: (view) => `round-title ${roundOnStage(view)?.id ?? ''}`,
  Show: RoundTitle,
}

/** Lots: the names roll until somebody's press stops them, then each card goes to the place it has drawn. */
import { motion } from 'framer-motion'
import type { CSSProperties } from 'react'
import { NONE, RERANK } from '#shared/ui/motion.ts'
import { charactersForAll, nameWithin, TeamChip } from '#shared/ui/team-plate.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { teamMotion } from '../parts/team-motion.ts'
import { useUpright } from '../parts/use-upright.ts'
import { teamsOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './draw.css'

/** Cards up to this many stand in one column. */
const COLUMN = 6
const LARGE = 12
/** Characters a card has room for, alone across the screen and beside another. */
const ALONE = { wide: 18, upright: 10 }
const BESIDE = 7

const Draw: Scene['Show'] = ({ view }) => {
  const { t, words, still } = useSurface()
  const upright = useUpright()
  const { lots } = view
  if (!lots) return null
  const teams = teamsOf(view, lots.order ?? lots.among)
  const columns = teams.length <= COLUMN ? 1 : teams.length <= LARGE ? 2 : 3
  const characters = charactersForAll(teams, columns === 1 ? ALONE[upright ? 'upright' : 'wide'] : BESIDE)
  const grid: CSSProperties & Record<'--columns' | '--rows', string> = { '--columns': String(columns), '--rows': String(Math.ceil(teams.length / columns)) }
  return (
    <div className="safe">
      <SceneHead kicker={view.contest ? t(view.contest.title) : ''} title={t(lots.title)} aside={[lots.order ? words.drawn : words.drawing]} />
      <div className={`lots ${lots.order ? 'fallen' : 'rolling'} ${columns === 3 ? 'many' : ''}`} style={grid}>
        {teams.map((team, i) => {
          const turn: Record<'--turn', string> = { '--turn': String((i * 7) % teams.length) }
          return (
            <motion.div
              key={team.id}
              layout={still ? false : 'position'}
              className="lot panel"
              style={{ ...teamMotion(team), ...turn }}
              transition={still ? NONE : { layout: { ...RERANK, delay: i * 0.05 } }}
            >
              <i className="num">{lots.order ? i + 1 : ''}</i>
              <TeamChip team={team} />
              <b>{columns === 3 ? team.shortName : nameWithin(team, characters)}</b>
            </motion.div>
          )
        })}
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '抽签', en: 'Draw' },
  fits: (view) => view.scene?.scene === 'draw' && Boolean(view.contest && view.lots),
  keyOf: (view) => `draw ${JSON.stringify(view.lots?.title ?? '')}`,
  Show: Draw,
}

/** Prize-giving: one batch at a time, its title in gold, its winners in the order of reading. */
import { nameWithin, TeamChip } from '#shared/ui/team-plate.tsx'
import type { AwardView } from '#shared/views/results.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from '../parts/enter.tsx'
import { BreakableName } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './awards.css'

type Winner = AwardView['winners'][number]
const batchOf = (view: StageView): AwardView | null => view.awards?.shown.find((award) => award.awardId === view.awards?.now) ?? null

const Awards: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const batch = batchOf(view)
  const count = batch?.winners.length ?? 0
  const size = count <= 1 ? 'one' : count <= 4 ? 'few' : count <= 8 ? 'some' : 'many'
  return (
    <div className="safe awards">
      {view.contest && <p className="awards-event">{t(view.contest.title)}</p>}
      <Enter className={batch ? 'awards-title' : 'awards-title alone'}>
        <h1>{batch ? t(batch.title) : words.awards}</h1>
        {batch?.unranked && <p>{words.unranked}</p>}
      </Enter>
      {batch && (
        <div className={`winners ${size}`}>
          {batch.winners.map((winner, i) => (
            <WinnerCard key={`${winner.teamId} ${winner.playerId ?? ''}`} view={view} winner={winner} size={size} order={4 + i * (size === 'many' ? 1 : 4)} />
          ))}
        </div>
      )}
    </div>
  )
}

const MOST_CHARACTERS = { one: 18, few: 18, some: 12, many: 8 } as const

function WinnerCard({ view, winner, size, order }: { view: StageView; winner: Winner; size: keyof typeof MOST_CHARACTERS; order: number }) {
  const team = teamOf(view, winner.teamId)
  if (!team) return null
  const name = nameWithin(team, MOST_CHARACTERS[size])
  const type = { one: 11, few: 6.4, some: 5, many: 4.8 }[size]
  return (
    <Enter order={order} className="winner" team={team}>
      <span className="winner-chip">
        <TeamChip team={team} />
      </span>
      <FitBox className="winner-name keep" max={type} min={4.15} watch={`${winner.playerName ?? ''} ${name}`}>
        {winner.playerName !== null && <b>{winner.playerName}</b>}
        <span className={winner.playerName === null ? 'winner-team' : 'winner-team beside'}>
          <BreakableName name={name} />
        </span>
      </FitBox>
    </Enter>
  )
}

export const scene: Scene = {
  title: { zh: '颁奖', en: 'Awards' },
  fits: (view) => view.scene?.scene === 'awards' && Boolean(view.contest && view.awards),
  keyOf: (view) => `awards ${view.awards?.now ?? ''}`,
  Show: Awards,
}

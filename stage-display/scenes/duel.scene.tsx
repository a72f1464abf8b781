/** Two teams facing each other, and how it stands between them; who holds the ring, where there is one. */
import { pointsText } from '#shared/points.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { anyLong, BreakableName } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './play-off.css'
import './duel.css'

const Duel: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const { meeting, contest } = view
  if (!meeting) return null
  const round = contest?.rounds.find((one) => one.id === meeting.roundId)
  const aside = meeting.suddenDeath && !meeting.over ? [words.suddenDeath] : []
  return (
    <div className="safe">
      <SceneHead kicker={words.bout(meeting.number)} title={round ? t(round.title) : ''} aside={aside} />
      <div className={anyLong(meeting.sides.map(({ teamId }) => teamOf(view, teamId)?.name ?? '')) ? 'duel facing long' : 'duel facing'}>
        {meeting.sides.map(({ teamId, score }, i) => {
          const team = teamOf(view, teamId)
          const word = meeting.winner === teamId ? words.wins : meeting.holder === teamId ? words.holdsRing : null
          return (
            team && (
              <Enter key={teamId} from="land" order={i * 3} className="duel-card" team={team}>
                <span className="duel-chip">
                  <TeamChip team={team} />
                </span>
                <FitBox className="duel-name keep" max={6} min={4.15} watch={team.name}>
                  <BreakableName name={team.name} />
                </FitBox>
                <b className="duel-score num">{meeting.counts === 'points' ? pointsText(score) : score}</b>
                <p className={word === null ? 'silent' : ''}>{word ?? words.wins}</p>
              </Enter>
            )
          )
        })}
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '对阵', en: 'Two against each other' },
  fits: (view) => view.scene?.scene === 'duel' && Boolean(view.contest && view.meeting),
  keyOf: (view) => `duel ${String(view.meeting?.number ?? 0)}`,
  Show: Duel,
}

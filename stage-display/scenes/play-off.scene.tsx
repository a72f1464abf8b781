/** A play-off (加赛): which places are at stake, who is still in, who has been placed; it never enters the totals. */
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { anyLong, BreakableName } from '../parts/who-panel.tsx'
import { byTable, teamOf, teamsOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './play-off.css'

const PlayOff: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const playOff = view.playOff
  const part = view.contest?.parts.find((one) => one.id === playOff?.partId)
  if (!playOff) return null
  const settled = [...playOff.settled].sort((a, b) => a.rank - b.rank)
  const cards: { team: TeamView; word: string | null }[] = [
    ...settled.flatMap((one) => {
      const team = teamOf(view, one.teamId)
      return team ? [{ team, word: words.placed(one.rank) }] : []
    }),
    ...teamsOf(view, playOff.remaining)
      .sort(byTable)
      .map((team) => ({ team, word: null })),
  ]
  return (
    <div className="safe">
      <SceneHead kicker={part ? t(part.title) : ''} title={`${words.playOff} · ${words.placesAt(playOff.places)}`} aside={[words.playOffNote]} />
      <div className={anyLong(cards.map(({ team }) => team.name)) ? 'duel long' : 'duel'}>
        {cards.map(({ team, word }, i) => (
          <Enter key={team.id} from="land" order={i * 3} className={word === null ? 'duel-card' : 'duel-card placed'} team={team}>
            <span className="duel-chip">
              <TeamChip team={team} />
            </span>
            <FitBox className="duel-name keep" max={6} min={4.15} watch={team.name}>
              <BreakableName name={team.name} />
            </FitBox>
            {word !== null && <p>{word}</p>}
          </Enter>
        ))}
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '加赛', en: 'Play-off' },
  fits: (view) => view.scene?.scene === 'play-off' && Boolean(view.contest && view.playOff),
  keyOf: (view) => `play-off ${view.playOff?.roundId ?? ''}`,
  Show: PlayOff,
}

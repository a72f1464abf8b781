/** A question being chosen: the values offered and how many are left, or the board of numbers; who chooses, and for whom. */
import type { CSSProperties } from 'react'
import { pointsText } from '#shared/points.ts'
import { questionState } from '#shared/ui/on-stage.ts'
import type { ChoosingPart } from '#shared/views/play.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import { WhoPanel } from '../parts/who-panel.tsx'
import { teamOf, teamsOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './choosing.css'

type Choosing = NonNullable<ChoosingPart>
/** So many have a card of their own. */
const FEW_RIVALS = 4

function Values({ choosing }: { choosing: Choosing }) {
  const { words } = useSurface()
  const stateOf = (value: number, open: boolean) => (choosing.chosen === value ? 'chosen' : choosing.chosen !== null || !open ? 'away' : '')
  return (
    <div className="values">
      {choosing.values.map((one, i) => (
        <Enter key={one.value} order={i * 2} className={`value panel ${stateOf(one.value, one.allowed && one.left > 0)}`}>
          <b className="num">{pointsText(one.value)}</b>
          <span>{words.points}</span>
          <p>{choosing.chosen === one.value ? words.chosen : one.left > 0 ? words.left(one.left) : words.spent}</p>
        </Enter>
      ))}
    </div>
  )
}

/** Every number of the set; those used stay, put out. While they roll, the light runs over those left. */
function Board({ items, rolling, picked }: { items: NonNullable<Choosing['items']>; rolling: boolean; picked: number | null }) {
  const across = Math.ceil(Math.sqrt(items.length * 2.4))
  const board: CSSProperties & Record<'--across' | '--upright', string> = { '--across': String(across), '--upright': String(Math.ceil(across / 2)) }
  const turn = (i: number): CSSProperties & Record<'--turn', string> => ({ '--turn': String((i * 7) % items.length) })
  return (
    <div className={rolling ? 'items rolling' : 'items'} style={board}>
      {items.map(({ number, used }, i) => (
        <b key={number} className={`item panel num ${number === picked ? 'chosen' : used ? 'away' : ''}`} style={turn(i)}>
          {number}
        </b>
      ))}
    </div>
  )
}

const Show: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { choosing, clock, turn } = view
  if (!choosing) return null
  const team = choosing.teamId === null ? undefined : teamOf(view, choosing.teamId)
  const target = choosing.forTeam === null ? undefined : teamOf(view, choosing.forTeam)
  const { items, picked, rolling, chosen } = choosing
  const rivals = teamsOf(view, choosing.rivals ?? [])
  const asked = choosing.rivals ? words.pickRival : rolling ? words.rolling : target ? words.chooseFor(target.table) : items ? words.pick : words.choose
  const done = picked !== null ? words.item(picked) : chosen !== null && !items ? words.chosen : null
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {choosing.rivals && (
        <div className={rivals.length <= FEW_RIVALS ? 'rivals few' : 'rivals'}>
          {rivals.map((rival, i) => (
            <Enter key={rival.id} order={i} className="rival panel" team={rival}>
              <TeamChip team={rival} />
              <span>{rival.shortName}</span>
            </Enter>
          ))}
        </div>
      )}
      {choosing.rivals ? null : items ? <Board items={items} rolling={rolling} picked={picked} /> : <Values choosing={choosing} />}
      {team && (
        <WhoPanel team={team} line={done ?? asked} player={turn && !target ? words.player(turn.position, turn.playerName) : null} size="compact">
          {clock && <StageClock clock={clock} />}
        </WhoPanel>
      )}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '选题', en: 'Choosing' },
  fits: (view) => questionState(view) === 'choosing',
  keyOf: (view) => `choosing ${view.question?.slotId ?? ''}`,
  Show,
}

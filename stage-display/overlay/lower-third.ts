/** What the overlay's lower third says in each state of the play; null when the picture should be left alone. */
import { pointsText } from '#shared/points.ts'
import type { TeamView } from '#shared/views/contest.ts'
import type { TurnPart } from '#shared/views/play.ts'
import type { Outcome, Points, TeamId } from '#shared/words.ts'
import { questionState, rulingOnStage } from '#shared/ui/on-stage.ts'
import { isRebound } from '#shared/ui/rebound.ts'
import { teamOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import type { useSurface } from '../surface.tsx'

type Surface = ReturnType<typeof useSurface>

export interface Third {
  /** It slides in anew when this changes. */
  key: string
  team: TeamView | null
  line: string
  note: string
  outcome: Outcome | null
  /** Where the player works; empty where nobody in particular answers. */
  unit: string
}
const saying = (key: string, line: string, note: string, more: Partial<Third> = {}): Third => ({
  key,
  line,
  note,
  team: null,
  outcome: null,
  unit: '',
  ...more,
})

export const turnLine = (turn: NonNullable<TurnPart>, words: Surface['words']): string =>
  turn.complete ? words.answerComplete : turn.how === 'buzz' ? words.buzzed : turn.how === 'performance' ? words.onStage : words.yourTurn

const unitOf = (view: StageView, { teamId, playerId }: NonNullable<TurnPart>): string =>
  teamOf(view, teamId)?.players.find((player) => player.id === playerId)?.unit ?? ''

/** A speaker's name, or whatever the rundown's item says of itself. */
function cardThird({ scene }: StageView, { t }: Surface): Third | null {
  if (!scene?.item || scene.item.note === null || (scene.scene !== 'still' && scene.scene !== 'message')) return null
  return saying('card', t(scene.item.title), t(scene.item.note))
}

/** “请选择分值”, “请为4号台选题”. */
export function choosingLine(view: StageView, words: Surface['words']): string {
  const target = view.choosing?.forTeam ? teamOf(view, view.choosing.forTeam) : undefined
  if (view.choosing?.rivals) return words.pickRival
  return target ? words.chooseFor(target.table) : view.choosing?.items ? words.pick : words.choose
}
const chosenValue = (points: Points | null, words: Surface['words']): string => (points === null ? '' : `${pointsText(points)} ${words.points}`)
/** Where the stage gives the clock alone, the picture still says whose time it is. */
const behindClock = (view: StageView): StageView => (view.scene?.scene === 'clock' ? { ...view, scene: { ...view.scene, scene: 'question' } } : view)

export function thirdOf(view: StageView, surface: Surface): Third | null {
  const { words } = surface
  const { turn, buzzer, choosing, question } = view
  const of = (id: TeamId) => ({ team: teamOf(view, id) ?? null })
  const ruling = rulingOnStage(view)
  switch (questionState(behindClock(view))) {
    case 'who-has-it':
      if (!turn) return null
      return saying(`who ${turn.teamId}`, turnLine(turn, words), words.player(turn.position, turn.playerName), { ...of(turn.teamId), unit: unitOf(view, turn) })
    case 'ruling': {
      if (!ruling) return null
      const line = `${words.outcome(ruling.outcome)} · ${words.pays(ruling.points)}`
      return saying(`ruling ${ruling.attemptId}`, line, ruling.playerName ?? '', { ...of(ruling.teamId), outcome: ruling.outcome })
    }
    case 'buzzer':
      return saying(
        `buzzer ${buzzer?.state ?? ''}`,
        buzzer?.state === 'armed' ? words.listen : words.press,
        question?.trial ? words.trial : question?.objection ? words.objectionOpen : isRebound(view) ? words.reboundOpen : words.question(question?.number ?? 0),
      )
    case 'deliberation':
      return saying('deliberation', words.deliberation, words.deliberating, turn ? of(turn.teamId) : {})
    case 'choosing':
      if (!choosing) return null
      return saying('choosing', choosing.chosen === null ? choosingLine(view, words) : words.chosen, chosenValue(choosing.chosen, words), {
        ...(choosing.teamId === null ? {} : of(choosing.teamId)),
      })
    case 'audience':
      if (ruling) return saying('audience', words.audienceTurn, `${words.outcome(ruling.outcome)} · ${words.pays(ruling.points)}`, of(ruling.teamId))
      return saying('audience', words.audienceTurn, words.question(question?.number ?? 0))
    case 'votes':
      return saying(`votes ${String(view.audience?.open)}`, view.audience?.open ? words.voteNow : words.votesClosed, words.votes(view.audience?.votes ?? 0))
    case 'voided':
      return saying('voided', words.voided, words.voidedNote)
    default:
      return cardThird(view, surface)
  }
}

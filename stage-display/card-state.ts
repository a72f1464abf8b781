/** Which card the stage holds when nothing is being played: a message, a name card, or the event's still. */
import type { StageView } from './scene.ts'

export type CardState = 'message' | 'name-card' | 'still'

/** null when the stage shows something else. Scenes whose part is missing fall back to the still. */
export function cardState(view: StageView): CardState | null {
  const scene = view.scene
  if (!scene || !view.contest) return 'still'
  if (scene.scene === 'message' || scene.scene === 'still') {
    if (scene.message !== null) return 'message'
    return scene.item === null ? 'still' : 'name-card'
  }
  return hasItsPart(view) ? null : 'still'
}

function hasItsPart(view: StageView): boolean {
  switch (view.scene?.scene) {
    case 'question':
      return Boolean(view.question)
    case 'tiles':
      return Boolean(view.answers)
    case 'answer':
      return Boolean(view.question?.reveal)
    case 'scoreboard':
    case 'challenge-standings':
      return Boolean(view.standings?.length)
    case 'marks':
      return Boolean(view.marks)
    case 'play-off':
      return Boolean(view.playOff)
    case 'awards':
      return Boolean(view.awards)
    case 'round-title':
      return Boolean(view.contest?.rounds.length)
    default:
      return true
  }
}

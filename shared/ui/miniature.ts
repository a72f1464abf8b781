/** What the console hands the stage's own page for 播出 and 预监: the parts the hall's screens are sent, and nothing else it knows. */
import type { Link } from '../client/link.ts'
import type { PartName } from '../views/view.ts'

/** The same address on the hub, in development and in a build that is looked at. */
export const MINIATURE_PAGE = '/stage-display/miniature.html'
/** Given by an event on the frame's own window, so that only a page of this hub can. */
export const MINIATURE_EVENT = 'leitai-miniature'
export type Miniature = Pick<Link, 'state' | 'view' | 'hubNow'>

declare global {
  interface WindowEventMap {
    [MINIATURE_EVENT]: CustomEvent<Miniature>
  }
}

/** A display's parts; a test holds them against what the hub sends one. */
export const HALL_PARTS = [
  'contest',
  'scene',
  'question',
  'clock',
  'buzzer',
  'turn',
  'ruling',
  'answers',
  'audience',
  'choosing',
  'marks',
  'meeting',
  'standings',
  'playOff',
  'lots',
  'awards',
  'amended',
  'moments',
  'broadcast',
  'cheers',
] as const satisfies readonly PartName[]

/** Which one word the buzzer says: a function of the view, the connection and the finger. */
import type { LinkState } from '#shared/client/link.ts'
import type { MinePart } from '#shared/views/people.ts'
import type { BuzzerPart, TurnPart } from '#shared/views/play.ts'
import type { Outcome, TeamId } from '#shared/words.ts'

export type TeamMine = Extract<NonNullable<MinePart>, { is: 'team' }>
/** My finger in this opening, as far as the device knows by itself. */
export type Finger = 'up' | 'down' | 'undelivered'

export type RaceState =
  | {
      readonly is:
        | 'connecting'
        | 'offline'
        | 'undelivered'
        | 'closed'
        | 'listen'
        | 'press'
        | 'pressed'
        | 'won'
        | 'foul'
        | 'foul-goes-on'
        | 'out'
        | 'not-in'
        | 'locked'
        | 'barred'
        | 'on-gateway'
    }
  /** The machine counts: so many beeps to go. */
  | { readonly is: 'counting'; readonly beep: number }
  | { readonly is: 'other-won'; readonly teamId: TeamId }
  | { readonly is: 'ruled'; readonly outcome: Exclude<Outcome, 'foul'> }

export interface RaceFacts {
  readonly link: LinkState
  readonly buzzer: BuzzerPart
  readonly turn: TurnPart
  readonly mine: TeamMine
  readonly finger: Finger
  /** The opening's instant has come on this device's clock. */
  readonly lit: boolean
  /** Beeps to go before it, where the machine counts them. */
  readonly beep?: number | null
  /** Pressed too soon, and the moment isn't over on this device's clock. */
  readonly locked?: boolean
}

export function raceState({ link, buzzer, turn, mine, finger, lit, beep = null, locked = false }: RaceFacts): RaceState {
  if (link === 'connecting') return { is: 'connecting' }
  if (link !== 'online') return { is: 'offline' }
  if (mine.outcome !== null && mine.outcome !== 'foul') return { is: 'ruled', outcome: mine.outcome }
  if (buzzer === null) return { is: 'listen' }
  if (buzzer.state === 'taken') {
    const winner = buzzer.verdict?.winner ?? turn?.teamId
    if (winner === mine.teamId || mine.hasRight) return { is: 'won' }
    if (winner !== undefined) return { is: 'other-won', teamId: winner }
  }
  if (mine.barred) return { is: 'barred' }
  if (mine.out || buzzer.out.includes(mine.teamId)) return { is: mine.fouled ? 'foul' : 'out' }
  if (!mine.inRound) return { is: 'not-in' }
  if (mine.onGateway) return { is: 'on-gateway' }
  if (locked) return { is: 'locked' }
  return stillIn(buzzer.state, mine, finger, { lit, beep })
}

function stillIn(state: NonNullable<BuzzerPart>['state'], mine: TeamMine, finger: Finger, { lit, beep }: { lit: boolean; beep: number | null }): RaceState {
  const running = state === 'open' || state === 'racing'
  if (finger === 'undelivered') return { is: 'undelivered' }
  if (running && (mine.pressed || finger === 'down')) return { is: 'pressed' }
  if (running && !lit && beep !== null) return { is: 'counting', beep }
  if (running) return { is: lit ? 'press' : 'listen' }
  if (mine.fouled) return { is: 'foul-goes-on' }
  if (finger === 'down') return { is: 'pressed' }
  return { is: state === 'closed' ? 'closed' : 'listen' }
}

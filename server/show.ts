/** What leaves the desk for screens, phones, feeds and the hall's lights, put together: none of it can change the contest. */
import type { Cue } from '#shared/broadcast.ts'
import { BroadcastDesk } from './broadcast-desk.ts'
import { Cheers } from './cheers.ts'
import { Cues, sendCue } from './cues.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { Delayed } from './delayed.ts'
import type { Library } from './library.ts'
import { Phones } from './phones.ts'
import { goesOn, mayPlay } from './question-media.ts'
import type { Urgency } from './view-publisher.ts'
import { broadcastFile, type Given } from './views/index.ts'
import { currentItem } from './views/scene.ts'

interface Setting {
  readonly library: Library
  readonly clock: Clock
  readonly hubNow: () => number
  readonly send: (viewers: readonly string[], message: string, urgency: Urgency) => void
  readonly calmWaits: () => boolean
  readonly failed: (part: string, error: unknown) => void
  readonly log: (what: object, message: string) => void
  /** Screens are to be drawn anew. */
  readonly changed: () => void
  readonly sendCue?: (cue: Cue) => Promise<string>
}
interface Start {
  readonly state: ContestState
  readonly seq: number
  readonly given: Given
}

export class Show {
  readonly desk: BroadcastDesk
  readonly cheers: Cheers
  readonly phones: Phones
  readonly #cues: Cues
  readonly #feed: Delayed<ContestState>
  #state: ContestState
  #outside: ContestState

  constructor(setting: Setting, start: Start) {
    const { library, clock, hubNow, log, changed } = setting
    this.#state = start.state
    this.#outside = start.state
    this.desk = new BroadcastDesk({ library, file: broadcastFile(start.state), hubNow, mayPlay: (slotId) => mayPlay(this.#state, slotId), changed, log })
    const file = () => broadcastFile(this.#state)
    this.cheers = new Cheers({
      clock,
      phrases: () => file().cheers.length,
      everyMs: () => file().cheerEveryMs,
      mayCheer: () => this.takesInput() && !this.#isQuiet(),
    })
    this.cheers.onChange(changed)
    this.phones = new Phones(setting, start)
    this.#cues = new Cues({ clock, hubNow, cues: () => this.desk.now().cues, send: setting.sendCue ?? sendCue, log }, start.state)
    this.#feed = new Delayed(clock, (state) => (this.#outside = state))
  }

  /** false once the operator has stopped votes and cheers. */
  takesInput = (): boolean => this.desk.takesInput()

  given = (): Pick<Given, 'broadcast' | 'cheers'> => ({ broadcast: this.desk.now(), cheers: this.cheers.now() })

  /** What is on disk now. */
  publish(state: ContestState, seq: number): void {
    const playing = this.desk.now().playing
    const ends = playing !== null && !goesOn(this.#state, state, playing.slotId)
    this.#state = state
    if (ends) this.desk.endMedia()
    this.phones.publish(state, seq)
    this.#feed.later(state, broadcastFile(state).feeds.delayMs)
    this.#cues.follow(state)
  }

  /** The contest as feeds tell it: at once to whoever holds the broadcaster's token, later to anybody else. */
  stateFor = (whom: 'broadcaster' | 'anybody'): ContestState => (whom === 'broadcaster' ? this.#state : this.#outside)

  stop(): void {
    this.cheers.stop()
    this.phones.stop()
    this.#feed.stop()
  }

  /** 奏唱国歌: nothing moves, sounds or scrolls on any surface. */
  #isQuiet(): boolean {
    return currentItem(this.#state)?.kind === 'anthem'
  }
}

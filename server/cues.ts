/** Cues to the hall's lights and sound desk: a request by http when the buzzer opens, is won, an answer is ruled, an award is shown; sent and forgotten, the contest never waits. */
import type { Cue, CueName } from '#shared/broadcast.ts'
import type { Moment } from '#shared/views/moments.ts'
import type { Instant, Millis, SlotId } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot } from './contest/read.ts'

const PATIENCE_MS: Millis = 2000

/** What a moment is called; null: nobody is told of it. A part right is neither, nor is a ruling amended after its question. */
function cueOf(moment: Moment, inPlay: SlotId | undefined): CueName | null {
  switch (moment.is) {
    case 'opened':
      return 'open'
    case 'taken':
      return 'taken'
    case 'award':
      return 'award'
    case 'ruled':
      if (moment.amended && moment.slotId !== inPlay) return null
      return moment.outcome === 'right' ? 'right' : moment.outcome === 'partial' ? null : 'wrong'
    default:
      return null
  }
}
/** Answers once the other side has, or has not in time; a redirection is not followed. */
export async function sendCue({ url, method }: Cue): Promise<string> {
  const answer = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
  await answer.body?.cancel()
  return String(answer.status)
}

interface Setting {
  readonly clock: Clock
  readonly hubNow: () => Instant
  readonly cues: () => readonly Cue[]
  readonly send: (cue: Cue) => Promise<string>
  readonly log: (what: object, message: string) => void
}

export class Cues {
  readonly #set: Setting
  #seen: number

  constructor(setting: Setting, start: ContestState) {
    this.#set = setting
    this.#seen = start.seq
  }

  /** What is on disk now. */
  follow(state: ContestState): void {
    const fresh = state.moments.filter(({ seq }) => seq > this.#seen)
    this.#seen = state.seq
    const inPlay = liveSlot(state)?.id
    for (const name of new Set(fresh.flatMap((moment) => cueOf(moment, inPlay) ?? []))) this.#give(name, name === 'open' ? this.#untilOpen(state) : 0)
  }

  /** Where the machine counts down, the lights open with the buzzer. */
  #untilOpen(state: ContestState): Millis {
    const buzzer = liveSlot(state)?.buzzer
    return buzzer?.is === 'open' ? Math.max(0, buzzer.opensAt - this.#set.hubNow()) : 0
  }

  /** After the screens have been told. */
  #give(name: CueName, inMs: Millis): void {
    const { clock, cues, send, log } = this.#set
    const wanted = cues().filter(({ on }) => on === name)
    if (wanted.length === 0) return
    clock.after(inMs, () => {
      for (const cue of wanted) send(cue).catch((error: unknown) => log({ error, cue }, 'a cue was not taken'))
    })
  }
}

/** Cues to the hall's lights and sound desk: a request by http when the buzzer opens, is won, an answer is ruled, an award is shown; sent and forgotten, the contest never waits. */
import type { Cue, CueName } from '#shared/broadcast.ts'
import type { Moment } from '#shared/views/moments.ts'
import type { Instant, Millis, OpeningId, SlotId } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot } from './contest/read.ts'
import { currentItem } from './views/scene.ts'

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
/** Of the buzzer now open, or decided since; null while none is. */
function openingIn(state: ContestState): { readonly openingId: OpeningId; readonly opensAt: Instant } | null {
  const buzzer = liveSlot(state)?.buzzer
  return buzzer && buzzer.is !== 'closed' && buzzer.is !== 'armed' ? buzzer : null
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
  #state: ContestState

  constructor(setting: Setting, start: ContestState) {
    this.#set = setting
    this.#state = start
  }

  /** What is on disk now; nothing is lit or sounds during 奏唱国歌. */
  follow(state: ContestState): void {
    const fresh = state.moments.filter(({ seq }) => seq > this.#state.seq)
    this.#state = state
    if (currentItem(state)?.kind === 'anthem') return
    const inPlay = liveSlot(state)?.id
    for (const name of new Set(fresh.flatMap((moment) => cueOf(moment, inPlay) ?? []))) {
      if (name === 'open') this.#atOpening()
      else this.#give(name)
    }
  }

  /** Where the machine counts down, the lights open with the buzzer, and stay as they are where the opening was taken back. */
  #atOpening(): void {
    const { clock, hubNow } = this.#set
    const opening = openingIn(this.#state)
    clock.after(Math.max(0, (opening?.opensAt ?? 0) - hubNow()), () => {
      if (openingIn(this.#state)?.openingId === opening?.openingId) this.#give('open')
    })
  }

  /** After the screens have been told. */
  #give(name: CueName): void {
    const { clock, cues, send, log } = this.#set
    const wanted = cues().filter(({ on }) => on === name)
    if (wanted.length === 0) return
    clock.after(0, () => {
      for (const cue of wanted) send(cue).catch((error: unknown) => log({ error, cue }, 'a cue was not taken'))
    })
  }
}

/** Conducts the fingers: presses come in the seed's order, at least so many milliseconds apart, each after the one before was heard. */
import { setTimeout as pause } from 'node:timers/promises'
import type { View } from '#shared/views/view.ts'
import type { TeamId } from '#shared/words.ts'
import type { Bot } from './bot.ts'
import type { Script } from './script.ts'

const APART_MS = 60

export class Starter {
  readonly #script: Script
  readonly #teams: ReadonlyMap<TeamId, Bot>
  readonly #openings = new Map<string, number>()
  readonly #done = new Set<string>()
  #busy = false
  constructor(script: Script, teams: ReadonlyMap<TeamId, Bot>) {
    this.#script = script
    this.#teams = teams
  }
  /** True while fingers are still to come down: the operator doesn't go on meanwhile. */
  get busy(): boolean {
    return this.#busy
  }
  /** Looks at what a team's tablet shows. */
  see({ buzzer, question }: Partial<View>): void {
    if (!buzzer?.openingId || !question) return
    const run = `${buzzer.openingId} ${buzzer.state === 'armed' ? 'armed' : 'open'}`
    if (this.#done.has(run) || (buzzer.state !== 'armed' && buzzer.state !== 'open')) return
    this.#done.add(run)
    const openings = this.#openings.get(question.slotId) ?? 0
    const { early, order } = this.#script.presses(question.slotId, openings, [...buzzer.eligible, ...buzzer.out].sort())
    const fingers = (buzzer.state === 'armed' ? early : order).filter((teamId) => buzzer.eligible.includes(teamId))
    const { state, openingId } = buzzer
    const { steps, stepMs } = buzzer.countdown ?? { steps: 0, stepMs: 0 }
    void this.#conduct(fingers, { state, openingId }, buzzer.state === 'armed' ? 0 : 330 + steps * stepMs, () =>
      this.#openings.set(question.slotId, openings + 1),
    )
  }
  /** Fingers of an opening that was withdrawn stay up, and it is no opening by which the seed counts. */
  async #conduct(
    fingers: readonly TeamId[],
    { state, openingId }: { readonly state: 'armed' | 'open'; readonly openingId: string },
    afterMs: number,
    opened: () => void,
  ): Promise<void> {
    this.#busy = true
    try {
      await pause(afterMs)
      if (state === 'open' && this.#isOver(openingId)) return
      if (state === 'open') opened()
      for (const teamId of fingers) {
        const bot = this.#teams.get(teamId)
        if (bot?.view.buzzer && (state === 'armed' || !this.#isOver(openingId))) await bot.press()
        await pause(APART_MS)
      }
    } finally {
      this.#busy = false
    }
  }
  /** The buzzer has been made ready anew, as a team's pad has it. */
  #isOver(openingId: string): boolean {
    const [bot] = this.#teams.values()
    return bot?.view.buzzer?.openingId !== openingId
  }
}

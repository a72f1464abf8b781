/** Plays a script without a hub: asks line by line, lets deadlines fall due in between, notes what was refused. */
import { sha256 } from '../canonical-json.ts'
import { Command } from '#shared/commands.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { Instant, QuestionId } from '#shared/words.ts'
import type { Decision } from '../contest/asked.ts'
import { deadlinesOf } from '../contest/clocks.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import type { PressEvidence } from '../contest/buzzer-state.ts'
import { acting, type Actor } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { decide } from '../contest/decide.ts'
import { evolve, foldAll } from '../contest/evolve.ts'
import { preparedEvents } from '../contest/prepare.ts'
import { sealedQuestion } from '../exchange/check-seals.ts'
import { mistakeSaid, mistakesIn, type Both } from '../exchange/mistakes.ts'
import { sayIssues } from '../exchange/schema-words.ts'
import type { Script, ScriptLine } from '../exchange/script-file.ts'
import { formatOf } from '../formats/index.ts'
import { hallOf, seatSaid } from './script-seats.ts'
import { wholeCommand } from './short-forms.ts'

export interface RefusedLine {
  readonly line: number
  readonly said: Pick<ScriptLine, 'by' | 'for'>
  readonly command: string
  readonly refusal: Refusal
  readonly expected: boolean
}
/** A line that can't be played, or went otherwise than it says. */
export interface Trouble {
  readonly line: number
  readonly what: Both
}
export interface PlayedScript {
  readonly state: ContestState
  readonly events: readonly RecordedEvent[]
  readonly at: Instant
  readonly refused: readonly RefusedLine[]
  readonly trouble: readonly Trouble[]
}
interface Given {
  readonly contest: PreparedContest
  readonly questions: ReadonlyMap<QuestionId, DrawnQuestion>
}

const HUB: Actor = { seat: 'hub', role: 'hub' }

/** A press is exact: it came when the script says, on one clock for all; of one instant, in the order of the lines. */
const exactly = (at: Instant, { dp, input }: Extract<Command, { type: 'PressBuzzer' }>, nth: number): PressEvidence => ({
  ...{ a: at, b: at, readAt: at, credit: 0, flags: [], raw: { dp, input } },
  stamp: {
    clock: 'script',
    dp: at + nth * 1e-6,
    grainMs: 0,
    offset: { lower: 0, upper: 0 },
    lookedAt: at,
    unansweredSince: null,
    guardMs: 0,
    vouchedUntil: null,
  },
})

class Playing {
  state: ContestState
  at: Instant = 0
  readonly events: RecordedEvent[]
  readonly refused: RefusedLine[] = []
  readonly trouble: Trouble[] = []
  #asked = 0
  #drawn = 0

  constructor(
    readonly file: string,
    readonly given: Given,
  ) {
    this.events = preparedEvents(given.contest).map((event): RecordedEvent => ({ ...event, at: 0, by: HUB, commandId: 'prepared' }))
    this.state = foldAll(this.events)
  }

  #ask(command: Command, by: Actor): Decision {
    const { at } = this
    const commandId = `asked-${String(++this.#asked).padStart(4, '0')}`
    const evidence = command.type === 'PressBuzzer' ? exactly(at, command, this.#asked) : null
    const questionOf = (id: QuestionId) => sealedQuestion(this.state.contest, this.given.questions, id)
    const chance = { nonce: () => String(++this.#drawn).padStart(8, '0'), sha256 }
    const decision = decide(this.state, command, { at, by, evidence, chance, formatOf, questionOf })
    if (decision.ok)
      for (const event of decision.events) {
        const recorded: RecordedEvent = { ...event, at, by, commandId }
        this.state = evolve(this.state, recorded)
        this.events.push(recorded)
      }
    return decision
  }

  /** What is due by `until`, or before it, is asked by the hub, soonest first. */
  fallDue(until: Instant, which: 'by' | 'before'): void {
    for (;;) {
      const [due] = deadlinesOf(this.state)
      if (!due || due.at > until || (which === 'before' && due.at === until)) return
      this.at = Math.max(this.at, due.at)
      if (!this.#ask(due.command, HUB).ok) return
    }
  }

  play(line: ScriptLine): void {
    const by = this.#actor(line)
    if (!by) return
    // what a key says of a team's answer counts as the team's own: the tie with a deadline is its
    const type = line.command['type']
    const player = acting(by).role === 'team' || type === 'CompleteAnswer' || type === 'BeginAnswer'
    this.fallDue(line.at, player ? 'before' : 'by')
    this.at = line.at
    const command = wholeCommand(line.form, line.command, { state: this.state, by, at: line.at })
    const read = Command.safeParse(command)
    if (read.success) this.#expect(line, this.#ask(read.data, by))
    else if (line.expect === 'bad-request') this.#note(line, { code: 'bad-request' })
    else {
      const told = mistakesIn(this.file, null)
      sayIssues(read.error.issues, told.say, { root: { command }, base: ['command'] })
      for (const mistake of told.sorted()) this.trouble.push({ line: line.line, what: mistakeSaid(mistake) })
    }
  }

  /** Who asks, as the tables stand now. */
  #actor({ line, by, for: acted }: ScriptLine): Actor | null {
    const hall = hallOf(this.state)
    const [own, other] = [seatSaid(hall, by), acted === null ? null : seatSaid(hall, acted)]
    if (own && (other || acted === null)) return other ? { ...own, for: other } : own
    this.trouble.push({ line, what: { zh: `现在没有这个席位：${by}`, en: `no such seat now: ${by}` } })
    return null
  }

  #expect(said: ScriptLine, decision: Decision): void {
    const { line, expect } = said
    const type = String(said.command['type'])
    if (decision.ok) {
      if (expect)
        this.trouble.push({ line, what: { zh: `${type} 被接受，脚本预期拒绝（${expect}）`, en: `${type} was accepted; the script expects ${expect}` } })
      return
    }
    this.#note(said, decision.refusal)
  }
  #note({ line, by, for: acted, expect, command }: ScriptLine, refusal: Refusal): void {
    const type = String(command['type'])
    const expected = refusal.code === expect
    this.refused.push({ line, said: { by, for: acted }, command: type, refusal, expected })
    if (!expected) this.trouble.push({ line, what: refusedLine(type, refusal, expect) })
  }
}
function refusedLine(type: string, { code, detail }: Refusal, expect: string | null): Both {
  const why = detail === undefined ? code : `${code}: ${detail}`
  return {
    zh: `${type} 被拒绝（${why}）${expect === null ? '' : `，脚本预期的是 ${expect}`}`,
    en: `${type} was refused (${why})${expect === null ? '' : `; the script expects ${expect}`}`,
  }
}

/** At the same instant a player comes first, then what falls due, then everybody else. After the last line time stands still. */
export function playScript({ file, lines }: Script, given: Given): PlayedScript {
  const playing = new Playing(file, given)
  for (const line of lines) playing.play(line)
  playing.fallDue(playing.at, 'by')
  const { state, events, at, refused, trouble } = playing
  return { state, events, at, refused, trouble }
}

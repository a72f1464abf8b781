/** Reads every frame that public surfaces and teams were sent, against the journal: nothing is known before it was shown. */
import type { View } from '#shared/views/view.ts'
import type { Hello, ViewMessage } from '#shared/wire.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { evolve } from '../contest/evolve.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { standingsOf } from '../contest/standings.ts'
import { seqFor } from '../views/index.ts'

const SECRET_PARTS = ['crew', 'panel', 'ledger', 'result', 'rundown', 'next', 'hostCard', 'devices', 'floor'] as const satisfies readonly (keyof View)[]

/** Frames by content: the same bytes sent to many are read once, at the earliest moment they were sent. */
export class FrameTap {
  readonly #frames = new Map<string, { readonly seq: number; readonly who: string }>()
  count = 0
  readonly onFrame = (who: string, frame: ViewMessage, hello: Hello | null): void => {
    const role = hello?.role
    if (role !== 'team' && role !== 'display' && role !== 'audience') return
    this.count++
    const text = JSON.stringify(frame.parts)
    const before = this.#frames.get(text)
    if (!before || frame.seq < before.seq) this.#frames.set(text, { seq: frame.seq, who })
  }
  get frames(): readonly { readonly text: string; readonly seq: number; readonly who: string }[] {
    return [...this.#frames].map(([text, sent]) => ({ text, ...sent })).sort((one, other) => one.seq - other.seq)
  }
}

interface Secret {
  readonly what: string
  readonly text: string
  /** May be known from this event on. */
  publicFrom: number
}
type Drawn = Extract<RecordedEvent, { type: 'QuestionDrawn' }>
const asSent = (text: string): string => JSON.stringify(text).slice(1, -1)
/** Of a shorter key one could not tell whether it is the key or a word of something else. */
const TELLING = 4
/** Keys that are said, not chosen, and stand nowhere else in the evening. */
function spokenKeys({ slotId, question }: Drawn, drawn: readonly Drawn[]): readonly Secret[] {
  if (question.options.length > 0) return []
  const elsewhere = drawn.map(({ question: one }) => [one.stem, one.id === question.id ? '' : JSON.stringify(one)].join('\n')).join('\n')
  const keys = [...new Set([...question.key, ...question.accept])].filter((key) => key.length >= TELLING && !elsewhere.includes(key))
  return keys.map((key) => ({ what: `key of ${slotId}`, text: asSent(key), publicFrom: Infinity }))
}
/** Stems until shown, explanations and spoken keys until revealed. */
function secretsOf(events: readonly RecordedEvent[]): readonly Secret[] {
  const secrets: Secret[] = []
  const drawn = events.flatMap((event) => (event.type === 'QuestionDrawn' ? [event] : []))
  const bySlot = new Map<string, { stem: Secret; atReveal: readonly Secret[] }>()
  events.forEach((event, index) => {
    const seq = index + 1
    if (event.type === 'QuestionDrawn') {
      const stem = { what: `stem of ${event.slotId}`, text: asSent(event.question.stem), publicFrom: Infinity }
      const explanation = { what: `explanation of ${event.slotId}`, text: asSent(event.question.explanation), publicFrom: Infinity }
      const atReveal = [explanation, ...spokenKeys(event, drawn)]
      secrets.push(stem, ...atReveal)
      bySlot.set(event.slotId, { stem, atReveal })
    }
    const known = 'slotId' in event && event.slotId ? bySlot.get(event.slotId) : undefined
    if (event.type === 'QuestionShown' && known) known.stem.publicFrom = seq
    if (event.type === 'AnswerRevealed' && known) for (const secret of known.atReveal) secret.publicFrom = seq
  })
  return secrets
}

function faultsIn(parts: Partial<View>, state: ContestState): string[] {
  const faults: string[] = SECRET_PARTS.filter((part) => parts[part] !== undefined && parts[part] !== null).map((part) => `holds the part ${part}`)
  const slot = parts.question ? state.rounds[parts.question.roundId]?.slots.find((one) => one.id === parts.question?.slotId) : undefined
  if (parts.question?.reveal && slot?.phase !== 'revealed' && slot?.phase !== 'closed') faults.push('holds the key before the reveal')
  if (parts.answers && slot && slot.phase !== 'revealed' && parts.answers.tiles.some((tile) => tile.state === 'right' || tile.state === 'wrong'))
    faults.push('holds marks of tablets before the reveal')
  if (parts.marks && parts.marks.result === null && parts.mine === undefined && parts.marks.judges.some((judge) => judge.mark !== null))
    faults.push('holds a mark before the marks are shown')
  for (const award of parts.awards?.shown ?? [])
    if (!state.awards.shown.includes(award.awardId)) faults.push(`names the award ${award.awardId} before its batch`)
  if (parts.awards && !Object.values(state.results).some((result) => result.stage === 'signed' || result.stage === 'announced'))
    faults.push('holds awards before a signature')
  for (const board of parts.standings ?? []) {
    const shown = new Map(standingsOf(state, board.partId, true).map((row) => [row.teamId, row.total]))
    for (const row of [...board.rows, ...board.rest])
      if (shown.get(row.teamId) !== row.total) faults.push(`shows ${String(row.total)} for ${row.teamId}, public is ${String(shown.get(row.teamId))}`)
  }
  return faults
}

/** What public frames told too early, one line each; empty is what is wanted. */
export function leaksIn(tap: FrameTap, events: readonly RecordedEvent[]): readonly string[] {
  const secrets = secretsOf(events)
  const leaks: string[] = []
  let state: ContestState | null = null
  let folded = 0
  for (const { text, seq, who } of tap.frames) {
    for (; folded < events.length; folded++) {
      const event = events[folded]
      const next: ContestState | null = event ? evolve(state, event) : state
      if (next && seqFor({ role: 'display' }, next, folded + 1) > seq) break
      state = next
    }
    for (const secret of secrets) if (seq < secret.publicFrom && text.includes(secret.text)) leaks.push(`${who} at ${String(seq)}: ${secret.what}`)
    const parts: Partial<View> = JSON.parse(text) as Partial<View>
    if (state) leaks.push(...faultsIn(parts, state).map((fault) => `${who} at ${String(seq)}: ${fault}`))
  }
  return leaks
}

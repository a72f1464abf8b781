/** Reads every frame that each role was sent over a whole evening: only its own parts, no token, no other's mark or vote too early, no question before it is drawn. */
import type { View } from '#shared/views/view.ts'
import type { Hello, ViewMessage } from '#shared/wire.ts'
import type { Role } from '#shared/words.ts'
import { sha256 } from '../canonical-json.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { PARTS } from '../views/index.ts'

/** Drawn anew each second, and spoken of in no rule below but that of tokens. */
const TOO_MANY = ['devices', 'standings', 'ledger'] as const satisfies readonly (keyof View)[]
/** Who knows no key before the reveal: beside hall and teams these. */
const WITHOUT_KEY: readonly Role[] = ['audience', 'display', 'team', 'director']

interface Sent {
  readonly role: Role
  readonly text: string
  readonly seq: number
}

export class RoleTap {
  readonly #sent = new Map<string, Sent>()
  readonly #devices = new Set<string>()
  readonly #faults = new Set<string>()
  readonly counts: Partial<Record<Role, number>> = {}

  readonly onFrame = (who: string, { parts, seq }: ViewMessage, hello: Hello | null): void => {
    if (!hello) return
    const { role } = hello
    this.counts[role] = (this.counts[role] ?? 0) + 1
    for (const name of Object.keys(parts)) if (!PARTS[role].some((part) => part === name)) this.#faults.add(`${who} was sent the part ${name}`)
    for (const fault of faultsIn(parts, role)) this.#faults.add(`${who} at ${String(seq)}: ${fault}`)
    if (parts.devices)
      this.#devices.add(JSON.stringify({ ...parts.devices, seats: parts.devices.seats.map(({ lastSeenMs: _seen, rttMs: _rtt, ...seat }) => seat) }))
    const text = JSON.stringify(Object.fromEntries(Object.entries(parts).filter(([name]) => !TOO_MANY.some((one) => one === name))))
    const key = `${role} ${sha256(text)}`
    const before = this.#sent.get(key)
    if (!before || seq < before.seq) this.#sent.set(key, { role, text, seq })
  }

  /** What was told too early or to the wrong role, one line each; `tokens`: of every seat. */
  leaks(events: readonly RecordedEvent[], tokens: readonly string[]): readonly string[] {
    const secret = tokens.flatMap((token) => [token, sha256(token)])
    const sent = [...this.#sent.values()]
    const withToken = [...sent.map(({ text }) => text), ...this.#devices].filter((text) => secret.some((one) => text.includes(one)))
    return [...this.#faults, ...withToken.map(() => 'a token is in a frame'), ...tooEarly(sent, events)]
  }
}

/** A mark or vote of somebody else while one is still to come. */
function faultsIn({ marks, panel, mine }: Partial<View>, role: Role): string[] {
  const faults: string[] = []
  const panelIn = marks?.judges.every((judge) => judge.submitted || judge.recused) ?? true
  const mayKnow = marks?.result !== null || (panelIn && role !== 'judge' && !WITHOUT_KEY.includes(role))
  if (marks && !mayKnow && marks.judges.some((judge) => judge.mark !== null)) faults.push('holds a mark while the panel is still marking')
  for (const attempt of panel?.attempts ?? [])
    if (attempt.tally === null && attempt.votes.some((vote) => vote.outcome !== null && !(mine?.is === 'referee' && mine.number === vote.referee)))
      faults.push('holds a vote while the panel is still voting')
  return faults
}

/** Questions before they are drawn, for everybody; explanations before the reveal, for who knows no key. */
function tooEarly(sent: readonly Sent[], events: readonly RecordedEvent[]): string[] {
  const inside = (text: string): string => JSON.stringify(text).slice(1, -1)
  const leaks: string[] = []
  const revealed = new Map(events.flatMap((event, index) => (event.type === 'AnswerRevealed' ? [[event.slotId, index + 1] as const] : [])))
  events.forEach((event, index) => {
    if (event.type !== 'QuestionDrawn') return
    const { stem, explanation } = event.question
    for (const { role, text, seq } of sent) {
      if (seq < index + 1 && text.includes(inside(stem))) leaks.push(`${role} at ${String(seq)}: stem of ${event.slotId} before it is drawn`)
      const isSecret = explanation !== '' && seq < (revealed.get(event.slotId) ?? Infinity) && WITHOUT_KEY.includes(role)
      if (isSecret && text.includes(inside(explanation))) leaks.push(`${role} at ${String(seq)}: explanation of ${event.slotId} before the reveal`)
    }
  })
  return leaks
}

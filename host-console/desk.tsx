/** The operator's hands: one way to send a command, asking once where it is dangerous, and telling what came of it. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Command } from '#shared/commands.ts'
import { inWords, type InWords, type Said } from '#shared/in-words.ts'
import { useLink } from '#shared/client/use-view.tsx'
import { REFUSALS, type Refusal } from '#shared/refusals.ts'
import type { DeskAnswer, DeskRequest } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import { ADVICE } from './advice.ts'

export interface Wish {
  command: Command
  /** What the button said; the confirm dialog repeats it. */
  label: string
  for?: SeatId
  /** Confirm once before sending. */
  asks?: boolean
  /** Said by the person before sending. */
  needs?: InWords
  /** What was said when it was refused: not to be typed again. */
  said?: Said
  /** Where who asks is proved anew: a one-time owner link's code. */
  proof?: string
  /** The hub wants that proof: it is typed before the same is sent again. */
  proves?: boolean
}
export interface Toast {
  id: number
  label: string
  refusal: Refusal
}
export interface Desk {
  /** Sends; answers the journal's seq, or null when refused or taken back at the confirm. */
  ask(wish: Wish): Promise<number | null>
  askHub(request: DeskRequest, label: string): Promise<DeskAnswer>
  pending: Wish | null
  /** What was said, without a word for a plain yes; null = taken back. */
  answer(said: Said | null): void
  toasts: readonly Toast[]
  dismiss(id: number): void
}

const DeskContext = createContext<Desk | null>(null)

const NOT_SENT = { ok: false, refusal: { code: 'not-delivered' } } as const

/** The refusal's own sentence, its detail, and what to do about it. */
export function sentencesOf(refusal: Refusal): { zh: string; en: string; adviceZh: string | null; adviceEn: string | null } {
  const advice = ADVICE[refusal.code]
  const detail = refusal.detail === undefined ? '' : ` ${refusal.detail}`
  return { zh: REFUSALS[refusal.code].zh + detail, en: REFUSALS[refusal.code].en + detail, adviceZh: advice?.zh ?? null, adviceEn: advice?.en ?? null }
}

interface Means {
  readonly confirmed: (wish: Wish) => Promise<Said | null>
  readonly tell: (label: string, refusal: Refusal) => void
  readonly link: () => ReturnType<typeof useLink>
}
const NOTHING: Said = { words: '' }
/** What a person said for a step that was refused stands there again. */
async function asked(wish: Wish, { confirmed, tell, link }: Means): Promise<number | null> {
  const { for: seat, proof, needs } = wish
  for (let before = NOTHING; ;) {
    const said = wish.asks === true || needs !== undefined ? await confirmed({ ...wish, said: before }) : NOTHING
    if (said === null) return null
    const command = needs === undefined ? wish.command : inWords(wish.command, needs, said)
    const about = seat === undefined ? {} : { for: seat }
    // A step meant for an old picture must not land after a reconnect.
    const sent = (code: string | undefined) =>
      link().state === 'online' ? link().send(command, { ...about, ...(code === undefined ? {} : { proof: code }) }) : Promise.resolve(NOT_SENT)
    let reply = await sent(proof)
    if (!reply.ok && reply.refusal.code === 'needs-proof' && proof === undefined) {
      const code = await confirmed({ label: wish.label, command, proves: true, ...about })
      if (code === null) return null
      reply = await sent(code.words)
    }
    if (reply.ok) return reply.seq
    tell(wish.label, reply.refusal)
    if (needs === undefined) return null
    before = said
  }
}

export function DeskProvider({ children }: { children: ReactNode }) {
  const link = useLink()
  const latest = useRef(link)
  useEffect(() => {
    latest.current = link
  })
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const [pending, setPending] = useState<Wish | null>(null)
  const decide = useRef<((said: Said | null) => void) | null>(null)
  const count = useRef(0)
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const tell = useCallback((label: string, refusal: Refusal) => {
    const id = ++count.current
    setToasts((all) => [...all.slice(-2), { id, label, refusal }])
  }, [])
  const confirmed = useCallback(
    (wish: Wish) =>
      new Promise<Said | null>((resolve) => {
        decide.current?.(null)
        decide.current = resolve
        setPending(wish)
      }),
    [],
  )
  const answer = useCallback((said: Said | null) => {
    decide.current?.(said)
    decide.current = null
    setPending(null)
  }, [])
  const desk = useMemo<Desk>(
    () => ({
      pending,
      toasts,
      dismiss,
      answer,
      ask: (wish) => asked(wish, { confirmed, tell, link: () => latest.current }),
      askHub: async (request, label) => {
        const reply = await latest.current.desk(request)
        if (!reply.ok) tell(label, reply.refusal)
        return reply
      },
    }),
    [pending, toasts, dismiss, answer, confirmed, tell],
  )
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}

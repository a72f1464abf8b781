/** The operator's hands: one way to send a command, asking once where it is dangerous, and telling what came of it. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Command } from '#shared/commands.ts'
import { inWords, type InWords } from '#shared/in-words.ts'
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
  /** Where who asks is proved anew: a one-time owner link's code. */
  proof?: string
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
  /** What was typed, empty for a plain yes; null = taken back. */
  answer(words: string | null): void
  toasts: readonly Toast[]
  dismiss(id: number): void
}

const DeskContext = createContext<Desk | null>(null)

/** The refusal's own sentence, its detail, and what to do about it. */
export function sentencesOf(refusal: Refusal): { zh: string; en: string; adviceZh: string | null; adviceEn: string | null } {
  const advice = ADVICE[refusal.code]
  const detail = refusal.detail === undefined ? '' : ` ${refusal.detail}`
  return { zh: REFUSALS[refusal.code].zh + detail, en: REFUSALS[refusal.code].en + detail, adviceZh: advice?.zh ?? null, adviceEn: advice?.en ?? null }
}

export function DeskProvider({ children }: { children: ReactNode }) {
  const link = useLink()
  const latest = useRef(link)
  useEffect(() => {
    latest.current = link
  })
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const [pending, setPending] = useState<Wish | null>(null)
  const decide = useRef<((words: string | null) => void) | null>(null)
  const count = useRef(0)
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const tell = useCallback((label: string, refusal: Refusal) => {
    const id = ++count.current
    setToasts((all) => [...all.slice(-2), { id, label, refusal }])
  }, [])
  const confirmed = useCallback(
    (wish: Wish) =>
      new Promise<string | null>((resolve) => {
        decide.current?.(null)
        decide.current = resolve
        setPending(wish)
      }),
    [],
  )
  const answer = useCallback((words: string | null) => {
    decide.current?.(words)
    decide.current = null
    setPending(null)
  }, [])
  const desk = useMemo<Desk>(
    () => ({
      pending,
      toasts,
      dismiss,
      answer,
      ask: async (wish) => {
        const words = wish.asks === true || wish.needs !== undefined ? await confirmed(wish) : ''
        if (words === null) return null
        // A step meant for an old picture must not land after a reconnect.
        if (latest.current.state !== 'online') {
          tell(wish.label, { code: 'not-delivered' })
          return null
        }
        const { for: seat, proof, needs } = wish
        const command = needs === undefined ? wish.command : inWords(wish.command, needs, words)
        const reply = await latest.current.send(command, { ...(seat === undefined ? {} : { for: seat }), ...(proof === undefined ? {} : { proof }) })
        if (reply.ok) return reply.seq
        tell(wish.label, reply.refusal)
        return null
      },
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

/** View parts about lots: what is drawn on stage now, what may be drawn, and what was drawn. */
import type { DrawOf } from '../commands.ts'
import type { Instant, PartId, TeamId, Text } from '../words.ts'

/** null unless the stage shows a draw; `order`, best first, is null while the names roll. */
export type LotsPart = null | { title: Text; among: TeamId[]; order: TeamId[] | null }

/** `parts`: whose result sheet tells of it; by-chance: nobody drew, the hub did. */
export interface LotsLine {
  title: Text
  parts: PartId[]
  order: TeamId[]
  how: 'by-hand' | 'stopped' | 'seeded' | 'by-chance'
  witness: string | null
  seed: string | null
  at: Instant
}

export interface DrawsPart {
  /** What waits for lots; `drawn`: it has been drawn once, and may be drawn anew. */
  open: { of: DrawOf; title: Text; among: TeamId[]; drawn: boolean }[]
  rolling: DrawOf | null
  /** Newest first. */
  done: LotsLine[]
}

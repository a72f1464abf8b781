/** The order of turns as a file writes it: by table, by score, or by lot; and how it is told. */
import * as z from 'zod/mini'
import type { OrderBy } from './round-format.ts'
import type { Sentence } from './wording.ts'

const Order = z.enum(['table', 'table-reversed', 'score-high-low', 'score-low-high', 'drawn'])
type Order = z.infer<typeof Order>
/** From a snapshot frozen when the round begins; equal totals in table order, or by lot. */
export const turnOrder = (usual: Order) => ({ order: z._default(Order, usual), ties: z._default(z.enum(['table', 'draw']), 'table') })
export interface Ordered {
  readonly order: Order
  readonly ties: 'table' | 'draw'
}
export function orderByOf({ order, ties }: Ordered): OrderBy {
  if (ties === 'draw' && order === 'score-high-low') return { score: 'high-low', ties }
  if (ties === 'draw' && order === 'score-low-high') return { score: 'low-high', ties }
  return order
}

const ORDERS = {
  'score-low-high': { zh: '按当前总分由低到高', en: 'in order of their totals, lowest first' },
  'score-high-low': { zh: '按当前总分由高到低', en: 'in order of their totals, highest first' },
  table: { zh: '按台号', en: 'in order of table' },
  'table-reversed': { zh: '按台号由后到前', en: 'in order of table, last first' },
  drawn: { zh: '按抽签顺序', en: 'in an order drawn by lot' },
} as const satisfies Record<Order, Sentence>
/** 按当前总分由低到高（同分抽签）; in order of their totals, lowest first, ties by lot. */
export function orderWords({ order, ties }: Ordered): Sentence {
  const { zh, en } = ORDERS[order]
  const byScore = order === 'score-high-low' || order === 'score-low-high'
  return ties === 'draw' && byScore ? { zh: `${zh}（同分抽签）`, en: `${en}, ties by lot` } : { zh, en }
}

/** Lots: an order or a tie decided by hand with a witness, by a press that stops the draw on stage, or by a seed. */
import type { CommandOf, DrawOf } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestEvent, EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { openTiesOf } from './open-ties.ts'
import { presentIn, formatOfRound, roundOf, rulesOf } from './read.ts'
import { byLot } from './turn-order.ts'

const isSigned = (state: ContestState, of: DrawOf): boolean => {
  const stage = of.is === 'tie' ? state.results[of.partId]?.stage : undefined
  return stage === 'signed' || stage === 'announced'
}
/** Teams the lots are drawn among, in table order; null where nothing is to be drawn. */
export function drawnAmong(state: ContestState, of: DrawOf, formatOf: FormatOf): readonly TeamId[] | null {
  if (of.is === 'tie') return openTiesOf(state, of.partId).find((tie) => tie.by === 'draw')?.teamIds ?? null
  const file = roundOf(state, of.roundId)
  if (!file || state.rounds[of.roundId]?.stage !== 'waiting') return null
  const by = formatOfRound(state, of.roundId, formatOf).orderBy(rulesOf(state, of.roundId))
  const drawn = by === 'drawn' || (typeof by === 'object' && !('listed' in by))
  return drawn ? [...new Set(file.parts.flatMap((partId) => presentIn(state.contest, partId)))] : null
}
const sameDraw = (one: DrawOf, other: DrawOf): boolean =>
  one.is === 'tie' ? other.is === 'tie' && one.partId === other.partId : other.is === 'order' && one.roundId === other.roundId

/** What a draw decides, as facts: the lots as they fell, and the tie they settle. */
function decided(state: ContestState, asked: Asked, lots: Omit<EventOf<'LotsDrawn'>, 'type' | 'among'>): Decision {
  const { of, order } = lots
  const among = drawnAmong(state, of, asked.formatOf)
  if (!among) return refuse('nothing-to-draw')
  if (isSigned(state, of)) return refuse('result-signed')
  if (order.length !== among.length || new Set(order).size !== order.length || !order.every((id) => among.includes(id))) return refuse('bad-order')
  const drawn: ContestEvent = { type: 'LotsDrawn', among, ...lots }
  const tie = of.is === 'tie' ? openTiesOf(state, of.partId).find((one) => one.by === 'draw') : undefined
  const settled: ContestEvent[] = tie ? [{ type: 'TieSettled', partId: tie.partId, total: tie.total, order: order.map((id) => [id]), among: tie.teamIds }] : []
  return accept(
    ...inTurn(
      state,
      asked,
      () => [drawn],
      () => settled,
    ),
  )
}

/** [N1] Drawn by hand: the order as the lots were opened, and who watched. */
export const enterDraw = (state: ContestState, { of, order, witness }: CommandOf<'EnterDraw'>, asked: Asked): Decision =>
  decided(state, asked, { of, order, how: 'by-hand', witness, seed: null })

/** [N2] Live: the names roll on stage until somebody's press stops them; chance decides at that press. */
export function startDraw(state: ContestState, { of }: CommandOf<'StartDraw'>, asked: Asked): Decision {
  if (state.rolling) return refuse('wrong-moment')
  if (isSigned(state, of)) return refuse('result-signed')
  const among = drawnAmong(state, of, asked.formatOf)
  return among ? accept({ type: 'LotsRolling', of, among }) : refuse('nothing-to-draw')
}
export function stopDraw(state: ContestState, _: CommandOf<'StopDraw'>, asked: Asked): Decision {
  if (!state.rolling) return refuse('nothing-to-draw')
  const { of } = state.rolling
  return decided(state, asked, { of, order: byLot(drawnAmong(state, of, asked.formatOf) ?? [], asked.chance), how: 'stopped', witness: null, seed: null })
}
/** [N3] By a seed named aloud: the teams sorted by SHA-256 of “seed|team id”, so that anyone can draw it again. */
export function drawBySeed(state: ContestState, { of, seed, witness }: CommandOf<'DrawBySeed'>, asked: Asked): Decision {
  const lots = (drawnAmong(state, of, asked.formatOf) ?? []).map((id) => ({ id, lot: asked.chance.sha256(`${seed}|${id}`) }))
  const order = lots.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ id }) => id)
  return decided(state, asked, { of, order, how: 'seeded', witness: witness ?? null, seed })
}
/** The last lots drawn for it; null before. */
export const lotsFor = (state: ContestState, of: DrawOf): readonly TeamId[] | null => state.lots.findLast((lot) => sameDraw(lot.of, of))?.order ?? null

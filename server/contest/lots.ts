/** Lots: an order, a tie, a cut or the tables decided by hand with a witness, by a press that stops the draw on stage, or by a seed. */
import type { CommandOf, DrawOf } from '#shared/commands.ts'
import type { PartId, RoundId, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestEvent, EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { lotsAmong } from './lots-drawn.ts'
import { openTiesOf } from './open-ties.ts'
import { drawsTables, entrantsNow, isToForm, levelAtCut, unsignedSources } from './parts.ts'
import { formatOfRound, partFileOf, presentIn, roundOf, rulesOf } from './read.ts'
import { undecidedTieIn } from './stale-tie.ts'
import { byLot, placedByLot } from './turn-order.ts'

const isSigned = (state: ContestState, of: DrawOf): boolean => {
  const stage = of.is === 'tie' ? state.results[of.partId]?.stage : undefined
  return stage === 'signed' || stage === 'announced'
}
/** Before a part is formed, once those it builds on are signed. */
function amongEntrants(state: ContestState, partId: PartId, is: 'cut' | 'tables'): readonly TeamId[] {
  const part = partFileOf(state.contest, partId)
  if (!part || !isToForm(state, part) || unsignedSources(state, part).length > 0) return []
  if (is === 'cut') return levelAtCut(state, part)
  return drawsTables(part) ? (entrantsNow(state, part) ?? []) : []
}
/** Before a round begins; while another is played the totals still move, and with them who is level. */
function amongTurns(state: ContestState, roundId: RoundId, formatOf: FormatOf): readonly TeamId[] {
  const file = roundOf(state, roundId)
  if (!file || state.rounds[roundId]?.stage !== 'waiting') return []
  const orderBy = formatOfRound(state, roundId, formatOf).orderBy(rulesOf(state, roundId))
  if (orderBy !== 'drawn' && state.live !== null) return []
  return placedByLot(state, { roundId, entrants: [...new Set(file.parts.flatMap((partId) => presentIn(state.contest, partId)))], orderBy })
}
/** Teams the lots are drawn among, in table order; null where nothing is to be drawn. */
export function drawnAmong(state: ContestState, of: DrawOf, formatOf: FormatOf): readonly TeamId[] | null {
  if (of.is === 'tie') return undecidedTieIn(state, of.partId) ? null : (openTiesOf(state, of.partId).find((tie) => tie.by === 'draw')?.teamIds ?? null)
  const among = of.is === 'order' ? amongTurns(state, of.roundId, formatOf) : amongEntrants(state, of.partId, of.is)
  return among.length < 2 ? null : among
}
/** The same, once lots that decide it have been drawn: null. */
export function stillToDraw(state: ContestState, of: DrawOf, formatOf: FormatOf): readonly TeamId[] | null {
  const among = drawnAmong(state, of, formatOf)
  return among && lotsAmong(state, of, among) ? null : among
}

type Fallen = Omit<EventOf<'LotsDrawn'>, 'type' | 'among'> & { readonly among: readonly TeamId[] | null }
/** What a draw decides, as facts: the lots as they fell, and the tie they settle. */
function decided(state: ContestState, asked: Asked, { among, ...lots }: Fallen): Decision {
  const { of, order } = lots
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
  decided(state, asked, { of, among: drawnAmong(state, of, asked.formatOf), order, how: 'by-hand', witness, seed: null })

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
  // what rolls can be stopped, even if meanwhile nothing is left for it to decide
  const among = drawnAmong(state, of, asked.formatOf) ?? state.rolling.among
  return decided(state, asked, { of, among, order: byLot(among, asked.chance), how: 'stopped', witness: null, seed: null })
}
/** [N3] By a seed named aloud: the teams sorted by SHA-256 of “seed|team id”, so that anyone can draw it again. */
export function drawBySeed(state: ContestState, { of, seed, witness }: CommandOf<'DrawBySeed'>, asked: Asked): Decision {
  const among = drawnAmong(state, of, asked.formatOf)
  const lots = (among ?? []).map((id) => ({ id, lot: asked.chance.sha256(`${seed}|${id}`) }))
  const order = lots.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ id }) => id)
  return decided(state, asked, { of, among, order, how: 'seeded', witness: witness ?? null, seed })
}

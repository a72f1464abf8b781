/** Reducers of lots. */
import type { Reducers } from './reducers.ts'

export const evolveLots: Reducers<'LotsRolling' | 'LotsDrawn'> = {
  LotsRolling: (state, { of, among, at }) => ({ ...state, rolling: { of, among, since: at } }),
  LotsDrawn: (state, { of, among, order, how, witness, seed, at, by }) => ({
    ...state,
    rolling: null,
    lots: [...state.lots, { of, among, order, how, witness, seed, at, by }],
  }),
}

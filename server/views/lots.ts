/** Lots: on stage while they roll and once they have fallen; for the desk, what may be drawn and what was. */
import type { DrawOf } from '#shared/commands.ts'
import type { DrawsPart, LotsPart } from '#shared/views/draws.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { drawnAmong } from '../contest/lots.ts'
import { lotsFor } from '../contest/lots-drawn.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { openTiesOf } from '../contest/open-ties.ts'
import { partFileOf, roundOf } from '../contest/read.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { both, enOf, zhOf } from './naming.ts'
import { restingRounds } from './resting.ts'
import { scenePart } from './scene.ts'
import type { Given } from './viewer.ts'

const DRAWS = {
  tie: { zh: '名次抽签', en: 'draw for a place' },
  cut: { zh: '晋级抽签', en: 'draw for the places left' },
  tables: { zh: '台号抽签', en: 'draw for tables' },
} as const
/** “群雄逐鹿 · 出场顺序抽签”: names no place, so that it may stand on stage. */
export function lotsTitle(state: ContestState, of: DrawOf): Text {
  if (of.is === 'order') {
    const title = roundOf(state, of.roundId)?.title ?? of.roundId
    return both(`${zhOf(title)} · 出场顺序抽签`, `${enOf(title)} · order of appearance`)
  }
  const title = partFileOf(state.contest, of.partId)?.title ?? of.partId
  return both(`${zhOf(title)} · ${DRAWS[of.is].zh}`, `${enOf(title)} · ${DRAWS[of.is].en}`)
}

/** An order is on stage only once it is a fact, and only while the stage shows the draw. */
export function publicLots(state: ContestState): LotsPart {
  if (scenePart(state).scene !== 'draw') return null
  const { rolling } = state
  if (rolling) return { title: lotsTitle(state, rolling.of), among: [...rolling.among], order: null }
  const last = state.lots.at(-1)
  return last ? { title: lotsTitle(state, last.of), among: [...last.among], order: [...last.order] } : null
}

/** Ties count once their part is played to its end. */
function tiesToDraw(state: ContestState): { of: DrawOf; among: readonly TeamId[]; title: Text }[] {
  return state.contest.parts.flatMap(({ id, title }) => {
    const stage = state.results[id]?.stage
    if (stage === 'signed' || stage === 'announced' || unfinishedRounds(state, id).length > 0) return []
    const tie = openTiesOf(state, id).find((one) => one.by === 'draw')
    const places = tie?.places.join('、') ?? ''
    const of = { is: 'tie', partId: id } as const
    return tie ? [{ of, among: tie.teamIds, title: both(`${zhOf(title)}：第${places}名并列`, `${enOf(title)}: places ${places} tied`) }] : []
  })
}
const ofContest = ({ contest }: ContestState): readonly DrawOf[] => [
  ...contest.parts.flatMap(({ id }) => [{ is: 'cut', partId: id } as const, { is: 'tables', partId: id } as const]),
  ...contest.rounds.map(({ id }) => ({ is: 'order', roundId: id }) as const),
]
const othersToDraw = (state: ContestState, given: Given): { of: DrawOf; among: readonly TeamId[]; title: Text }[] =>
  ofContest(state).flatMap((of) => {
    const among = drawnAmong(state, of, given.formatOf)
    return among ? [{ of, among, title: lotsTitle(state, of) }] : []
  })
const partsOf = (state: ContestState, of: DrawOf): readonly PartId[] => (of.is === 'order' ? (roundOf(state, of.roundId)?.parts ?? []) : [of.partId])

/** What the part is drawn from: results are none of it while a round is on, before a part is played to its end. */
export function drawsSlices(state: ContestState): readonly unknown[] {
  const { contest, rounds, rolling, lots, results, ledger, tieBreaks, live } = state
  const isOver = contest.parts.some(({ id }) => unfinishedRounds(state, id).length === 0)
  return [contest, lots, rolling, results, restingRounds(state), live, ...(isOver || live === null ? [rounds, ledger, tieBreaks] : [])]
}
export function drawsPart(state: ContestState, given: Given): DrawsPart {
  const open = [...tiesToDraw(state), ...othersToDraw(state, given)]
  return {
    open: open.map(({ of, among, title }) => ({ of, title, among: [...among], drawn: lotsFor(state, of) !== null })),
    rolling: state.rolling?.of ?? null,
    done: state.lots
      .map(({ of, order, how, witness, seed, at }) => ({
        title: lotsTitle(state, of),
        parts: [...partsOf(state, of)],
        order: [...order],
        how,
        witness,
        seed,
        at,
      }))
      .reverse(),
  }
}

/** Lots: on stage while they roll and once they have fallen; for the desk, what may be drawn and what was. */
import type { DrawOf } from '#shared/commands.ts'
import type { DrawsPart, LotsPart } from '#shared/views/draws.ts'
import type { TeamId, Text } from '#shared/words.ts'
import { drawnAmong, lotsFor } from '../contest/lots.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { openTiesOf } from '../contest/open-ties.ts'
import { partFileOf, roundOf } from '../contest/read.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { both, enOf, zhOf } from './naming.ts'
import { scenePart } from './scene.ts'
import type { Given } from './viewer.ts'

/** “群雄逐鹿 · 出场顺序抽签”: names no place, so that it may stand on stage. */
function titleOf(state: ContestState, of: DrawOf): Text {
  if (of.is === 'order') {
    const title = roundOf(state, of.roundId)?.title ?? of.roundId
    return both(`${zhOf(title)} · 出场顺序抽签`, `${enOf(title)} · order of appearance`)
  }
  const title = partFileOf(state.contest, of.partId)?.title ?? of.partId
  return both(`${zhOf(title)} · 名次抽签`, `${enOf(title)} · draw for a place`)
}

/** An order is on stage only once it is a fact, and only while the stage shows the draw. */
export function publicLots(state: ContestState): LotsPart {
  if (scenePart(state).scene !== 'draw') return null
  const { rolling } = state
  if (rolling) return { title: titleOf(state, rolling.of), among: [...rolling.among], order: null }
  const last = state.lots.at(-1)
  return last ? { title: titleOf(state, last.of), among: [...last.among], order: [...last.order] } : null
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
function ordersToDraw(state: ContestState, given: Given): { of: DrawOf; among: readonly TeamId[]; title: Text }[] {
  return state.contest.rounds.flatMap(({ id }) => {
    const of = { is: 'order', roundId: id } as const
    const among = drawnAmong(state, of, given.formatOf) ?? []
    return among.length > 1 ? [{ of, among, title: titleOf(state, of) }] : []
  })
}

/** What the part is drawn from: ties are none of it before a part is played to its end. */
export function drawsSlices(state: ContestState): readonly unknown[] {
  const { contest, rounds, rolling, lots, results, ledger, tieBreaks } = state
  const stages = contest.rounds.map(({ id }) => rounds[id]?.stage).join()
  const isOver = contest.parts.some(({ id }) => unfinishedRounds(state, id).length === 0)
  return [contest, lots, rolling, results, stages, ...(isOver ? [rounds, ledger, tieBreaks] : [])]
}
export function drawsPart(state: ContestState, given: Given): DrawsPart {
  const open = [...tiesToDraw(state), ...ordersToDraw(state, given)]
  return {
    open: open.map(({ of, among, title }) => ({ of, title, among: [...among], drawn: lotsFor(state, of) !== null })),
    rolling: state.rolling?.of ?? null,
    done: state.lots.map(({ of, order, how, witness, seed, at }) => ({ title: titleOf(state, of), order: [...order], how, witness, seed, at })).reverse(),
  }
}

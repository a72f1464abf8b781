/** Awards as the public sees them: nothing before a result is signed, each only once it was shown, of the one on stage the names read so far. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { AwardStage, AwardsPart, AwardView } from '#shared/views/results.ts'
import { awardWinners, type Winner } from '../contest/awards.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { awardOnStage, awardRehearsed, pageAt, pageEnds, roomIn, type AwardOnStage } from '../contest/prize-giving.ts'
import { both, playerName } from './naming.ts'

export const winnerViews = (state: ContestState, winners: readonly Winner[]): AwardView['winners'] =>
  winners.map(({ teamId, playerId }) => ({ teamId, playerId, playerName: playerName(state, playerId) }))

function shownAward(state: ContestState, award: AwardFile | undefined, on: AwardOnStage | null): AwardView[] {
  const found = award && awardWinners(state, award.id)
  if (!award || !found?.ok) return []
  const winners = award.id === on?.awardId ? found.winners.slice(0, on.named) : found.winners
  return [
    {
      awardId: award.id,
      title: award.title,
      ...(award.unranked ? { unranked: true } : {}),
      ...(award.by === 'role' ? { called: true } : {}),
      winners: winnerViews(state, winners),
    },
  ]
}

function stageOf(state: ContestState, { awardId, take, named, winners }: AwardOnStage): AwardStage {
  const ends = pageEnds(winners, roomIn(state))
  const { from, to } = pageAt(ends, named)
  const presenters = state.contest.awards.find((award) => award.id === awardId)?.presenters ?? []
  return {
    take,
    from,
    size: to - from,
    page: ends.indexOf(to) + 1,
    pages: ends.length,
    ...(take === 'present' && ends.length > 1 ? { ends: [...ends] } : {}),
    presenters: presenters.map((one) => ({ ...one })),
  }
}

/** [W8] No award has its name in a rehearsal, and nobody wins. */
function rehearsal(state: ContestState, on: AwardOnStage): AwardsPart {
  const at = state.contest.awards.findIndex((award) => award.id === on.awardId) + 1
  const winners = on.winners.slice(0, on.named).map(({ teamId }) => ({ teamId, playerId: null, playerName: null }))
  const title = both(`颁奖彩排 · 第 ${String(at)} 项`, `Rehearsal · award ${String(at)}`)
  return { shown: [{ awardId: on.awardId, title, winners }], now: on.awardId, stage: { ...stageOf(state, on), rehearsal: true } }
}

export function awardsPart(state: ContestState): AwardsPart {
  const rehearsed = awardRehearsed(state)
  if (rehearsed) return rehearsal(state, rehearsed)
  const signed = state.contest.parts.some((part) => state.results[part.id]?.stage === 'signed' || state.results[part.id]?.stage === 'announced')
  if (!signed) return null
  const on = awardOnStage(state)
  const shown = state.awards.shown.flatMap((id) =>
    shownAward(
      state,
      state.contest.awards.find((award) => award.id === id),
      on,
    ),
  )
  return { shown, now: on?.awardId ?? null, ...(on ? { stage: stageOf(state, on) } : {}) }
}

/** The same moment with every secret changed: keys, votes, rulings and marks not shown, nominees, answers on tablets. Whoever may not know sees no difference. */
import type { Outcome, PlayerId, Points, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Entry, Ledger } from '../contest/ledger-state.ts'
import type { Attempt, Slot, TabletAnswer } from '../contest/slot-state.ts'

const other = (outcome: Outcome): Outcome => (outcome === 'right' ? 'wrong' : 'right')
const EXTRA: Points = 7_770

function question(slot: Slot): Slot['question'] {
  if (!slot.question || slot.phase === 'revealed') return slot.question
  const secret = { key: ['Z'], accept: ['别的说法'], explanation: '另一种解析', article: '第九十九条', asOf: '1999-09-09' }
  const unseen = slot.phase === 'ready' || slot.phase === 'choosing' ? { stem: '另一道题', options: [], type: 'case' as const, subject: '另一类' } : {}
  return { ...slot.question, ...secret, ...unseen }
}
function attempt(slot: Slot, one: Attempt): Attempt {
  const votes = Object.fromEntries(Object.entries(one.votes).map(([seat, vote]) => [seat, vote === 'abstains' ? 'right' : other(vote)]))
  const hidden = !one.shown && slot.phase !== 'revealed'
  const ruling = one.ruling && hidden ? { ...one.ruling, outcome: other(one.ruling.outcome), reason: '另一理由' } : one.ruling
  const was = one.was.map((earlier) => ({ ...earlier, outcome: other(earlier.outcome) }))
  return { ...one, votes, ruling, was, answer: one.answer && [...one.answer, 'Z'] }
}
/** Teams' letters but those of `except`, who knows its own. */
function answers(slot: Slot, except: TeamId | null): Slot['answers'] {
  const turned = Object.entries(slot.answers).map(([id, answer]): [string, TabletAnswer] => {
    const letters = (given: readonly string[]) => (given.length === 0 ? given : ['Z'])
    return [
      id,
      id === except
        ? answer
        : { ...answer, chosen: letters(answer.chosen), submitted: answer.submitted && letters(answer.submitted), lateEvidence: answer.lateEvidence && ['Z'] },
    ]
  })
  return Object.fromEntries(turned)
}
const slot = (one: Slot, except: TeamId | null): Slot => ({
  ...one,
  question: question(one),
  attempts: one.attempts.map((each) => attempt(one, each)),
  answers: answers(one, except),
  marks: one.marksResult === null ? Object.fromEntries(Object.entries(one.marks).map(([judge, mark]) => [judge, mark + EXTRA])) : one.marks,
})

/** Hidden entries pay something else; what is shown stays, and so do those that a void or an overrule has answered: with their reversals they come to nothing. */
function ledger(before: Ledger): Ledger {
  let now = before
  const add = <K extends string>(table: Readonly<Record<K, Points>> | undefined, key: K) =>
    ({ ...table, [key]: (table?.[key] ?? 0) + EXTRA }) as Readonly<Record<K, Points>>
  const turn = (entry: Entry): Entry => {
    if (!entry.hidden || entry.reversed || entry.cause.is === 'reversal') return entry
    const { partId, teamId } = entry
    const key = entry.roundId ?? 'outside'
    const parts = now.byRound[key]
    now = {
      ...now,
      totals: { ...now.totals, [partId]: add(now.totals[partId], teamId) },
      hidden: { ...now.hidden, [partId]: add(now.hidden[partId], teamId) },
      byRound: { ...now.byRound, [key]: { ...parts, [partId]: add(parts?.[partId], teamId) } },
    }
    return { ...entry, points: entry.points + EXTRA }
  }
  const rounds = Object.fromEntries(Object.entries(before.rounds).map(([key, entries]) => [key, entries.map(turn)]))
  return { ...now, rounds }
}
function nominees(state: ContestState): ContestState['awards']['nominees'] {
  const substituteOf = (teamId: string): PlayerId | undefined => state.contest.teams.find((team) => team.id === teamId)?.players.at(-1)?.id
  return Object.fromEntries(
    Object.entries(state.awards.nominees).map(([awardId, entered]) => {
      if (state.awards.shown.some((id) => id === awardId)) return [awardId, entered]
      return [awardId, Object.fromEntries(Object.entries(entered).map(([teamId, playerId]) => [teamId, substituteOf(teamId) ?? playerId]))]
    }),
  )
}

export function twisted(state: ContestState, except: TeamId | null = null): ContestState {
  const live = state.live === null ? undefined : state.rounds[state.live]
  const rounds = live
    ? {
        ...state.rounds,
        [live.id]: { ...live, slots: live.slots.map((one, i) => (i === live.slots.length - 1 && one.phase !== 'closed' ? slot(one, except) : one)) },
      }
    : state.rounds
  return { ...state, rounds, ledger: ledger(state.ledger), awards: { ...state.awards, nominees: nominees(state) } }
}

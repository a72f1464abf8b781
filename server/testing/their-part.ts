/** What everybody but the operator does: teams, referees, judges, chief and clerk, each when the contest waits for them. */
import type { AwardFile } from '#shared/contest-file.ts'
import { derivedOf } from '../contest/derived.ts'
import { entrantsOf, liveRound, teamOf } from '../contest/read.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { standingsOf } from '../contest/standings.ts'
import { nextPart } from '../views/next-step.ts'
import { asSaid, decides, forward } from './crew.ts'
import type { Ask, Move, Pick } from './crew-words.ts'
import { nextDeadline, seat, type Hall } from './hall.ts'

const TRIES = 60

/** A seeded choice of possibilities, the same for the same seed. */
export function seeded(seed: number): Pick {
  let now = seed >>> 0
  return (count) => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((now / 2 ** 32) * Math.max(1, count))
  }
}

function nominee(hall: Hall, award: AwardFile): Ask | null {
  if (award.by !== 'nomination') return null
  const entered = hall.state.awards.nominees[award.id] ?? {}
  const teamId = entrantsOf(hall.state.contest, award.part).find((id) => entered[id] === undefined)
  const [, player] = (teamId && teamOf(hall.state.contest, teamId)?.players) ?? []
  return teamId && player ? { by: seat('clerk', 1), command: { type: 'SealNominee', awardId: award.id, teamId, playerId: player.id } } : null
}

/** The clerk checks and enters nominees, the chief signs. */
function paperwork(hall: Hall, pick: Pick): Move | null {
  const { state } = hall
  const appeal = state.appeals.find((one) => one.decided === null && state.results[one.partId]?.stage !== 'signed')
  if (appeal) return decides(hall, pick, appeal)
  const [derived] = derivedOf(state, hall.formatOf)
  if (derived) {
    const how = derived.mayRedo && pick(2) === 1 ? 'redo' : 'keep'
    return { by: seat('chief'), command: { type: 'SettleDerived', derivedId: derived.id, how, reason: '裁定' } }
  }
  for (const part of state.contest.parts) {
    const stage = state.results[part.id]?.stage
    if (unfinishedRounds(state, part.id).length > 0) continue
    const totals = Object.fromEntries(standingsOf(state, part.id, false).map((row) => [row.teamId, row.total]))
    if (stage === 'provisional') return { by: seat('clerk', 1), command: { type: 'EnterCheck', partId: part.id, totals } }
    if (stage !== 'checked') continue
    const named = state.contest.awards.flatMap((award) => (award.by === 'nomination' && award.part === part.id ? (nominee(hall, award) ?? []) : []))
    return named[0] ?? { by: seat('chief'), command: { type: 'SignResult', partId: part.id } }
  }
  return null
}

/** What waits for lots is drawn: by the clerk's hand, by a seed, or it rolls on stage. */
function draws(hall: Hall, pick: Pick): Move | null {
  const waits = nextPart(hall.state, hall).others.find(({ needs }) => needs === 'lots')
  if (waits?.command.type !== 'EnterDraw') return null
  const { of } = waits.command
  const way = pick(3)
  if (way === 2) return { by: seat('operator'), command: { type: 'StartDraw', of } }
  if (way === 1) return { by: seat('chief'), command: { type: 'DrawBySeed', of, seed: '二〇二一' } }
  return { by: seat('clerk', 1), command: asSaid(hall, waits) }
}

/** Never the operator's own doing; null where nobody else can go on. */
export function theirPart(hall: Hall, pick: Pick): Move | null {
  if (!liveRound(hall.state)) return draws(hall, pick) ?? paperwork(hall, pick)
  for (let i = 0; i < TRIES; i++) {
    const move = forward(hall, pick)
    if (move && ('waitUntil' in move || move.by.role !== 'operator')) return move
  }
  const due = nextDeadline(hall)
  return due === null ? null : { waitUntil: due }
}

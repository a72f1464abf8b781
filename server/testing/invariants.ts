/** What must hold in every state of a contest, whatever people asked. */
import { OUTCOMES } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Entry } from '../contest/ledger-state.ts'
import type { Attempt, RoundState, Slot } from '../contest/slot-state.ts'
import { FIRST, priceFor, settled } from '../contest/paying.ts'
import { partOf } from '../contest/read.ts'
import { allEntries, causedByAttempt } from '../contest/scoring.ts'
import { standingsOf } from '../contest/standings.ts'
import type { FormatOf } from '../formats/round-format.ts'

const sum = (entries: readonly Entry[]): number => entries.reduce((total, entry) => total + entry.points, 0)

/** An entry, its reversal, the reversal's reversal … */
function withReversals(all: readonly Entry[], first: readonly Entry[]): readonly Entry[] {
  const ids = new Set(first.map((entry) => entry.id))
  const family = [...first]
  for (const entry of all) {
    if (entry.cause.is !== 'reversal' || !ids.has(entry.cause.of)) continue
    ids.add(entry.id)
    family.push(entry)
  }
  return family
}

function totalsOf(state: ContestState, all: readonly Entry[]): string[] {
  const faults: string[] = []
  for (const part of state.contest.parts) {
    for (const row of standingsOf(state, part.id, false)) {
      const mine = all.filter((entry) => entry.partId === part.id && entry.teamId === row.teamId)
      if (sum(mine) !== row.total) faults.push(`total of ${row.teamId} is ${String(row.total)}, its entries come to ${String(sum(mine))}`)
    }
    for (const row of standingsOf(state, part.id, true)) {
      const seen = all.filter((entry) => entry.partId === part.id && entry.teamId === row.teamId && !entry.hidden)
      if (sum(seen) !== row.total) faults.push(`public total of ${row.teamId} is ${String(row.total)}, its shown entries come to ${String(sum(seen))}`)
    }
  }
  return faults
}

interface Place {
  readonly state: ContestState
  readonly all: readonly Entry[]
  readonly round: RoundState
  readonly slot: Slot
  readonly formatOf: FormatOf
}
/** What an attempt was paid is what its ruling pays; nothing while it waits for the chief, nothing for a void question. */
function attemptPaid({ state, all, round, slot, formatOf }: Place, attempt: Attempt): string[] {
  const family = withReversals(
    all,
    all.filter((entry) => causedByAttempt(entry, attempt.id) && entry.teamId === attempt.teamId),
  )
  const { ruling } = attempt
  const counts =
    ruling !== null && ruling.status !== 'provisional' && slot.voided === null && !slot.plan.trial && partOf(state, round.id, attempt.teamId) !== null
  const pays = counts ? priceFor(state, { slot, attempt, ruling }, formatOf) : 0
  const faults = sum(family) === pays ? [] : [`${attempt.id} ruled ${ruling?.outcome ?? 'nothing'} pays ${String(pays)} and was paid ${String(sum(family))}`]
  const leaked = family.filter((entry) => !entry.hidden && !attempt.shown)
  if (slot.voided === null && sum(leaked) !== 0) faults.push(`${attempt.id} isn't shown and ${String(sum(leaked))} are public`)
  return faults
}
function marksPaid({ all, slot }: Place): string[] {
  const family = withReversals(
    all,
    all.filter((entry) => entry.cause.is === 'marks' && entry.cause.slotId === slot.id),
  )
  const due = slot.voided === null ? (slot.marksResult ?? 0) : 0
  return sum(family) === due ? [] : [`marks of ${slot.id} come to ${String(due)} and ${String(sum(family))} was paid`]
}
function priced({ state, slot, formatOf }: Place): string[] {
  const [attempt] = slot.attempts
  return OUTCOMES.flatMap((outcome) => {
    const pays = attempt ? priceFor(state, { slot, attempt, ruling: { outcome, share: null } }, formatOf) : 0
    return Number.isSafeInteger(pays) && !Object.is(pays, -0) ? [] : [`${slot.id} ${outcome} pays ${String(pays)}`]
  })
}

/** Settled anew, no round's ledger would change. */
function unsettled({ state, round, slot, formatOf }: Omit<Place, 'all'>): string[] {
  const [more] = settled(state, slot.id, FIRST, formatOf)
  return (more?.entries ?? []).map((entry) => `${round.id} owes ${entry.teamId} ${String(entry.points)} for ${JSON.stringify(entry.cause)}`)
}
/** Everything that is wrong with a state; nothing, if all is well. */
export function faultsOf(state: ContestState, formatOf: FormatOf): readonly string[] {
  const all = allEntries(state.ledger)
  const faults = totalsOf(state, all)
  for (const round of Object.values(state.rounds)) {
    for (const slot of round.slots) faults.push(...unsettled({ state, round, slot, formatOf }))
    for (const slot of round.slots) {
      const place = { state, all, round, slot, formatOf }
      faults.push(...slot.attempts.flatMap((attempt) => attemptPaid(place, attempt)), ...marksPaid(place), ...priced(place))
      if (new Set(slot.attempts.map((attempt) => attempt.id)).size !== slot.attempts.length) faults.push(`${slot.id} has two attempts of one id`)
      if (round.stage === 'over' && slot.phase !== 'closed') faults.push(`${round.id} is over and ${slot.id} is ${slot.phase}`)
    }
  }
  return faults
}

/** Every library contest under a chief who overrules, credits, voids, replays and undoes at random: nothing throws, totals are the sums of their entries, and the ledger is what the rulings as they stand come to. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Remedy } from '#shared/appeal-settings.ts'
import type { Command } from '#shared/commands.ts'
import { OUTCOMES } from '#shared/words.ts'
import { settled } from '../contest/paying.ts'
import { roundIdOf, rulesFor } from '../contest/read.ts'
import { allEntries } from '../contest/scoring.ts'
import type { Slot } from '../contest/slot-state.ts'
import { readContest } from '../exchange/contest-file.ts'
import { formatOf } from '../formats/index.ts'
import type { Pick } from '../testing/crew-words.ts'
import { operatorAs } from '../testing/evening.ts'
import { ask, openHall, pass, seat, type Hall } from '../testing/hall.ts'
import { seeded, theirPart } from '../testing/their-part.ts'
import { leaves } from '../testing/what-if.ts'
import { nextPart } from '../views/next-step.ts'

const FOLDER = 'contests/rules'
const SEED = 20_260
const STEPS = 140
const names = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && !file.endsWith('.golden.json'))
const chief = seat('chief')
const cause = 'equipment'

const oneOf = <T>(pick: Pick, all: readonly T[]): T | undefined => all[pick(all.length)]
const slotsIn = ({ state }: Hall): readonly Slot[] => Object.values(state.rounds).flatMap((round) => round.slots)

function overrules(hall: Hall, slot: Slot, pick: Pick): Extract<Command, { type: 'OverruleRuling' }> | null {
  const attempt = oneOf(pick, slot.attempts)
  const outcome = pick(3) === 0 ? oneOf(pick, OUTCOMES) : pick(2) === 0 ? 'right' : 'wrong'
  if (!attempt || !outcome) return null
  const { partial } = rulesFor(hall.state, roundIdOf(slot.id), attempt.teamId).prices
  return { type: 'OverruleRuling', attemptId: attempt.id, outcome, ...(outcome === 'partial' && partial === 'share' ? { share: 0 } : {}), reason: '改判' }
}
function remedyFor(hall: Hall, slot: Slot, pick: Pick): Remedy | null {
  const slotId = slot.id
  const [team] = hall.state.contest.teams
  const [part] = hall.state.contest.parts
  const attemptIds = slot.attempts.filter(() => pick(3) > 0).map(({ id }) => id)
  switch (pick(6)) {
    case 0:
      return { is: 'replay', slotId, cause }
    case 1:
      return { is: 'void', slotId, cause }
    case 2:
      return team ? { is: 'make-up', slotId, teamId: team.id, cause } : null
    case 3:
      return part ? { is: 'undo-tie-break', partId: part.id } : null
    default:
      return attemptIds.length > 0 ? { is: 'credit', slotId, attemptIds: pick(2) === 0 ? attemptIds : attemptIds.reverse() } : null
  }
}
/** An appeal about the question, lodged and upheld at once. */
function upholds(hall: Hall, slot: Slot, pick: Pick): void {
  const team = oneOf(pick, hall.state.contest.teams)
  const remedy = remedyFor(hall, slot, pick)
  if (!team || !remedy) return
  const lodged = ask(hall, chief, { type: 'LodgeAppeal', teamId: team.id, of: { is: 'slot', slotId: slot.id }, text: '异议' })
  if (!lodged.ok) return
  const appealId = `appeal-${String(hall.state.appeals.length)}`
  const upheld = ask(hall, chief, { type: 'DecideAppeal', appealId, outcome: 'conceded', reason: '成立', remedies: [remedy] })
  if (!upheld.ok) ask(hall, chief, { type: 'DecideAppeal', appealId, outcome: 'denied', reason: '不成立', remedies: [] })
}
function interferes(hall: Hall, pick: Pick): void {
  const slots = slotsIn(hall)
  const slot = pick(2) === 0 ? slots.at(-1) : oneOf(pick, slots)
  const roundId = slot && roundIdOf(slot.id)
  if (!slot || !roundId) return
  const command = overrules(hall, slot, pick)
  const way = pick(8)
  if (way < 4) {
    if (command) ask(hall, chief, command)
  } else if (way < 6) upholds(hall, slot, pick)
  else if (way === 6) ask(hall, pick(2) === 0 ? chief : seat('operator'), { type: 'UndoCommand' })
  else ask(hall, seat('operator'), { type: 'ReopenRound', roundId })
}

function faultsOf(hall: Hall): readonly string[] {
  const { state } = hall
  const sums = new Map<string, number>()
  for (const { partId, teamId, points } of allEntries(state.ledger)) sums.set(`${partId} ${teamId}`, (sums.get(`${partId} ${teamId}`) ?? 0) + points)
  const totals = leaves(state.ledger.totals).filter(([key, points]) => points !== (sums.get(key) ?? 0))
  const open = slotsIn(hall).filter((slot) => settled(state, slot.id, { why: 'overrule', reason: null }, formatOf).length > 0)
  return [...hall.faults, ...totals.map(([key]) => `the total of ${key} is no sum`), ...open.map(({ id }) => `${id} pays otherwise than its rulings come to`)]
}
/** The operator takes the recommended step, or whoever it waits for does; false where nobody can. */
function goesOn(hall: Hall, pick: Pick): boolean {
  const next = nextPart(hall.state, { formatOf })
  if (next.command) {
    const decision = ask(hall, operatorAs(next.for), next.command)
    if (!decision.ok) hall.faults.push(`the recommended ${next.command.type} was refused: ${decision.refusal.code}`)
    return true
  }
  if (next.waitingFor === null) return false
  const move = theirPart(hall, pick)
  if (move && 'waitUntil' in move) pass(hall, move.waitUntil)
  else if (move) ask(hall, move.by, move.command)
  return move !== null
}

describe.each(names)('%s', (name) => {
  test('stands whatever the chief changes, in whatever order', () => {
    const read = readContest(`${FOLDER}/${name}`)
    if (!read.ok) throw new Error(`${name} can’t be read`)
    const hall = openHall({ ...read.contest, appeals: { by: 'any-team', window: 'part-end', lastWord: 'chief' } }, formatOf)
    const pick = seeded(SEED)
    const met = new Set<string>()
    for (let n = 0; n < STEPS && goesOn(hall, pick); n++) {
      pass(hall, hall.now + pick(5) * 300)
      if (pick(3) === 0) interferes(hall, pick)
      expect(faultsOf(hall), `after ${String(n)} steps`).toEqual([])
    }
    for (const { type } of hall.events) met.add(type)
    expect([...met]).toEqual(expect.arrayContaining(['RoundBegun', 'AppealDecided']))
  })
})

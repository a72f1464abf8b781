/** A contest played by the console alone, every tablet dead: the next step by the space bar, everybody else's part by the keys of its pages. */
import type { Command, CommandType } from '#shared/commands.ts'
import type { NextPart } from '#shared/views/people.ts'
import { acting, type Actor } from '../server/contest/actor.ts'
import type { PreparedContest } from '../server/contest/prepared-contest.ts'
import { formatOf } from '../server/formats/index.ts'
import { openHall } from '../server/testing/hall.ts'
import { seeded, theirPart } from '../server/testing/their-part.ts'
import { handsOn } from './operator-hands.tsx'

const MOST_STEPS = 1500
const seatOf = (by: Actor) => {
  const { seat } = acting(by)
  if (seat === 'hub') throw new Error('the hub has no seat to act for')
  return seat
}

/** A foul is called, never ruled: no tablet has that key for an answer. */
const asOnTablets = (command: Command): Command => ('outcome' in command && command.outcome === 'foul' ? { ...command, outcome: 'wrong' } : command)

/** A buzzer that can't be heard is passed over. */
const asHeard = (type: CommandType): CommandType => (type === 'TestPress' ? 'SkipRollCall' : type)
/** What a team says aloud is entered by a key beside the next step. */
const SPOKEN: readonly CommandType[] = ['PickItem', 'PickTeam', 'UseRight', 'BeginAnswer', 'DrawPlayer', 'GiveRight', 'SkipRollCall']
function besideTheStep(others: NextPart['others'], command: Command): number | null {
  const type = asHeard(command.type)
  if (!SPOKEN.includes(type)) return null
  const same = others.findIndex((other) => JSON.stringify(other.command) === JSON.stringify(command))
  const at = same >= 0 ? same : others.findIndex((other) => other.command.type === type)
  return at < 0 ? null : at
}

/** What went wrong on the way to the end; empty when all went well. */
export async function playAlone(contest: PreparedContest, seed: number, clock: { now: number }): Promise<readonly string[]> {
  const hall = openHall(contest, formatOf)
  const hands = handsOn(hall, clock)
  const pick = seeded(seed)
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await hands.wait(hall.now + pick(5) * 300)
    const next = hands.view().next
    if (next?.command == null && next?.waitingFor === null) return hall.faults
    const before = hands.said.length
    if (next?.command) await hands.space()
    else {
      const move = theirPart(hall, pick)
      if (!move) return [`nobody can go on: ${JSON.stringify(next)}`]
      if ('waitUntil' in move) {
        await hands.wait(move.waitUntil)
        continue
      }
      const at = besideTheStep(next?.others ?? [], move.command)
      if (at !== null) await hands.other(at)
      else await hands.standIn(seatOf(move.by), asOnTablets(move.command))
      const wanted = [move.command.type, seatOf(move.by)].join(' for ')
      const last = hands.said.at(-1)
      if (last?.command.type !== asHeard(move.command.type)) return [`step ${steps}: ${wanted} became ${JSON.stringify(last)}`]
    }
    const refused = hands.said.slice(before).filter((one) => one.refused !== null)
    if (hands.said.length === before || refused.length > 0) return [`step ${steps} ${JSON.stringify(next?.label)}: ${JSON.stringify(refused)}`]
  }
  return ['it does not come to an end']
}

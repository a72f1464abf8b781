/** The host's word that gives a team the floor: the winner of the buzz named, a team named after another's wrong answer; and the blurt before it. */
import type { CommandOf } from '#shared/commands.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { beginAttempt } from './answering.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { annulled, waitsForName, winnerBegins } from './buzzing.ts'
import { whyOut } from './barring.ts'
import type { ContestState } from './contest-state.ts'
import { foulPriceOf, foulWithAll } from './foul-prices.ts'
import { objectionHeard } from './objections.ts'
import { noRace, raceOf, type Race } from './race.ts'
import { mayBeGiven, raceOver } from './race-over.ts'
import { eligibleFor, formatOfRound, rulesOf } from './read.ts'

/** [B10] The winner is named and may speak; the clock to answer starts here. */
export function recogniseTeam(state: ContestState, { slotId }: CommandOf<'RecogniseTeam'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (race?.slot.id !== slotId) return refuse(noRace(state, slotId))
  if (!waitsForName(state, race.slot)) return refuse('wrong-moment')
  return accept(...inTurn(state, asked, (now) => winnerBegins(now, asked)))
}

/** [B7] The team the host names may try, or [T16] objects by word of mouth; its clock starts at once. */
export function giveRight(state: ContestState, { slotId, teamId }: CommandOf<'GiveRight'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (race?.slot.id !== slotId) return refuse(noRace(state, slotId))
  if (race.slot.plan.objecting) return objectionHeard(state, race, teamId, asked)
  const may = mayBeGiven(state, race.slot, asked.formatOf)
  if (may.length === 0) return refuse('wrong-moment')
  if (!may.includes(teamId)) return refuse(race.round.entrants.includes(teamId) ? whyOut(state, race.round, race.slot, teamId) : 'no-such-team')
  return accept(...inTurn(state, asked, (now) => beginAttempt(now, { slotId, teamId, playerId: null, position: null, how: 'given' }, asked)))
}

/** [F6] An answer before the team was named: the round's price, and the fates of the question and of the team. */
export function blurtCalled(state: ContestState, given: { teamId: TeamId; points: Points | null; reason: string | null }, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.rules.recognition !== 'host' || race.slot.phase !== 'shown') return refuse('wrong-moment')
  const { slot, round, rules } = race
  if (!eligibleFor(round, slot).includes(given.teamId)) return refuse('no-such-team')
  const { question, offender, turnsLost } = rules.blurt
  const free = slot.plan.trial || !formatOfRound(state, round.id, asked.formatOf).worth(rulesOf(state, round.id), slot)
  const price = given.points ?? (free ? 0 : priceOf(state, race, given.teamId, asked))
  const lost = slot.plan.trial || turnsLost === 0 ? {} : { turnsLost }
  const called = { roundId: round.id, slotId: slot.id, teamId: given.teamId, code: 'blurt', points: price, reason: given.reason, ...lost } as const
  const foul: Step = (now) => foulWithAll(now, { ...called, out: offender === 'out-of-question' }, asked)
  return accept(...inTurn(state, asked, foul, ...(question === 'goes-on' ? goesOn(race, given.teamId, asked) : [(now: ContestState) => over(now, asked)])))
}
/** Its own price, then the blurt's, then the round's for all fouls. */
function priceOf(state: ContestState, { round, slot, rules }: Race, teamId: TeamId, asked: Asked): Points {
  const own = rulesOf(state, round.id).fouls?.blurt?.points
  return own === undefined && rules.blurt.points !== undefined
    ? rules.blurt.points
    : foulPriceOf(state, { roundId: round.id, slot, teamId, code: 'blurt' }, asked.formatOf)
}
function over(state: ContestState, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (!race || race.rules.blurt.question === 'goes-on') return []
  return raceOver(state, race, { cause: 'blurt', reason: '未经点名作答', fate: race.rules.blurt.question }, asked)
}
/** The team is out and its press with it, where it is to be out; a question nobody is left for is void. */
function goesOn(race: Race, teamId: TeamId, asked: Asked): readonly Step[] {
  const { slot, rules } = race
  const counted = slot.presses.some((press) => press.teamId === teamId && press.counts)
  const running = slot.buzzer.is === 'racing' || slot.buzzer.is === 'taken'
  const annul = rules.blurt.offender === 'out-of-question' && counted && running ? annulled(race, teamId, '未经点名作答', asked) : []
  const nobody: Step = (now) => {
    const after = raceOf(now)
    if (!after || after.slot.buzzer.is === 'taken' || eligibleFor(after.round, after.slot).length > 0) return []
    return raceOver(now, after, { cause: 'blurt', reason: '未经点名作答', fate: 'void' }, asked)
  }
  return [...annul, nobody]
}

/** The buzzer: its state for all, the opening and its nonce for team seats alone, and that a race is on for nobody but the crew. */
import type { BuzzerPart, FoulView } from '#shared/views/play.ts'
import type { Instant, OpeningId } from '#shared/words.ts'
import type { Buzzer, Press } from '../contest/buzzer-state.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Foul, RoundState, Slot } from '../contest/slot-state.ts'
import { FOULS } from '../contest/fouls.ts'
import { waitsForName } from '../contest/buzzing.ts'
import { isRead, raceOf } from '../contest/race.ts'
import { inSlot } from '../contest/evolve-slot.ts'
import { buzzerAt } from '../contest/objection-rules.ts'
import { eligibleFor, liveRound, liveSlot, rulesOf } from '../contest/read.ts'
import { stripOf, verdictView } from './race.ts'

const openingOf = (buzzer: Buzzer): OpeningId | null => (buzzer.is === 'closed' ? null : buzzer.openingId)
const opensAtOf = (buzzer: Buzzer): Instant | null => (buzzer.is === 'closed' || buzzer.is === 'armed' ? null : buzzer.opensAt)
const nonceOf = (buzzer: Buzzer): string | null => (buzzer.is === 'closed' ? null : buzzer.is === 'armed' ? buzzer.nonce : (buzzer.nonces.at(-1) ?? null))

const foulView = (foul: Foul): FoulView => ({
  teamId: foul.teamId,
  code: foul.code,
  title: { zh: FOULS[foul.code].zh, en: FOULS[foul.code].en },
  points: foul.points,
})

/** Presses of the settled opening in the verdict's order, times after the opening and never below 0. */
function orderOf(slot: Slot): NonNullable<BuzzerPart>['order'] {
  const { buzzer } = slot
  if (buzzer.is !== 'taken') return []
  const first = (teamId: Press['teamId']) => slot.presses.find((press) => press.teamId === teamId && press.openingId === buzzer.openingId && press.counts)
  return buzzer.verdict.order.flatMap((teamId) => {
    const press = first(teamId)
    return press ? [{ teamId, afterMs: Math.max(0, press.evidence.a - buzzer.opensAt), early: press.early }] : []
  })
}

/** How the opening is counted down, whether the question is still read, whether the winner waits for its name. */
function cueOf(state: ContestState, slot: Slot): Pick<NonNullable<BuzzerPart>, 'countdown' | 'reading' | 'waitsForName'> {
  const race = raceOf(state)
  if (!race) return {}
  const { opens, countdown } = race.rules
  const isOpen = slot.buzzer.is === 'open' || slot.buzzer.is === 'racing'
  const counted = opens === 'machine' && countdown.steps > 0 && isOpen
  return {
    ...(counted ? { countdown: { ...countdown } } : {}),
    ...(isRead(race.rules, slot) && isOpen ? { reading: true } : {}),
    ...(waitsForName(state, slot) ? { waitsForName: true } : {}),
  }
}

/** [O16] How sure the order is: told to teams; on stage where it is proven, too close to call, or the file wants an estimate's too. */
function bandOf(state: ContestState, slot: Slot, round: RoundState, eyes: Eyes): Pick<NonNullable<BuzzerPart>, 'strip'> {
  const { buzzer } = slot
  if (buzzer.is !== 'taken') return {}
  const { certain, photo } = buzzer.verdict
  const isTold = eyes === 'team' || certain || photo || buzzerAt(rulesOf(state, round.id), slot)?.bandOnStage
  return isTold ? { strip: stripOf(buzzer) } : {}
}

/** [O18] Before the verdict a press changes nothing for those who may press, nor for anyone who could tell them. */
const stateFor = ({ is }: Buzzer, eyes: Eyes): Buzzer['is'] => (is === 'racing' && eyes !== 'crew' ? 'open' : is)

type Eyes = 'team' | 'hall' | 'crew'
function buzzerOf(state: ContestState, eyes: Eyes): BuzzerPart {
  const slot = liveSlot(state)
  const round = liveRound(state)
  if (!slot || !round || slot.plan.mode !== 'race') return null
  return {
    state: stateFor(slot.buzzer, eyes),
    openingId: eyes === 'team' ? openingOf(slot.buzzer) : null,
    nonce: eyes === 'team' ? nonceOf(slot.buzzer) : null,
    opensAt: opensAtOf(slot.buzzer),
    ...cueOf(state, slot),
    eligible: [...eligibleFor(round, slot)],
    out: [...slot.out],
    fouls: slot.fouls.map(foulView),
    order: orderOf(slot),
    verdict: slot.buzzer.is === 'taken' ? verdictView(slot.buzzer.verdict) : null,
    ...bandOf(state, slot, round, eyes),
  }
}

export const teamBuzzer = (state: ContestState): BuzzerPart => buzzerOf(state, 'team')
export const publicBuzzer = (state: ContestState): BuzzerPart => buzzerOf(state, 'hall')
export const crewBuzzer = (state: ContestState): BuzzerPart => buzzerOf(state, 'crew')

/** A race that may be on, and is not decided; null while there is none. */
function undecided(state: ContestState) {
  const slot = liveSlot(state)
  return !slot || slot.buzzer.is === 'closed' || slot.buzzer.is === 'taken' ? null : { slot, openingId: slot.buzzer.openingId }
}
function unpressed(buzzer: Buzzer): Buzzer {
  if (buzzer.is !== 'racing') return buzzer
  const { photo: _, ...opened } = buzzer
  return { ...opened, is: 'open', settleAt: null }
}
/** [O18] The question as if nobody had pressed yet. */
export function asIfUnpressed(state: ContestState): ContestState {
  const race = undecided(state)
  if (!race) return state
  return inSlot(state, race.slot.id, ({ buzzer, presses }) => ({
    buzzer: unpressed(buzzer),
    presses: presses.filter((press) => press.openingId !== race.openingId),
  }))
}
/** [O18] The journal's number as those may know it who aren't told that a press was read. */
export function seqInTheHall(state: ContestState, seq: number): number {
  const race = undecided(state)
  return race ? seq - race.slot.presses.filter((press) => press.openingId === race.openingId).length : seq
}
/** [O18] What such a one asked is acknowledged without the number meanwhile: two of them apart would count the presses between. */
export const seqAcknowledged = (state: ContestState, seq: number): number => (undecided(state) ? 0 : seq)

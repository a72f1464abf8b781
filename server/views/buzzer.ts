/** The buzzer: its state for all, the opening and its nonce for team seats alone. */
import type { BuzzerPart, FoulView } from '#shared/views/play.ts'
import type { Instant, OpeningId } from '#shared/words.ts'
import type { Buzzer, Press } from '../contest/buzzer-state.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Foul, RoundState, Slot } from '../contest/slot-state.ts'
import { FOULS } from '../contest/fouls.ts'
import { waitsForName } from '../contest/buzzing.ts'
import { isRead, raceOf } from '../contest/race.ts'
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
  const counted = opens === 'machine' && countdown.steps > 0 && slot.buzzer.is === 'open'
  return {
    ...(counted ? { countdown: { ...countdown } } : {}),
    ...(isRead(race.rules, slot) && slot.buzzer.is === 'open' ? { reading: true } : {}),
    ...(waitsForName(state, slot) ? { waitsForName: true } : {}),
  }
}

/** [O16] How sure the order is: told to teams; on stage where it is proven, too close to call, or the file wants an estimate's too. */
function bandOf(state: ContestState, slot: Slot, round: RoundState, keys: Keys): Pick<NonNullable<BuzzerPart>, 'strip'> {
  const { buzzer } = slot
  if (buzzer.is !== 'taken') return {}
  const { certain, photo } = buzzer.verdict
  const isTold = keys === 'with-nonce' || certain || photo || buzzerAt(rulesOf(state, round.id), slot)?.bandOnStage
  return isTold ? { strip: stripOf(buzzer) } : {}
}

type Keys = 'with-nonce' | 'without'
function buzzerOf(state: ContestState, keys: Keys): BuzzerPart {
  const slot = liveSlot(state)
  const round = liveRound(state)
  if (!slot || !round || slot.plan.mode !== 'race') return null
  return {
    state: slot.buzzer.is,
    openingId: keys === 'with-nonce' ? openingOf(slot.buzzer) : null,
    nonce: keys === 'with-nonce' ? nonceOf(slot.buzzer) : null,
    opensAt: opensAtOf(slot.buzzer),
    ...cueOf(state, slot),
    eligible: [...eligibleFor(round, slot)],
    out: [...slot.out],
    fouls: slot.fouls.map(foulView),
    order: orderOf(slot),
    verdict: slot.buzzer.is === 'taken' ? verdictView(slot.buzzer.verdict) : null,
    ...bandOf(state, slot, round, keys),
  }
}

export const teamBuzzer = (state: ContestState): BuzzerPart => buzzerOf(state, 'with-nonce')
export const publicBuzzer = (state: ContestState): BuzzerPart => buzzerOf(state, 'without')

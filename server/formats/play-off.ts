/** 加赛 play-off: sudden death on the buzzer between teams that are tied, outside the totals. */
import * as z from 'zod/mini'
import type { TeamId } from '#shared/words.ts'
import { baseRules, SetIdRule } from '../contest/round-rules.ts'
import { buzzClock } from './buzzer-prices.ts'
import { buzzerSentences } from './buzzer-wording.ts'
import { noPrices } from './prices.ts'
import type { RoundFormat, RoundReading } from './round-format.ts'
import { plan } from './turns.ts'
import { answerWithin, creditTo, onTheBuzzer, unused } from './usual.ts'
import { answerTime } from './wording.ts'

const rules = z.strictObject({
  ...baseRules,
  prices: noPrices,
  persons: creditTo('none'),
  clocks: answerWithin(20_000),
  buzzer: onTheBuzzer,
  /** sudden-death: right takes the best place open, wrong the last. */
  method: z._default(z.enum(['sudden-death']), 'sudden-death'),
  set: SetIdRule,
  tablets: unused,
})
type Rules = z.infer<typeof rules>
type Round = RoundReading<Rules>

/** Read off the rulings as they stand, question by question: an amended one may place a team anew. */
function settled({ entrants, slots }: Round): { top: readonly TeamId[]; bottom: readonly TeamId[]; remaining: readonly TeamId[] } {
  let remaining = entrants.map((entrant) => entrant.teamId)
  const [top, bottom]: [TeamId[], TeamId[]] = [[], []]
  for (const slot of slots) {
    if (slot.voided) continue
    for (const { teamId, ruling } of slot.attempts) {
      if (!ruling || ruling.status === 'provisional' || !remaining.includes(teamId)) continue
      if (ruling.outcome === 'right') top.push(teamId)
      else bottom.unshift(teamId)
      remaining = remaining.filter((one) => one !== teamId)
    }
  }
  return { top, bottom, remaining }
}
/** A place is at stake while an award's line runs between the best and the last place still open; where no line does, every place is. */
function decided(round: Round): boolean {
  const { top, remaining } = settled(round)
  if (remaining.length <= 1) return true
  const first = round.places[0] ?? 1
  const splits = (from: number, to: number) => round.boundaries.some((line) => from <= line && line < to)
  if (!splits(first, first + round.entrants.length - 1)) return false
  return !splits(first + top.length, first + top.length + remaining.length - 1)
}

export const playOff: RoundFormat<Rules> = {
  id: 'play-off',
  title: { zh: '加赛', en: 'Play-off' },
  rules,
  orderBy: () => 'table',
  planned: () => null,
  next: (round) => (decided(round) ? null : plan({ mode: 'race', setId: round.rules.set, among: settled(round).remaining })),
  clock: buzzClock,
  pay: () => 0,
  worth: () => null,
  settled,
  decided,
  sets: (rules) => [rules.set],
  sentences: (rules) => [
    {
      zh: '并列的代表队抢答，先答对者名次在前，先答错者名次在后。',
      en: 'The tied teams press for each question: right takes the best place open, wrong the last.',
    },
    ...buzzerSentences(rules.buzzer, null),
    ...answerTime(rules.clocks.answerMs),
    { zh: '加赛不计入总分。', en: 'A play-off never enters the totals.' },
  ],
}

/** How answers that all give at once are told: each player's or the team's, on tablets, boards or by paddles, final or not. */
import type { RoundRules } from '../contest/round-rules.ts'
import type { Sentence } from './wording.ts'

type Tablets = NonNullable<RoundRules['tablets']>

const PLAYERS = {
  any: [],
  sum: [{ zh: '每名选手独立作答，全队得分为各人得分之和。', en: 'Each player answers alone; the team has the sum of what they earn.' }],
  mean: [{ zh: '每名选手独立作答，全队得分为各人得分的平均。', en: 'Each player answers alone; the team has the mean of what they earn.' }],
  majority: [{ zh: '每名选手独立作答，过半数相同的答案为全队答案。', en: 'Each player answers alone; what more than half of them say is the team’s answer.' }],
} as const
export const playersSentences = ({ players = 'any' }: Tablets): readonly Sentence[] => PLAYERS[players]

const HELD_UP = {
  boards: { zh: '答案写在题板上，时间到同时亮板，由裁判判定。', en: 'Answers are written on boards and shown together at time-up; the referees rule.' },
  paddles: { zh: '举牌作答，时间到同时举牌，由裁判判定。', en: 'Answers are given by paddles, raised together at time-up; the referees rule.' },
} as const
export function howGiven({ on, finalOn, chosenCounts }: Tablets): readonly Sentence[] {
  if (on === 'boards' || on === 'paddles') return [HELD_UP[on]]
  return [
    finalOn === 'submit'
      ? { zh: '提交后不能修改。', en: 'A submitted answer is final.' }
      : { zh: '截止前可以修改答案。', en: 'Answers may be changed until time is up.' },
    chosenCounts
      ? { zh: '时间到，已选未提交的答案有效。', en: 'At time-up a chosen option counts even if it was not submitted.' }
      : { zh: '时间到，未提交的不计。', en: 'At time-up only submitted answers count.' },
  ]
}

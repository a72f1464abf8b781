/** The console where a rule set asks for more: a catalogue of penalties, lots to be drawn, persons ranked, two signatures, a team that left. */
import type { View } from '../views/view.ts'
import { AwardId } from '../words.ts'
import { contestSample, FINALS, roundNamed, teamAt } from './contest-sample.ts'
import { ledgerEntries, pastSample, resultWith } from './pad-result-samples.ts'
import { withLeft } from './rule-samples.ts'
import { challengeBoardTied, finalsBoardTied } from './standings-samples.ts'

type Sample = Partial<View>
const order = { is: 'order', roundId: roundNamed('buzzer') } as const
const tie = { is: 'tie', partId: FINALS } as const
const player = (table: number) => contestSample.teams.find((team) => team.table === table)?.players[0]?.id
const person = (table: number, rank: number, total: number, tied = false) => {
  const playerId = player(table)
  return playerId === undefined ? [] : [{ partId: FINALS, playerId, teamId: teamAt(table), total, rank, tied }]
}

export const sanctionsSample: View['sanctions'] = {
  catalogue: [
    {
      id: 'conduct',
      title: '违反赛场纪律',
      steps: [
        { points: -10_000, disqualify: false },
        { points: -20_000, disqualify: false },
        { points: 0, disqualify: true },
      ],
    },
    { id: 'manner', title: '文明参赛奖分', steps: [{ points: 5_000, disqualify: false }] },
  ],
  given: [{ partId: FINALS, teamId: teamAt(3), sanction: 'conduct', step: 1, reason: '场上喧哗' }],
}
export const drawsSample: View['draws'] = {
  open: [
    { of: tie, title: '全国赛决赛：第4、5名并列', among: [teamAt(8), teamAt(5)], drawn: false },
    { of: order, title: '群雄逐鹿 · 出场顺序抽签', among: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt), drawn: false },
  ],
  rolling: null,
  done: [
    { title: '争分夺秒 · 出场顺序抽签', parts: [FINALS], order: [teamAt(5), teamAt(2), teamAt(7)], how: 'by-hand', witness: '公证员', seed: null, at: 4_000 },
  ],
}
/** Early by one team, and one that came after the race. */
const presses = [
  { teamId: teamAt(7), readAt: 61_200, early: true, counts: false },
  { teamId: teamAt(6), readAt: 61_512, early: false, counts: true },
  { teamId: teamAt(2), readAt: 61_533, early: false, counts: true },
  { teamId: teamAt(1), readAt: 63_010, early: false, counts: false },
]

export const rulesSample = (on: (parts: Sample) => Sample): Sample => {
  const result = resultWith({
    stage: 'checked',
    check: { how: 'equal', by: '1号裁判助理' },
    openTies: [{ places: [4, 5], teamIds: [teamAt(8), teamAt(5)], by: 'draw' }],
    signers: [
      { role: 'chief', by: 'chief' },
      { role: 'supervisor', by: null },
    ],
  })
  const stars = {
    awardId: AwardId.parse('stars'),
    title: '优秀选手',
    by: 'persons' as const,
    parts: [FINALS],
    nominees: [],
    winners: null,
    unranked: true as const,
  }
  return on({
    question: null,
    scene: { follow: true, scene: 'draw', partId: null, message: null, item: null, quiet: false },
    lots: { title: '群雄逐鹿 · 出场顺序抽签', among: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt), order: null },
    standings: [withLeft(finalsBoardTied), challengeBoardTied],
    sanctions: sanctionsSample,
    draws: drawsSample,
    result: { ...result, awards: [...result.awards, { ...stars, state: 'sealed', why: null }] },
    past: { ...pastSample, slots: pastSample.slots.map((slot, i) => (i === 0 ? { ...slot, presses } : slot)) },
    ledger: {
      entries: ledgerEntries,
      persons: [...person(3, 1, 62_000), ...person(6, 2, 51_000, true), ...person(1, 2, 51_000, true), ...person(8, 4, 40_500)],
    },
    next: { label: '现场抽签：第4、5名并列', command: { type: 'StartDraw', of: tie }, waitingFor: null, others: [], undo: null },
  })
}

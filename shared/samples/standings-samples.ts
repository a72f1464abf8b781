/** Made-up standings of the sample contest: eight finalists with round columns, 24 challengers with two terms. */
import type { PartStandings, StandingRow } from '../views/results.ts'
import { CHALLENGE, contestSample, FINALS, roundNamed, teamAt } from './contest-sample.ts'

/** table, then showcase, required, speed, practical, risk, buzzer in thousandths; places moved. */
const FINALISTS: [number, number[], number][] = [
  [3, [27500, 30000, 40000, 26300, 20000, 60000], 1],
  [6, [26800, 30000, 45000, 27100, 20000, 30000], -1],
  [1, [28100, 20000, 40000, 26900, 30000, 50000], 0],
  [8, [26200, 30000, 35000, 25700, -10000, 40000], 1],
  [2, [27000, 20000, 45000, 26000, -20000, 30000], -1],
  [5, [25900, 20000, 30000, 24800, -10000, 40000], 0],
  [4, [29400, 40000, 40000, 26300, 0, 10000], 0],
  [7, [25300, 20000, 30000, 26600, 0, -10000], 0],
]
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const row = (table: number, rank: number | null, more: Partial<StandingRow>): StandingRow => ({
  teamId: teamAt(table),
  rank,
  tied: false,
  total: 0,
  terms: [],
  rounds: [],
  moved: 0,
  out: false,
  ...more,
})

const finalRounds = contestSample.rounds.filter((round) => round.parts.includes(FINALS) && round.format !== 'play-off')

/** Totals and order from the rounds; who is level shares a rank. */
function rowsOf(finalists: typeof FINALISTS): StandingRow[] {
  const totals = finalists.map(([, rounds]) => sum(rounds))
  const rows = finalists.map(([table, rounds, moved]) => {
    const total = sum(rounds)
    const rank = 1 + totals.filter((one) => one > total).length
    return row(table, rank, { rounds, moved, total, terms: [total], tied: totals.filter((one) => one === total).length > 1 })
  })
  return rows.sort((a, b) => b.total - a.total)
}

export const finalsBoard: PartStandings = {
  partId: FINALS,
  title: '全国赛决赛',
  stage: 'provisional',
  terms: [{ source: 'live', title: '总分', weight: '1' }],
  rounds: finalRounds.map((round) => ({ roundId: round.id, shortTitle: round.shortTitle, live: round.stage === 'active' })),
  baseScore: 0,
  places: 1,
  rows: rowsOf(FINALISTS),
  rest: [],
  lineAfter: null,
}

/** Two teams on one place: table 5 level with table 8. */
export const finalsBoardTied: PartStandings = {
  ...finalsBoard,
  rows: rowsOf(FINALISTS.map(([table, rounds, moved]) => [table, table === 5 ? [26100, 30000, 35000, 25800, -10000, 40000] : rounds, moved])),
}

const challengers = contestSample.teams.filter((team) => team.field === 'challenger')
const combined = challengers
  .map((team) => {
    const qualifying = 82000 + ((team.table * 5300) % 13100)
    const live = (16 + ((team.table * 37) % 24)) * 5000
    return { team, terms: [qualifying, live], total: Math.round((qualifying * 6 + live * 2) / 100) * 10 }
  })
  .sort((a, b) => b.total - a.total)
const lines = combined.map(({ team, terms, total }, i) =>
  row(team.table, i + 1, { terms, total, rounds: [terms[1] ?? 0], moved: i === 11 ? 3 : i === 4 ? -1 : i === 3 ? 1 : 0 }),
)
const orderOf = (one: StandingRow): number => challengers.find((team) => team.id === one.teamId)?.order ?? 0

/** As the public sees it by default: twelve ranked, the rest in 行政区划 order without a place. */
export const challengeBoard: PartStandings = {
  partId: CHALLENGE,
  title: '决赛挑战环节',
  stage: 'provisional',
  terms: [
    { source: 'qualifying', title: { zh: '晋级赛得分', en: 'Qualifying' }, weight: '0.6' },
    { source: 'live', title: { zh: '现场得分', en: 'On stage' }, weight: '0.2' },
  ],
  rounds: [{ roundId: roundNamed('challenge-quiz'), shortTitle: '挑战', live: true }],
  baseScore: 0,
  places: 2,
  rows: lines.slice(0, 12),
  rest: lines
    .slice(12)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((one) => ({ ...one, rank: null, moved: 0 })),
  lineAfter: 12,
}

/** Every place public. */
export const challengeBoardWhole: PartStandings = { ...challengeBoard, stage: 'signed', rows: lines, rest: [] }
/** As the crew sees it before the tie at the line is broken: table 25 level with table 32 on place 12. */
export const challengeBoardTied: PartStandings = {
  ...challengeBoard,
  rows: lines.map((one, i) => {
    if (i === 11) return { ...one, tied: true }
    return i === 12 ? { ...one, rank: 12, tied: true, terms: [86070, 145000], rounds: [145000], total: 80640 } : one
  }),
  rest: [],
}

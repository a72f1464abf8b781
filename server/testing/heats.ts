/** A small contest of heats and a final: teams t1, t2 … shared out to the heats, whose totals are entered as corrections; the final's entrants are computed. */
import { PartId, RoundId, TeamId } from '#shared/words.ts'
import type { PartFile } from '#shared/contest-file.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { formatOf } from '../formats/index.ts'
import { chief, operator, play, prepared, type Played, type Step } from './contest-spec.ts'
import { smallContest } from './small-contest.ts'

export interface Heats {
  /** Totals of each heat's teams, in the order of their tables: [[30, 20], [25]] is t1, t2 in heat-1 and t3 in heat-2. */
  readonly heats: readonly (readonly number[])[]
  readonly entrants: PartFile['entrants']
  readonly final?: Partial<PartFile>
  readonly rules?: Record<string, unknown>
  /** Teams with the role `host`. */
  readonly hosts?: readonly string[]
  readonly round?: Partial<PreparedContest['rounds'][number]>
}
const heatId = (index: number): PartId => PartId.parse(`heat-${String(index + 1)}`)
export const part = (id: string): PartId => PartId.parse(id)
export const team = (n: number): TeamId => TeamId.parse(`t${String(n)}`)

export function heatsContest({ heats, entrants, final = {}, rules = {}, hosts = [], round = {} }: Heats): PreparedContest {
  const small = smallContest({ format: 'required', teams: heats.flat().length, rules: { by: 'team', ruling: { method: 'chief' }, ...rules } })
  const [main] = small.parts
  if (!main) throw new Error('a contest has a part')
  const { playOff: _, ...plain } = main
  let at = 0
  const parts = heats.map((totals, index) => {
    const teams = totals.map(() => team((at += 1)))
    return { ...plain, id: heatId(index), title: `第${String(index + 1)}组`, entrants: { teams } }
  })
  const last = { ...plain, id: part('final'), title: '决赛', entrants, ...final }
  return {
    ...small,
    teams: small.teams.map((one) => (hosts.includes(one.id) ? { ...one, roles: ['host'] } : one)),
    parts: [...parts, last],
    rounds: [
      {
        ...small.rounds[0],
        id: RoundId.parse('round'),
        title: '决赛题',
        format: 'required',
        parts: [last.id],
        rules: formatOf('required').rules.parse({ set: 's', by: 'team', ruling: { method: 'chief' }, ...rules }),
        ...round,
      },
    ],
  }
}
export const signs = (id: string): Step => chief.asks({ type: 'SignResult', partId: part(id) })
export const skipsCheck = (id: string): Step => chief.asks({ type: 'SkipCheck', partId: part(id), reason: '免核' })
export const forms = (): Step => operator.asks({ type: 'FormPart', partId: part('final') })
/** Lots of the final drawn by hand. */
export const draws = (is: 'cut' | 'tables', ...numbers: number[]): Step =>
  operator.asks({ type: 'EnterDraw', of: { is, partId: part('final') }, order: numbers.map(team), witness: '公证员' })
export const corrects = (id: string, n: number, points: number): Step =>
  operator.asks({ type: 'CorrectPoints', partId: part(id), teamId: team(n), points: points * 1000, reason: '成绩录入' })

/** The heats with their totals entered, not signed. */
export function heatsPlayed(asked: Heats): Played {
  const steps: Step[] = []
  let at = 0
  asked.heats.forEach((totals, index) => {
    for (const total of totals) {
      at += 1
      if (total !== 0) steps.push(corrects(heatId(index), at, total))
    }
  })
  return play(prepared(heatsContest(asked)), ...steps)
}
/** The heats signed. */
export const heatsSigned = (asked: Heats): Played =>
  play(heatsPlayed(asked), ...asked.heats.flatMap((_, index) => [skipsCheck(heatId(index)), signs(heatId(index))]))

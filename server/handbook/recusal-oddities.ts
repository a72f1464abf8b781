/** What recusals (回避) leave of a bench: too few referees for the round's method, or judges who would all stand back. */
import type { TeamId } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { enteredIn } from '../contest/read.ts'
import type { Sentence } from '../formats/wording.ts'
import type { Oddity, RoundAsked } from './oddity.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })
const isRecused = ({ panel }: PreparedContest, role: 'judge' | 'referee', number: number, teamId: TeamId): boolean =>
  (panel.recused ?? []).some((one) => one.role === role && one.number === number && one.teams.includes(teamId))
const numbered = (seats: number): number[] => Array.from({ length: seats }, (_, i) => i + 1)
const teamsOf = ({ contest, round }: RoundAsked) => {
  const known = round.parts.flatMap((partId) => enteredIn(contest, partId))
  return contest.teams.filter(({ id }) => known.includes(id))
}

/** [M4] Where everybody would stand back for a team, nobody does. */
function ofJudges(asked: RoundAsked): Oddity[] {
  const { contest, round, at, format } = asked
  const marking = format.marking?.(round.rules)
  if (!marking) return []
  const all = numbered(contest.panel.judges)
  const own = all.filter((number) => marking.judges?.includes(number) ?? true)
  const bench = own.length > 0 ? own : all
  const names = teamsOf(asked).flatMap(({ id, name }) => (bench.length > 0 && bench.every((number) => isRecused(contest, 'judge', number, id)) ? [name] : []))
  if (names.length === 0) return []
  const zh = `本环节的评委都应回避${names.join('、')}：无人可换，仍由他们评分`
  return [
    {
      at: [...at, 'rules'],
      says: say(zh, `every judge of the round should stand back for ${names.join(', ')}: nobody else is there, so they mark all the same`),
    },
  ]
}

/** [J7] [J8] Whether those who needn't stand back for the team can rule by the round's method. */
function canRule({ contest, round, format, subjectsOf }: RoundAsked, teamId: TeamId): boolean {
  const { method } = round.rules.ruling
  const { referees, subjects } = contest.panel
  const rest = numbered(referees).filter((number) => !isRecused(contest, 'referee', number, teamId)).length
  if (method === 'majority') return rest * 2 > referees
  if (method === 'one') return rest > 0
  const named =
    method === 'subject'
      ? format
          .sets(round.rules)
          .flatMap(subjectsOf)
          .map((one) => subjects[one])
      : []
  return named.every((number) => number === undefined || !isRecused(contest, 'referee', number, teamId))
}
function ofReferees(asked: RoundAsked): Oddity[] {
  const { contest, round, at, format } = asked
  if (format.panel || contest.panel.referees === 0) return []
  const names = teamsOf(asked).flatMap(({ id, name }) => (canRule(asked, id) ? [] : [name]))
  if (names.length === 0) return []
  const many = round.rules.ruling.method === 'majority'
  const zh = many ? `裁判回避后，不足全组的多数：${names.join('、')}的作答归裁判长裁决` : `应裁决的裁判都须回避：${names.join('、')}的作答归裁判长裁决`
  const en = many
    ? `so many referees are recused that the rest are no majority of the panel: the chief rules on ${names.join(', ')}`
    : `every referee who should rule is recused: the chief rules on ${names.join(', ')}`
  return [{ at: [...at, 'rules', 'ruling', 'method'], says: say(zh, en) }]
}
export const recusalOddities = (asked: RoundAsked): Oddity[] => [...ofJudges(asked), ...ofReferees(asked)]

/** [Y3] A panel that has the last word on appeals, with nobody left to vote. */
export function appealOddities(contest: PreparedContest): Oddity[] {
  const { panel, appeals, teams } = contest
  if (appeals?.lastWord !== 'panel' || appeals.allowed === false) return []
  const at = ['appeals', 'lastWord']
  const none = say('没有裁判席（panel.referees 为 0），无人表决，由裁判长决定', 'there is no referee (panel.referees is 0): nobody votes and the chief decides')
  if (panel.referees === 0) return [{ at, says: none }]
  const names = teams.flatMap(({ id, name }) => (numbered(panel.referees).every((number) => isRecused(contest, 'referee', number, id)) ? [name] : []))
  if (names.length === 0) return []
  const zh = `裁判都须回避${names.join('、')}：其申诉无人表决，由裁判长决定`
  return [{ at, says: say(zh, `every referee is recused for ${names.join(', ')}: nobody votes on its appeals and the chief decides`) }]
}

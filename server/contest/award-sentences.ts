/** The awards in sentences: how many, to whom, decided by what, in which order they are named. */
import type { AwardFile } from '#shared/contest-file.ts'
import { inLanguage, type AwardId, type PartId, type Text } from '#shared/words.ts'
import { awardEnds } from './boundaries.ts'
import type { PreparedContest } from './prepared-contest.ts'

type Sentence = Exclude<Text, string>
const say = (zh: string, en: string): Sentence => ({ zh, en })
const listOf = (all: readonly Sentence[]): Sentence => say(all.map((one) => one.zh).join('、'), all.map((one) => one.en).join(', '))
const partNamed = ({ parts }: PreparedContest, id: PartId): Sentence => {
  const title = parts.find((one) => one.id === id)?.title ?? id
  return say(inLanguage(title, 'zh'), inLanguage(title, 'en'))
}
const awardsNamed = ({ awards }: PreparedContest, ids: readonly AwardId[]): Sentence =>
  listOf(
    ids.map((id) => {
      const title = awards.find((one) => one.id === id)?.title ?? id
      return say(`“${inLanguage(title, 'zh')}”`, inLanguage(title, 'en'))
    }),
  )

function byPlace(contest: PreparedContest, award: AwardFile & { by: 'rank' }): Sentence {
  const { zh, en } = partNamed(contest, award.part)
  const last = awardEnds(contest, award.part).find((one) => one.award === award.id)?.last ?? award.count
  const first = last - award.count + 1
  const places =
    first === last
      ? say(`第${String(first)}名`, `place ${String(first)}`)
      : say(`第${String(first)}至${String(last)}名`, `places ${String(first)} to ${String(last)}`)
  return say(`${String(award.count)}个，授予${zh}${places.zh}。`, `${String(award.count)}, to ${places.en} of ${en}.`)
}
const CRITERIA = {
  'team-total': say('所在队总分', 'their team’s total'),
  'more-right': say('本人答对题数', 'their own right answers'),
  'less-time': say('本人答对题的剩余时间', 'the time left in their right answers'),
} as const
function toPersons(contest: PreparedContest, award: AwardFile & { by: 'persons' }): readonly Sentence[] {
  const { zh, en } = partNamed(contest, award.part)
  const { count, perTeam } = award
  const many = count === undefined ? say('', '') : say(`${String(count)}人，`, `${String(count)} persons, `)
  const each =
    perTeam === undefined
      ? say('', '')
      : count === undefined
        ? say(`每队${String(perTeam)}人，`, `${String(perTeam)} of every team, `)
        : say(`每队至多${String(perTeam)}人，`, `at most ${String(perTeam)} of a team, `)
  const parted = (award.criteria ?? []).map((one) => CRITERIA[one])
  const compared =
    parted.length === 0
      ? []
      : [say(`得分相同的依次比较：${listOf(parted).zh}。`, `Persons of equal points are parted by ${parted.map(({ en }) => en).join(', then by ')}.`)]
  const ties =
    award.ties === 'share'
      ? say('末位得分相同的一并授予。', 'Persons equal at the last place all have it.')
      : say('末位得分相同的，由裁判长决定：抽签、指定或一并授予。', 'Among persons equal at the last place the chief decides: by lot, by name, or all have it.')
  return [say(`${many.zh}${each.zh}按${zh}个人得分由高到低。`, `${many.en}${each.en}by what they were credited in ${en}, highest first.`), ...compared, ties]
}
function toWhom(contest: PreparedContest, award: AwardFile): readonly Sentence[] {
  switch (award.by) {
    case 'rank':
      return [byPlace(contest, award)]
    case 'persons':
      return toPersons(contest, award)
    case 'complement': {
      const [parts, without] = [listOf(award.parts.map((id) => partNamed(contest, id))), awardsNamed(contest, award.without)]
      const many = award.expected === undefined ? say('', '') : say(`${String(award.expected)}个，`, `${String(award.expected)}, `)
      return [say(`${many.zh}授予${parts.zh}中未获${without.zh}的代表队。`, `${many.en}to every team of ${parts.en} without ${without.en}.`)]
    }
    case 'nomination': {
      const { zh, en } = partNamed(contest, award.part)
      return [say(`${zh}各队推荐一人。`, `One person of every team of ${en}, nominated.`)]
    }
    case 'role': {
      const teams = contest.teams.filter((team) => team.roles.includes(award.role)).map((team) => team.name)
      return [say(`授予${teams.join('、')}，不看名次。`, `To ${teams.join(', ')}, whatever their place.`)]
    }
  }
}
const ORDER = {
  rank: say('按名次宣读', 'Read out by rank'),
  region: say('按行政区划顺序宣读', 'Read out in the order of regions'),
  table: say('按台号宣读', 'Read out by table'),
  strokes: say('按姓氏笔画宣读', 'Read out by the strokes of names'),
} as const satisfies Record<AwardFile['order'], Sentence>

/** [W4] By rank goes part after part, where more than one; an award by role then goes by table. */
function orderOf(contest: PreparedContest, award: AwardFile): Sentence {
  if (award.order !== 'rank') return ORDER[award.order]
  if (award.by === 'role' && contest.parts.length > 1) return ORDER.table
  return award.by === 'complement' && award.parts.length > 1 ? say('按分段依次、各按名次宣读', 'Read out part by part, each by rank') : ORDER.rank
}

/** “一等奖：1个，授予决赛第1名。” and what else the file says of it. */
export function awardSentences(contest: PreparedContest, award: AwardFile): readonly Sentence[] {
  const read = orderOf(contest, award)
  const order = award.unranked ? say(`${read.zh}，排名不分先后。`, `${read.en}, in no order of merit.`) : say(`${read.zh}。`, `${read.en}.`)
  const excluding = award.excluding ? awardsNamed(contest, award.excluding) : null
  const passed = excluding
    ? [say(`已获${excluding.zh}的不再授予，依次顺延。`, `Who has ${excluding.en} is passed over; the next in rank takes the place.`)]
    : []
  const reading = award.names === 'one-by-one' ? [say('名单逐一宣布。', 'The names are announced one by one.')] : []
  const hands = award.presenters?.length
    ? [
        say(
          `颁奖嘉宾：${award.presenters.map((one) => `${one.title}${one.name}`).join('、')}。`,
          `Presented by ${award.presenters.map((one) => `${one.title} ${one.name}`).join(', ')}.`,
        ),
      ]
    : []
  return [...toWhom(contest, award), ...passed, order, ...reading, ...hands]
}

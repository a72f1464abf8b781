/** What the host says at an item of the rundown that is no question: the organiser's own text where the file has one, otherwise the usual sentence. */
import type { ItemFile, ItemKind } from '#shared/contest-file.ts'
import type { Text } from '#shared/words.ts'
import { appealSentences } from '../contest/appeal-sentences.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { peopleSentences } from '../contest/part-sentences.ts'
import { enteredIn } from '../contest/read.ts'
import { roundChapters, type Chapter } from '../formats/round-wording.ts'
import { both, calledName, enOf, teamOf, zhOf, type Both } from './naming.ts'
import type { Said } from './host-say.ts'
import type { Given } from './viewer.ts'

const said = (say: Text, then: Text | null = null): Said => ({ say, then })
/** “请‹某领导›致辞。”: with the name line where the file gives one. */
const called = (item: ItemFile, zh: string, en: string): Both => {
  const who = item.note ?? null
  return who === null ? both(`请看：${zhOf(item.title)}。`, `Now: ${enOf(item.title)}.`) : both(`请${zhOf(who)}${zh}。`, `${enOf(who)} ${en}.`)
}

const USUAL: Readonly<Record<Exclude<ItemKind, 'round' | 'awards'>, (item: ItemFile) => Said>> = {
  waiting: () => said(both('各位来宾请就座，比赛即将开始。', 'Please take your seats: the contest is about to begin.')),
  film: ({ note }) =>
    note === undefined
      ? said(both('请看大屏幕。', 'Please watch the screen.'))
      : said(both(`请看大屏幕：${zhOf(note)}。`, `Please watch the screen: ${enOf(note)}.`)),
  anthem: () => said(both('请全体起立，奏唱国歌。', 'Please rise for the national anthem.'), both('请坐。', 'Please be seated.')),
  speech: (item) => said(called(item, '致辞', 'has the floor'), both('感谢致辞。', 'Thank you for the address.')),
  parade: () => said(both('下面请各代表队依次亮相：', 'And now the teams, one after another:')),
  oath: () =>
    said(both('请宣誓代表就位，全体起立宣誓。', 'Those who take the oath, please come forward; all rise.'), both('宣誓完毕，请坐。', 'Please be seated.')),
  rules: () =>
    said(
      both('下面宣读比赛规则。', 'Here are the rules of the contest.'),
      both('规则宣读完毕，请各代表队准备。', 'Those were the rules. Teams, please get ready.'),
    ),
  comment: (item) => said(called(item, '点评', 'will comment'), both('感谢点评。', 'Thank you for the comment.')),
  audience: () => said(both('下面是现场观众互动时间。', 'And now it is the audience’s turn.')),
  'score-check': () => said(both('裁判组正在核分，请稍候。', 'The scores are being checked; one moment please.')),
  photo: () => said(both('请各代表队和各位嘉宾上台合影。', 'Teams and guests, please come on stage for the photograph.')),
  break: () => said(both('现在休息，请按时回到座位。', 'A short break: please be back in time.')),
  notice: () => said(both('请各位观众留意大屏幕上的观众须知。', 'Please read the notice on the screen.')),
  farewell: () => said(both('比赛到此结束，感谢各位，再见！', 'That was the contest. Thank you all, and goodbye.')),
}
export function itemSaid(item: ItemFile): Said {
  const title = both(`下面进入${zhOf(item.title)}。`, `Now: ${enOf(item.title)}.`)
  const usual = item.kind === 'round' || item.kind === 'awards' ? said(title) : USUAL[item.kind](item)
  return item.say === undefined ? usual : said(item.say, usual.then)
}

/** “1号台 山东代表队”, in table order: of the item's parts, or everyone. */
function calls(state: ContestState, item: ItemFile): readonly Text[] {
  const ids = item.parts ? item.parts.flatMap((id) => enteredIn(state.contest, id)) : state.contest.teams.map((team) => team.id)
  const teams = ids.flatMap((id) => teamOf(state, id) ?? []).sort((one, other) => one.table - other.table)
  return teams.map((team) => both(`${String(team.table)}号台，${calledName(team)}！`, `Table ${String(team.table)}: ${calledName(team)}!`))
}
/** What holds in every round: who may be replaced, and appeals. */
export const conductOf = ({ contest }: ContestState): readonly Text[] => [...peopleSentences(contest), ...appealSentences(contest.appeals)]

/** What is read out at an item, sentence by sentence; nothing where one sentence is all. */
export function itemReading(state: ContestState, given: Given, item: ItemFile): readonly Chapter[] {
  if (item.kind === 'parade') return [{ title: item.title, lines: calls(state, item) }]
  if (item.kind !== 'rules') return []
  const conduct = { title: both('换人与申诉', 'Substitution and appeals'), lines: conductOf(state) }
  return [...roundChapters(state.contest, given.formatOf), conduct]
}

/** Words of what is on paper: answer cards and score sheets to print, and the grid that takes the cards in. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'
import type { English } from './english.ts'

const zh = {
  gridHint: '按答题卡逐队录入，标记“代录”。键入字母，回车到下一队；平板已提交的不改。',
  enter: (n: number) => `录入 ${n} 队`,
  typed: (team: string) => `${team} 的答案`,
  card: '代录',
  tablet: '平板',
  printCards: '打印答题卡…',
  printSheets: '打印计分表…',
  cardsTitle: '答题卡',
  sheetTitle: '计分表',
  question: '题号',
  table: (n: number) => `${n}号台`,
  cardNote: '在所选字母上划“×”；判断题写“正确”或“错误”；改答请涂满原格并签名。',
  captain: '队长签名',
  keeper: '计分员签名',
  referee: '裁判签名',
  total: '合计',
  base: '基础分',
  fouls: '罚分/奖分',
  whichRound: '环节',
  whichPart: '分段',
  howMany: '题数',
  print: '打印',
}
const en: English<typeof zh> = {
  gridHint: 'Read from the cards and marked as entered. Type letters, Enter goes to the next team; what a tablet sent is left alone.',
  enter: (n) => `Enter ${n} cards`,
  typed: (team) => `Answer of ${team}`,
  card: 'from paper',
  tablet: 'tablet',
  printCards: 'Print answer cards…',
  printSheets: 'Print score sheets…',
  cardsTitle: 'Answer card',
  sheetTitle: 'Score sheet',
  question: 'Question',
  table: (n) => `Table ${n}`,
  cardNote: 'Put a cross on the letter chosen, true or false in words; to change it fill the box and sign beside it.',
  captain: 'Captain',
  keeper: 'Scorekeeper',
  referee: 'Referee',
  total: 'Total',
  base: 'Base score',
  fouls: 'Penalties, bonuses',
  whichRound: 'Round',
  whichPart: 'Part',
  howMany: 'Questions',
  print: 'Print',
}
const paperTextsIn = defineTexts({ zh, en })
export const usePaperTexts = () => paperTextsIn(useLanguage().language)

/** The sentences of settings that cut across formats: how questions are chosen and by whom, who may speak, which rights a team has. */
import { RIGHTS, type RightName } from '#shared/commands.ts'
import type { ChoosingRules } from '../contest/choosing-rules.ts'
import type { RightsRules } from '../contest/rights-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { SpeakerRules } from '../contest/speaker-rules.ts'
import { clockSentences, readingSentences } from './clock-wording.ts'
import { length, some, type Sentence } from './wording.ts'

const ITEM = {
  'in-order': [],
  number: [{ zh: '题目按题号现场自选，选定后不能更改，已用题号不再使用。', en: 'Questions are picked by number, irrevocably, each once.' }],
  rolling: [{ zh: '题号滚动，喊停即定，每题只用一次。', en: 'Numbers roll until they are stopped; each question is used once.' }],
} as const satisfies Record<ChoosingRules['item'], readonly Sentence[]>
const BY = {
  self: [],
  'team-before': [{ zh: '由上一台代表队为下一台选题，末台为首台选题。', en: 'Each team chooses for the one after it, the last for the first.' }],
  'team-after': [{ zh: '由下一台代表队为上一台选题，首台为末台选题。', en: 'Each team chooses for the one before it, the first for the last.' }],
  opponent: [{ zh: '由对手抽题。', en: 'A team’s opponent chooses for it.' }],
  lowest: [{ zh: '由本环节开始时得分最低的代表队为各队选题。', en: 'The team lowest as the round begins chooses for all.' }],
} as const satisfies Record<ChoosingRules['by'], readonly Sentence[]>

function speaking({ speaks, positions, notTwiceRunning }: SpeakerRules): Sentence[] {
  const [captain, ...more] = positions ?? []
  const told: Sentence[] = []
  if (speaks === 'together') told.push({ zh: '全队共同作答，不记个人。', en: 'The team answers as one; no player is credited.' })
  if (speaks === 'unanimous') told.push({ zh: '全队须一致作答，答案不一致视为答错。', en: 'The whole team must give the same answer; otherwise it is wrong.' })
  if (captain !== undefined && more.length === 0)
    told.push({ zh: `只由队长（${String(captain)}号选手）作答。`, en: `Only the captain (player ${String(captain)}) answers.` })
  if (more.length > 0 && positions) told.push({ zh: `只由${positions.join('、')}号选手作答。`, en: `Only players ${positions.join(', ')} answer.` })
  if (notTwiceRunning) told.push({ zh: '同一选手不得连续两次作答。', en: 'No player answers twice running.' })
  return told
}

const NAMES = {
  swap: { zh: '换题', en: 'swap its question' },
  pass: { zh: '免答', en: 'pass a question without cost' },
  skip: { zh: '跳题', en: 'skip a question' },
  lifeline: { zh: '求助', en: 'ask for help' },
} as const satisfies Record<RightName, Sentence>
function lifeline({ clock, extraMs }: NonNullable<RightsRules['lifeline']>): Sentence {
  if (clock === 'restart') return { zh: '求助后重新计时。', en: 'The clock then starts again.' }
  if (clock === 'runs-on') return { zh: '求助不停表。', en: 'The clock runs on.' }
  return { zh: `求助加时${length(extraMs).zh}。`, en: `It adds ${length(extraMs).en}.` }
}
function rights(rules: RightsRules): Sentence[] {
  const told = RIGHTS.flatMap((right): Sentence[] => {
    const given = rules[right]
    if (!given) return []
    const where = given.per === 'round' ? { zh: '本环节', en: 'in this round' } : { zh: '全场', en: 'in the whole contest' }
    return [
      { zh: `各队${where.zh}可${NAMES[right].zh}${String(given.count)}次。`, en: `A team may ${NAMES[right].en} ${some(given.count, 'time')} ${where.en}.` },
    ]
  })
  return rules.lifeline ? [...told, lifeline(rules.lifeline)] : told
}

export function topicSentences({ clocks, reading, choosing, speaker, rights: given }: RoundRules): readonly Sentence[] {
  return [
    ...(reading ? readingSentences(reading) : []),
    ...clockSentences(clocks),
    ...(choosing ? [...ITEM[choosing.item], ...BY[choosing.by]] : []),
    ...(speaker ? speaking(speaker) : []),
    ...(given ? rights(given) : []),
  ]
}

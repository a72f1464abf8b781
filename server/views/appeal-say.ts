/** What the host says of appeals: that the bench deliberates, and how it has decided. */
import type { ContestState } from '../contest/contest-state.ts'
import type { Appeal } from '../contest/result-state.ts'
import { liveRound, liveSlot } from '../contest/read.ts'
import { both, fullName, type Both } from './naming.ts'
import { aboutSaid, appealOnTheClock, remedySaid } from './next-appeals.ts'

const DELIBERATING = both('代表队提出申诉，裁判组正在合议，请稍候。', 'A team has appealed; the referees are deliberating, one moment please.')
/** The newest decision since the last question was closed, for the host to read before the next. */
function newlyDecided(state: ContestState): Appeal | null {
  if (liveSlot(state)) return null
  const since = liveRound(state)?.slots.at(-1)?.closedAt ?? Infinity
  return state.appeals.findLast(({ decided }) => decided !== null && decided.outcome !== 'withdrawn' && decided.at >= since) ?? null
}
/** “经裁判组裁决，3号台浙江代表队第2题申诉成立：3号台改判回答正确。” */
function decisionSaid(state: ContestState, appeal: Appeal): Both {
  const [who, what] = [fullName(state, appeal.teamId), aboutSaid(state, appeal)]
  const { outcome = 'denied', remedies = [] } = appeal.decided ?? {}
  const upheld = outcome === 'upheld' || outcome === 'conceded'
  const done = remedies.map((remedy) => remedySaid(state, remedy))
  const how = done.length === 0 ? both('', '') : both(`：${done.map(({ zh }) => zh).join('，')}`, `: ${done.map(({ en }) => en).join(', ')}`)
  return both(
    `经裁判组裁决，${who.zh}${what.zh}申诉${upheld ? '成立' : outcome === 'moot' ? '不影响结果，不予裁定' : '不成立，维持原裁决'}${how.zh}。`,
    `The referees have decided: the appeal of ${who.en} about ${what.en} is ${upheld ? 'upheld' : outcome === 'moot' ? 'moot' : 'denied; the ruling stands'}${how.en}.`,
  )
}
/** What is to be said of appeals before anything else; null where there is nothing. */
export function appealSaid(state: ContestState): Both | null {
  if (appealOnTheClock(state)) return DELIBERATING
  const decided = newlyDecided(state)
  return decided && decisionSaid(state, decided)
}

/** What tests of appeals share: a small contest with its settings for them, a question answered wrong by team t1, and the commands around an appeal. */
import type { AppealOf, AppealRules, AppealVotes, Remedy } from '#shared/appeal-settings.ts'
import type { Outcome, SlotId, TeamId } from '#shared/words.ts'
import { chief, operator, prepared, team, type Played } from './contest-spec.ts'
import { smallContest, type Asked } from './small-contest.ts'

/** A required round, a question a team, ±10. */
const SMALL: Asked = { format: 'required', kind: 'short', rules: { by: 'team', prices: { right: 10, wrong: -10 } } }
export const contestWith = (appeals: AppealRules = {}, asked: Partial<Asked> = {}): Played => prepared({ ...smallContest({ ...SMALL, ...asked }), appeals })
/** The panel of three has the last word; referee 2 stands back for t1. */
export function panelsWord(): Played {
  const contest = smallContest(SMALL)
  const recused = [{ role: 'referee' as const, number: 2, teams: ['t1' as TeamId] }]
  return prepared({ ...contest, appeals: { lastWord: 'panel' }, panel: { ...contest.panel, recused } })
}
export const roundId = 'round' as never
export const main = 'main' as never
export const begin = operator.asks({ type: 'BeginRound', roundId })
export const open = operator.asks({ type: 'OpenSlot', roundId })
export const end = operator.asks({ type: 'EndRound', roundId })
export const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
export const answers = [open, show, operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
export const ruled = (outcome: Outcome) => [
  chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
  operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
]
/** One question to its end. */
export const asked = (outcome: Outcome) => [...answers, ...ruled(outcome), close]
export const slot = (n: number): AppealOf => ({ is: 'slot', slotId: `round-${String(n)}` as SlotId })
export const lodges = (by: string, of: AppealOf, position?: number) => team(by, position).asks({ type: 'LodgeAppeal', of, text: '答案与教材一致' })
export const lodgedFor = (id: string, of: AppealOf) => chief.asks({ type: 'LodgeAppeal', teamId: id as never, of, text: '领队口头申诉' })
export const decides = (outcome: 'upheld' | 'denied' | 'conceded' | 'moot', remedies: Remedy[] = [], votes?: AppealVotes, n = 1) =>
  chief.asks({ type: 'DecideAppeal', appealId: `appeal-${String(n)}`, outcome, reason: '合议决定', remedies, ...(votes ? { votes } : {}) })
export const flip = (n: number, outcome: Outcome): Remedy => ({ is: 'flip', attemptId: `round-${String(n)}-a1` as never, outcome })
export const voided = (n: number): Remedy => ({ is: 'void', slotId: `round-${String(n)}` as never, cause: 'wrong-key' })
export const replayed = (n: number): Remedy => ({ is: 'replay', slotId: `round-${String(n)}` as never, cause: 'two-right-answers' })

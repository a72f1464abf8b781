/** The next step where an appeal waits for its answer, or the chief has to say what stands of what a changed score had decided. */
import { keyWords } from '#shared/key-words.ts'
import type { Remedy } from '#shared/appeal-settings.ts'
import type { Text } from '#shared/words.ts'
import { isLastWord, whoAnswers } from '../contest/appeal-rules.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Appeal } from '../contest/result-state.ts'
import type { Derived } from '../contest/derived.ts'
import { couldMatter, impactOf, remediesFor } from '../contest/impact.ts'
import { attemptOf, partFileOf, roundOf, slotOf } from '../contest/read.ts'
import { both, enOf, fullName, OUTCOME_NAMES, tableName, zhOf, type Both } from './naming.ts'
import { acted, asking, CHIEF, telling, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

/** “第3题”, or the title of the round or part. */
export function aboutSaid(state: ContestState, { of }: Pick<Appeal, 'of'>): Both {
  if (of.is === 'slot') {
    const number = slotOf(state, of.slotId)?.number ?? ''
    return both(`第${number}题`, `question ${number}`)
  }
  const title = of.is === 'round' ? roundOf(state, of.roundId)?.title : partFileOf(state.contest, of.partId)?.title
  return both(zhOf(title ?? ''), enOf(title ?? ''))
}
const named = (words: readonly Both[]): Both => both(words.map(({ zh }) => zh).join('、'), words.map(({ en }) => en).join(', '))
function creditSaid(state: ContestState, { slotId, key, attemptIds = [] }: Extract<Remedy, { is: 'credit' }>): Both {
  const teams = named(
    attemptIds.flatMap((id) => {
      const found = attemptOf(state, id)
      return found ? [tableName(state, found.attempt.teamId)] : []
    }),
  )
  if (key === undefined) return both(`${teams.zh}答案等同，判对`, `${teams.en}: the same answer, credited`)
  const question = slotOf(state, slotId)?.question
  const said = question ? keyWords(key, question).join(question.type === 'multiple' ? '' : ' / ') : key.join(' / ')
  return both(`答案改为“${said}”，相同作答一律判对`, `the key becomes “${said}”, for everyone who gave it`)
}
export function remedySaid(state: ContestState, remedy: Remedy): Both {
  switch (remedy.is) {
    case 'flip': {
      const attempt = attemptOf(state, remedy.attemptId)?.attempt
      const [who, what] = [attempt ? tableName(state, attempt.teamId) : both('', ''), OUTCOME_NAMES[remedy.outcome]]
      return both(`${who.zh}改判${what.zh}`, `${who.en} ruled ${what.en}`)
    }
    case 'void':
      return both('本题作废', 'void the question for all')
    case 'replay':
      return both('作废并重赛本题', 'void it and play it again')
    case 'make-up': {
      const who = tableName(state, remedy.teamId)
      return both(`为${who.zh}补题`, `a make-up question for ${who.en}`)
    }
    case 'credit':
      return creditSaid(state, remedy)
    case 'undo-tie-break':
      return both('撤销加赛或抽签结果', 'undo what the play-off or the lots decided')
  }
}
/** Whose word a key enters: where the panel or a jury has the last one, it isn't the chief's. */
const ENTERED = {
  chief: both('代裁判长', 'for the chief'),
  panel: both('代录裁判组表决', 'entering the panel’s votes'),
  jury: both('代录仲裁组裁定', 'entering the jury’s word'),
} as const
/** Few enough to be offered one by one. */
const ATTEMPTS = 3
const isOffered = (state: ContestState, { teamId }: Appeal, remedy: Remedy): boolean => {
  if (remedy.is !== 'flip') return true
  const found = attemptOf(state, remedy.attemptId)
  return found !== null && (found.attempt.teamId === teamId || found.slot.attempts.length <= ATTEMPTS)
}
/** Remedies that could be had now, with what each would change. */
export const remediesNow = (state: ContestState, given: Given, appeal: Appeal) =>
  remediesFor(state, appeal)
    .filter((remedy) => isOffered(state, appeal, remedy))
    .flatMap((remedy) => {
      const impact = impactOf(state, [remedy], given.formatOf)
      return impact ? [{ remedy, impact }] : []
    })

/** What may be decided about it, each in one key; the panel's votes are entered one by one, none of them is made up. */
export function decisionsOn(state: ContestState, given: Given, appeal: Appeal): Other[] {
  const { id: appealId } = appeal
  const decide = (label: Both, rest: { outcome: 'upheld' | 'denied' | 'moot'; remedies?: Remedy[] }): Other => {
    const { outcome, remedies = [] } = rest
    const who = whoAnswers(state, appeal)
    const word = outcome !== 'moot' && (who === 'panel' || who === 'jury') ? who : 'chief'
    const command = { type: 'DecideAppeal', appealId, outcome, reason: '', remedies } as const
    const said = both(`${label.zh}（${ENTERED[word].zh}）`, `${label.en} (${ENTERED[word].en})`)
    return acted(CHIEF, telling(word === 'panel' ? 'votes' : 'reason', said, command))
  }
  const matters = (remedies: Remedy[]) => couldMatter(state, appeal, remedies, given.formatOf)
  const upheld = remediesNow(state, given, appeal)
    .filter(({ remedy }) => matters([remedy]))
    .map(({ remedy }) => {
      const said = remedySaid(state, remedy)
      return decide(both(`支持申诉：${said.zh}`, `Uphold: ${said.en}`), { outcome: 'upheld', remedies: [remedy] })
    })
  const denied = matters([]) ? [decide(both('驳回申诉', 'Deny the appeal'), { outcome: 'denied' })] : []
  const further = isLastWord(state, appeal) ? [] : [asking(both('提交上一级', 'Pass it on'), { type: 'TakeAppealFurther', appealId })]
  return [...denied, ...upheld, decide(both('不影响结果，不予裁定', 'Moot: it changes nothing'), { outcome: 'moot' }), ...further]
}
const said = (state: ContestState, appeal: Appeal): Text => {
  const [who, what] = [fullName(state, appeal.teamId), aboutSaid(state, appeal)]
  return both(`待裁定申诉：${who.zh}，${what.zh}`, `An appeal to decide: ${who.en}, ${what.en}`)
}
export const appealStep = (state: ContestState, given: Given, appeal: Appeal): Step => wait(said(state, appeal), WAITS.chief, decisionsOn(state, given, appeal))
/** The appeal the clock stands still for. */
export const appealOnTheClock = ({ appeals, clock }: ContestState): Appeal | null =>
  clock?.state.is === 'paused' ? (appeals.find((one) => one.decided === null && one.clockId === clock.id) ?? null) : null

const DERIVED: Readonly<Record<Derived['what'], Both>> = {
  order: both('出场、选题顺序或所依总分', 'the order of turns, or the totals it goes by'),
  'play-off': both('加赛名单', 'the play-off'),
  entrants: both('晋级名单', 'the entrants'),
  carried: both('带入成绩', 'the scores carried in'),
  bonus: both('改判后应补问的附加题', 'the bonus questions owed since a ruling changed'),
  course: both('名次、胜负', 'its places and who won'),
}
const ORDER_OF_TIED = both('仍并列各队按加赛或抽签排定的先后', 'the order in which a play-off or lots put those still tied')
/** A play-off that is over, or lots. */
const isOrderOfTied = ({ what, roundId }: Pick<Derived, 'what' | 'roundId'>): boolean => what === 'play-off' && roundId === null
/** What the chief may do about it. */
export function derivedWays({ what, roundId, goesOn }: Pick<Derived, 'what' | 'roundId' | 'goesOn'>) {
  if (isOrderOfTied({ what, roundId })) return { keep: both('维持不变', 'stands'), redo: both('重新加赛或抽签', 'is played or drawn again') }
  if (what === 'bonus') return { keep: both('不再补问', 'are let go'), redo: both('补问，重新进入环节', 'are asked, the round opened again') }
  if (goesOn) return { keep: both('维持不变', 'stand'), redo: both('按改判重新进入环节续赛', 'are played on from the changed ruling, the round opened again') }
  if (what === 'course') return { keep: both('维持不变', 'stand'), redo: both('按改判重新记分', 'are entered anew by the changed ruling') }
  return { keep: both('维持不变', 'stands'), redo: both('重新产生', 'is done again') }
}
export function derivedSaid(state: ContestState, { what, roundId, parts: [partId] }: Derived): Both {
  const title =
    (roundId === null ? undefined : roundOf(state, roundId)?.title) ?? (partId === undefined ? undefined : partFileOf(state.contest, partId)?.title) ?? ''
  const it = isOrderOfTied({ what, roundId }) ? ORDER_OF_TIED : DERIVED[what]
  return both(`${zhOf(title)}：${it.zh}`, `${enOf(title)}: ${it.en}`)
}
export function derivedChoices(state: ContestState, derived: Derived): Other[] {
  const { id: derivedId, mayRedo } = derived
  const it = derivedSaid(state, derived)
  const ways = derivedWays(derived)
  const settle = (how: 'keep' | 'redo') => {
    const label = both(`${it.zh}${ways[how].zh}（代裁判长）`, `${it.en} ${ways[how].en} (for the chief)`)
    return acted(CHIEF, telling('reason', label, { type: 'SettleDerived', derivedId, how, reason: '' }))
  }
  return mayRedo ? [settle('keep'), settle('redo')] : [settle('keep')]
}
export const derivedStep = (state: ContestState, derived: Derived): Step => {
  const it = derivedSaid(state, derived)
  return wait(both(`成绩更正后待定：${it.zh}`, `To be decided after a changed score: ${it.en}`), WAITS.chief, derivedChoices(state, derived))
}

/** Appeals as the chief sees them, with what each remedy would change; and as the team that lodged them does. */
import type { AppealChoice, AppealsPart, AppealView, OwnAppeals } from '#shared/views/appeals.ts'
import type { TeamId, Text } from '#shared/words.ts'
import { pointsText } from '#shared/points.ts'
import { isLastWord, panelOn, whoAnswers } from '../contest/appeal-rules.ts'
import { lodgesFrom } from '../contest/appeals.ts'
import { owedAnywhere } from '../contest/bonuses-owed.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Appeal, AppealDecision } from '../contest/result-state.ts'
import { derivedOf } from '../contest/derived.ts'
import { couldMatter, type Impact } from '../contest/impact.ts'
import { hasOpenCourse } from '../contest/moved-course.ts'
import { standBackFor } from '../contest/panel.ts'
import { slotOf } from '../contest/read.ts'
import { both, enOf, tableName, zhOf, type Both } from './naming.ts'
import { aboutSaid, derivedSaid, derivedWays, remediesNow, remedySaid } from './next-appeals.ts'
import type { Given } from './viewer.ts'
import { madeUpFor, offeredToAll } from './who-may-appeal.ts'

const WHO: Readonly<Record<AppealDecision['as'], Both>> = {
  host: both('主持人', 'the host'),
  referees: both('裁判组', 'the referees'),
  chief: both('裁判长', 'the chief referee'),
  panel: both('裁判组表决', 'the panel’s vote'),
  jury: both('仲裁组', 'the arbitration jury'),
  team: both('代表队', 'the team'),
}
const OUTCOMES = {
  upheld: both('支持', 'upheld'),
  denied: both('驳回', 'denied'),
  conceded: both('裁判组认可', 'conceded'),
  withdrawn: both('已撤回', 'withdrawn'),
  moot: both('不影响结果，不予裁定', 'moot'),
} as const satisfies Record<AppealDecision['outcome'], Both>

/** “3号台 −10 → 10，第4名 → 第1名；影响第一名” */
function impactSaid(state: ContestState, impact: Impact): Text {
  const moves = impact.moved.slice(0, 6).map(({ teamId, total, rank }) => {
    const who = tableName(state, teamId)
    const points = total.from === total.to ? [] : [`${pointsText(total.from)} → ${pointsText(total.to)}`]
    const [zh, en] = rank.from === rank.to ? [[], []] : [[`第${rank.from}名 → 第${rank.to}名`], [`place ${rank.from} → ${rank.to}`]]
    return both(`${who.zh} ${[...points, ...zh].join('，')}`, `${who.en} ${[...points, ...en].join(', ')}`)
  })
  const titles = state.contest.awards.filter((award) => impact.awards.includes(award.id)).map((award) => award.title)
  const told = [
    ...moves,
    ...(impact.moved.length > moves.length ? [both('等', 'and others')] : []),
    ...(impact.winner.length > 0 ? [both('改变第一名', 'changes the winner')] : []),
    ...(titles.length > 0 ? [both(`改变奖项：${titles.map(zhOf).join('、')}`, `changes awards: ${titles.map(enOf).join(', ')}`)] : []),
    ...(impact.lines.length > 0 && titles.length === 0 ? [both('改变晋级', 'changes who is through')] : []),
    ...(impact.open ? [both('另视补赛题结果', 'and what is still to be played')] : []),
  ]
  if (told.length === 0) return both('不改变任何成绩', 'changes nothing')
  return both(told.map(({ zh }) => zh).join('；'), told.map(({ en }) => en).join('; '))
}
function choicesOn(state: ContestState, given: Given, appeal: Appeal): AppealChoice[] {
  const upheld = remediesNow(state, given, appeal).map(({ remedy, impact }): AppealChoice => ({
    outcome: 'upheld',
    label: remedySaid(state, remedy),
    remedies: [remedy],
    impact: impactSaid(state, impact),
    may: couldMatter(state, appeal, [remedy], given.formatOf),
  }))
  const bare = appeal.of.is === 'slot' ? [] : [{ outcome: 'upheld' as const, label: OUTCOMES.upheld, remedies: [], impact: null, may: true }]
  const denied = { outcome: 'denied' as const, label: OUTCOMES.denied, remedies: [], impact: null, may: couldMatter(state, appeal, [], given.formatOf) }
  return [denied, ...upheld, ...bare, { outcome: 'moot', label: OUTCOMES.moot, remedies: [], impact: null, may: true }]
}
/** Answers no key has marked; one alone is ruled on by itself. */
function alikeIn(state: ContestState, { of }: Appeal): Pick<AppealView, 'alike'> {
  if (of.is !== 'slot') return {}
  const attempts = (slotOf(state, of.slotId)?.attempts ?? []).flatMap(({ id, teamId, ruling }) =>
    ruling !== null && ruling.how !== 'machine' && ruling.outcome !== 'right' ? [{ attemptId: id, teamId, outcome: ruling.outcome }] : [],
  )
  return attempts.length > 1 ? { alike: { slotId: of.slotId, attempts } } : {}
}
const decidedView = (state: ContestState, { outcome, as, reason, remedies, votes, by }: AppealDecision): AppealView['decided'] => ({
  outcome,
  by: WHO[as],
  reason,
  remedies: remedies.map((remedy) => remedySaid(state, remedy)),
  ...(votes === null ? {} : { votes: { for: votes.for, against: votes.against } }),
  ...(by.for === undefined ? {} : { actedFor: true }),
})
/** Who of the panel is asked, and who stands back for the team. */
function panelAsked(state: ContestState, appeal: Appeal): AppealView['panel'] {
  if (appeal.decided !== null || whoAnswers(state, appeal) !== 'panel') return null
  return { votes: [...panelOn(state, appeal)], standBack: [...standBackFor(state, appeal.teamId)] }
}
const appealView = (state: ContestState, given: Given, appeal: Appeal): AppealView => ({
  id: appeal.id,
  teamId: appeal.teamId,
  about: aboutSaid(state, appeal),
  text: appeal.text,
  at: appeal.at,
  waitsFor: appeal.decided ? null : WHO[whoAnswers(state, appeal)],
  holdsClock: appeal.decided === null && appeal.clockId !== null && state.clock?.id === appeal.clockId,
  panel: panelAsked(state, appeal),
  choices: appeal.decided ? [] : choicesOn(state, given, appeal),
  ...(appeal.decided ? {} : alikeIn(state, appeal)),
  mayGoFurther: !isLastWord(state, appeal) && (appeal.decided === null || appeal.decided.outcome === 'denied'),
  decided: appeal.decided && decidedView(state, appeal.decided),
})

/** What the part is drawn from: what is asked now moves with every answer, but only while an appeal or a consequence is open. */
export function appealSlices(state: ContestState, given: Given): readonly unknown[] {
  const { contest, appeals, derived, ledger, results, tieBreaks, clock } = state
  // a ruling amended may move what was derived from it
  const offered = [state.amended, offeredToAll(state, 'by anybody'), madeUpFor(state, given)]
  const isQuiet = appeals.length + derived.length === 0 && owedAnywhere(state).length === 0 && !hasOpenCourse(state, given.formatOf)
  if (isQuiet) return [contest, appeals, derived, ...offered]
  return [contest, appeals, derived, state.rounds, ledger, results, tieBreaks, clock?.id, clock?.state.is, ...offered]
}

export function appealsPart(state: ContestState, given: Given): AppealsPart {
  return {
    list: state.appeals.map((appeal) => appealView(state, given, appeal)).reverse(),
    derived: derivedOf(state, given.formatOf).map((one) => ({
      id: one.id,
      text: derivedSaid(state, one),
      was: [...one.was],
      now: [...one.now],
      mayRedo: one.mayRedo,
      ...derivedWays(one),
    })),
    makeUps: [...madeUpFor(state, given)],
    mayLodge: offeredToAll(state, 'by anybody').flatMap(({ of, about, teamIds, until }) => {
      const [first] = teamIds
      return first === undefined ? [] : [{ of, about, until: until(first), teamIds: [...teamIds] }]
    }),
  }
}

function saidToTeam(state: ContestState, { decided, step, was }: Appeal): Text {
  const waits = WHO[whoAnswers(state, { step })]
  if (!decided) return was.length > 0 ? both(`已提交${waits.zh}`, `passed on to ${waits.en}`) : both(`待${waits.zh}裁定`, `waiting for ${waits.en}`)
  const remedies = decided.remedies.map((remedy) => remedySaid(state, remedy))
  const what = remedies.length === 0 ? both('', '') : both(`：${remedies.map(({ zh }) => zh).join('，')}`, `: ${remedies.map(({ en }) => en).join(', ')}`)
  return both(`${OUTCOMES[decided.outcome].zh}${what.zh}`, `${OUTCOMES[decided.outcome].en}${what.en}`)
}
const ownLodging = (state: ContestState, teamId: TeamId, position: number | null): OwnAppeals['mayLodge'] =>
  offeredToAll(state, 'by anybody')
    .filter(({ of, teamIds }) => teamIds.includes(teamId) && lodgesFrom(state, of, teamId, position ?? undefined))
    .map(({ of, about, until }) => ({ of, about, until: until(teamId) }))
/** What the team's seat may appeal about, and its appeals. */
export function ownAppeals(state: ContestState, teamId: TeamId, position: number | null): OwnAppeals {
  return {
    mayLodge: ownLodging(state, teamId, position),
    mine: state.appeals
      .filter((appeal) => appeal.teamId === teamId)
      .map((appeal) => ({
        id: appeal.id,
        about: aboutSaid(state, appeal),
        said: saidToTeam(state, appeal),
        open: appeal.decided === null,
        mayGoFurther: !isLastWord(state, appeal) && appeal.decided?.outcome === 'denied',
      }))
      .reverse(),
  }
}

/** Appeals as the chief sees them, with what each remedy would change; and as the team that lodged them does. */
import type { AppealOf } from '#shared/appeal-settings.ts'
import type { AppealChoice, AppealsPart, AppealView, OwnAppeals } from '#shared/views/appeals.ts'
import type { SeatId, TeamId, Text } from '#shared/words.ts'
import { pointsText } from '#shared/points.ts'
import { appealRulesFor, deadlineOf, isLastWord, partOfAppeal, whoAnswers } from '../contest/appeal-rules.ts'
import { lodgeAppeal } from '../contest/appeals.ts'
import type { Asked } from '../contest/asked.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Appeal, AppealDecision } from '../contest/result-state.ts'
import type { RoundState } from '../contest/slot-state.ts'
import { derivedOf } from '../contest/derived.ts'
import { couldMatter, type Impact } from '../contest/impact.ts'
import { makeUpTeams } from '../contest/make-ups.ts'
import { liveRound, roundIdOf, slotOf } from '../contest/read.ts'
import { both, enOf, tableName, zhOf, type Both } from './naming.ts'
import { aboutSaid, derivedSaid, remediesNow, remedySaid } from './next-appeals.ts'
import type { Given } from './viewer.ts'

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
const decidedView = (state: ContestState, { outcome, as, reason, remedies }: AppealDecision): AppealView['decided'] => ({
  outcome,
  by: WHO[as],
  reason,
  remedies: remedies.map((remedy) => remedySaid(state, remedy)),
})
const appealView = (state: ContestState, given: Given, appeal: Appeal): AppealView => ({
  id: appeal.id,
  teamId: appeal.teamId,
  about: aboutSaid(state, appeal),
  text: appeal.text,
  at: appeal.at,
  waitsFor: appeal.decided ? null : WHO[whoAnswers(state, appeal)],
  holdsClock: appeal.decided === null && appeal.clockId !== null && state.clock?.id === appeal.clockId,
  votes: whoAnswers(state, appeal) === 'panel',
  choices: appeal.decided ? [] : choicesOn(state, given, appeal),
  ...(appeal.decided ? {} : alikeIn(state, appeal)),
  mayGoFurther: !isLastWord(state, appeal) && (appeal.decided === null || appeal.decided.outcome === 'denied'),
  decided: appeal.decided && decidedView(state, appeal.decided),
})

/** Questions named at most. */
const LENGTH = 6
const lastBegun = (state: ContestState): RoundState | null =>
  liveRound(state) ?? Object.values(state.rounds).reduce<RoundState | null>((last, one) => ((one.beganAt ?? -1) > (last?.beganAt ?? -1) ? one : last), null)
function subjects(state: ContestState): readonly AppealOf[] {
  const round = lastBegun(state)
  if (!round || round.beganAt === null) return []
  const slots = round.slots.slice(-LENGTH).reverse()
  return [...slots.map((slot): AppealOf => ({ is: 'slot', slotId: slot.id })), { is: 'round', roundId: round.id }]
}
/** As the core would answer; minutes are counted from the last fact known. */
const mayLodge = (state: ContestState, given: Given, of: AppealOf, by: Asked['by'], teamId?: TeamId): boolean =>
  lodgeAppeal(
    state,
    { type: 'LodgeAppeal', of, text: '…', ...(teamId === undefined ? {} : { teamId }) },
    { at: state.at, by, chance: { nonce: () => '', sha256: () => '' }, evidence: null, formatOf: given.formatOf, questionOf: () => null },
  ).ok
const untilSaid = (state: ContestState, of: AppealOf, teamId: TeamId): Text => {
  const partId = partOfAppeal(state, of, teamId)
  return partId === null ? both('', '') : deadlineOf(state, { of, teamId, partId, at: state.at }).said
}

interface Lodging {
  readonly key: readonly unknown[]
  readonly own: Map<string, OwnAppeals['mayLodge']>
  official: Pick<AppealsPart, 'mayLodge' | 'makeUps'> | null
}
/** All that who may lodge what is read from: a tablet's tap is none of it. */
function lodgingKey(state: ContestState): readonly unknown[] {
  const round = lastBegun(state)
  if (!round) return [state.results, state.appeals]
  const { window } = appealRulesFor(state, { is: 'round', roundId: round.id }, null)
  const slots = round.slots.slice(-LENGTH).flatMap((slot) => [slot.id, slot.attempts, slot.fouls, slot.closedAt])
  return [state.results, state.appeals, state.live, round.id, round.stage, round.makeUps, round.entrants, typeof window === 'object' ? state.at : null, ...slots]
}
const lodgings = new WeakMap<ContestState['contest'], Lodging>()
function lodgingOf(state: ContestState): Lodging {
  const key = lodgingKey(state)
  const known = lodgings.get(state.contest)
  if (known && known.key.length === key.length && known.key.every((one, i) => one === key[i])) return known
  const fresh: Lodging = { key, own: new Map(), official: null }
  lodgings.set(state.contest, fresh)
  return fresh
}

function offeredToAll(state: ContestState, given: Given): Pick<AppealsPart, 'mayLodge' | 'makeUps'> {
  return { mayLodge: lodgedForAll(state, given), makeUps: madeUpFor(state, given) }
}
function madeUpFor(state: ContestState, given: Given): AppealsPart['makeUps'] {
  return subjects(state).flatMap((of) => {
    const slot = of.is === 'slot' ? slotOf(state, of.slotId) : null
    const teamIds = slot ? [...makeUpTeams(state, slot, given)] : []
    return slot && teamIds.length > 0 ? [{ roundId: roundIdOf(slot.id), slotId: slot.id, about: aboutSaid(state, { of }), teamIds }] : []
  })
}
function lodgedForAll(state: ContestState, given: Given): AppealsPart['mayLodge'] {
  const official: Asked['by'] = { seat: 'chief' as SeatId, role: 'chief' }
  return subjects(state).flatMap((of) => {
    const teamIds = state.contest.teams.map((team) => team.id).filter((teamId) => mayLodge(state, given, of, official, teamId))
    const [first] = teamIds
    return first === undefined ? [] : [{ of, about: aboutSaid(state, { of }), until: untilSaid(state, of, first), teamIds }]
  })
}
export function appealsPart(state: ContestState, given: Given): AppealsPart {
  const lodging = lodgingOf(state)
  lodging.official ??= offeredToAll(state, given)
  return {
    list: state.appeals.map((appeal) => appealView(state, given, appeal)).reverse(),
    derived: derivedOf(state, given.formatOf).map((one) => ({
      id: one.id,
      text: derivedSaid(state, one),
      was: [...one.was],
      now: [...one.now],
      mayRedo: one.mayRedo,
    })),
    ...lodging.official,
  }
}

function saidToTeam(state: ContestState, { decided, step, was }: Appeal): Text {
  const waits = WHO[whoAnswers(state, { step })]
  if (!decided) return was.length > 0 ? both(`已提交${waits.zh}`, `passed on to ${waits.en}`) : both(`待${waits.zh}裁定`, `waiting for ${waits.en}`)
  const remedies = decided.remedies.map((remedy) => remedySaid(state, remedy))
  const what = remedies.length === 0 ? both('', '') : both(`：${remedies.map(({ zh }) => zh).join('，')}`, `: ${remedies.map(({ en }) => en).join(', ')}`)
  return both(`${OUTCOMES[decided.outcome].zh}${what.zh}`, `${OUTCOMES[decided.outcome].en}${what.en}`)
}
function ownLodging(state: ContestState, given: Given, teamId: TeamId, position: number | null): OwnAppeals['mayLodge'] {
  const { own } = lodgingOf(state)
  const seat = `${teamId} ${String(position)}`
  const known = own.get(seat)
  if (known) return known
  const by: Asked['by'] = { seat: `team-${teamId}` as SeatId, role: 'team', team: teamId, ...(position === null ? {} : { number: position }) }
  const offered = subjects(state)
    .filter((of) => mayLodge(state, given, of, by))
    .map((of) => ({ of, about: aboutSaid(state, { of }), until: untilSaid(state, of, teamId) }))
  own.set(seat, offered)
  return offered
}
/** What the team's seat may appeal about, and its appeals. */
export function ownAppeals(state: ContestState, given: Given, teamId: TeamId, position: number | null): OwnAppeals {
  return {
    mayLodge: ownLodging(state, given, teamId, position),
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

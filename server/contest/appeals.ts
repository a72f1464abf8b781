/** 申诉: lodged, taken further, withdrawn, decided; the clock that stands still meanwhile, and what an appeal costs. */
import type { AppealVotes, PanelSays } from '#shared/appeal-settings.ts'
import type { CommandOf } from '#shared/commands.ts'
import type { Instant, PartId, Points, SeatId, TeamId } from '#shared/words.ts'
import { appealRulesFor, deadlineOf, groundOf, isLastWord, mayAppeal, panelOn, playsFor, roundOfAppeal, whoAnswers, type Ground } from './appeal-rules.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestEvent, EventOf } from './contest-events.ts'
import { acting, type SeatRef } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { EntryDraft } from './ledger-state.ts'
import type { Appeal, AppealDecision } from './result-state.ts'
import { couldMatter } from './impact.ts'
import { hasLeft, roundOf, teamOf } from './read.ts'
import { decidedInTurn, remedied, type Decide } from './remedies.ts'
import { OUTSIDE, pointsEntered, reversalsOf } from './scoring.ts'

const MAKES_VOID = ['void', 'replay']
const isSame = (one: Appeal['of'], other: Appeal['of']): boolean => JSON.stringify(one) === JSON.stringify(other)

function entered(appeal: Pick<Appeal, 'id' | 'teamId' | 'partId'>, points: Points, what: 'cost' | 'deposit'): readonly EventOf<'PointsEntered'>[] {
  const { id: appealId, teamId, partId } = appeal
  const cause = { is: 'appeal', appealId, what } as const
  const draft: EntryDraft = { partId, teamId, points, playerId: null, personPoints: 0, roundId: null, slotId: null, cause, hidden: false }
  return pointsEntered(points === 0 ? [] : [draft])
}
/** [Y11] From the team's k-th appeal on it costs points, as it is lodged or as it is denied. */
function costOf(state: ContestState, appeal: Pick<Appeal, 'id' | 'teamId' | 'partId'>, when: 'denied' | 'lodged'): readonly ContestEvent[] {
  const { cost } = state.contest.appeals ?? {}
  if (!cost || !('points' in cost) || (cost.when ?? 'denied') !== when) return []
  const mine = state.appeals.filter((one) => one.teamId === appeal.teamId)
  const at = mine.findIndex((one) => one.id === appeal.id)
  const k = at < 0 ? mine.length + 1 : at + 1
  return k >= (cost.from ?? 1) ? entered(appeal, cost.points, 'cost') : []
}
function depositHeld(state: ContestState, appeal: Pick<Appeal, 'id' | 'teamId' | 'partId'>): readonly ContestEvent[] {
  const { cost } = state.contest.appeals ?? {}
  return cost && 'deposit' in cost ? entered(appeal, -cost.deposit, 'deposit') : []
}
const depositBack = (state: ContestState, appeal: Appeal): readonly ContestEvent[] =>
  pointsEntered(
    reversalsOf(
      (state.ledger.rounds[OUTSIDE] ?? []).filter(({ cause }) => cause.is === 'appeal' && cause.appealId === appeal.id && cause.what === 'deposit'),
      'appeal',
      null,
    ),
  )
/** [Y12] The clock that was stopped for the appeal runs on with what was left, unless another appeal still holds it. */
function clockBack(state: ContestState, appeal: Appeal, at: Instant): readonly ContestEvent[] {
  const { clock } = state
  // while the contest is paused nothing runs; the console runs it on
  if (state.paused || !clock || clock.id !== appeal.clockId || clock.state.is !== 'paused') return []
  const held = state.appeals.some((one) => one.id !== appeal.id && one.decided === null && one.clockId === clock.id)
  return held ? [] : [{ type: 'ClockResumed', endsAt: at + clock.state.leftMs }]
}

/** [Y2] Whether the file lets a team's tablet lodge: any of them, the captain's, or none. */
export function lodgesFrom(state: ContestState, of: Appeal['of'], teamId: TeamId, number: number | undefined): boolean {
  const { through } = appealRulesFor(state, of, teamId)
  return through === 'any-tablet' || (through === 'captain' && (number === undefined || number === 1))
}
/** Whose appeal it is: the team of the seat; an official names it. */
function appellant(state: ContestState, command: CommandOf<'LodgeAppeal'>, asked: Asked): TeamId | Decision {
  const { role, team, number } = acting(asked.by)
  if (role !== 'team') return command.teamId === undefined ? refuse('bad-request', 'teamId') : command.teamId
  if (!team || (command.teamId !== undefined && command.teamId !== team)) return refuse('not-allowed')
  return lodgesFrom(state, command.of, team, number) ? team : refuse('not-allowed')
}
type Lodging = Extract<Ground, { ok: true }> | Exclude<Decision, { ok: true }>
/** Why a team may not appeal about a thing at this instant, whoever asks for it; else where it stands. */
export function lodging(state: ContestState, of: Appeal['of'], teamId: TeamId, at: Instant): Lodging {
  if (!teamOf(state.contest, teamId)) return refuse('no-such-team')
  return onGround(state, { of, teamId, ground: groundOf(state, of, playsFor(state, of, teamId), at) })
}
function onGround(state: ContestState, { of, teamId, ground }: { of: Appeal['of']; teamId: TeamId; ground: Ground }): Lodging {
  if (!ground.ok) return refuse(ground.code)
  const { partId, rules, deadline } = ground
  if (hasLeft(state.contest, partId, teamId)) return refuse('no-such-team')
  if (!mayAppeal(state, { of, teamId, by: rules.by })) return refuse('not-allowed')
  if (!deadline.open) return refuse('window-closed', deadline.said.zh)
  if (state.appeals.some((one) => one.teamId === teamId && isSame(one.of, of))) return refuse('already-appealed')
  return ground
}
/** Every team that may appeal about a thing at this instant; what is the same for all teams of a part is asked once. */
export function lodgers(state: ContestState, of: Appeal['of'], at: Instant): readonly TeamId[] {
  const grounds = new Map<PartId | null, Ground>()
  const groundFor = (own: PartId | null): Ground => {
    const ground = grounds.get(own) ?? groundOf(state, of, own, at)
    grounds.set(own, ground)
    return ground
  }
  const roundId = roundOfAppeal(of)
  const file = roundId === null ? null : roundOf(state, roundId)
  // where no part of the round has rules of its own, whoever may not is found before anything else is asked
  const { by } = file?.partRules ? { by: null } : appealRulesFor(state, of, null)
  return state.contest.teams
    .map((team) => team.id)
    .filter((teamId) => by === null || mayAppeal(state, { of, teamId, by }))
    .filter((teamId) => {
      const ground = groundFor(playsFor(state, of, teamId))
      return ground.ok && ground.deadline.open && onGround(state, { of, teamId, ground }).ok
    })
}
/** [Y1] [Y2] Lodged by a team the file lets appeal, from the seat it names or for it, while the window is open; once about a thing. */
export function lodgeAppeal(state: ContestState, command: CommandOf<'LodgeAppeal'>, asked: Asked): Decision {
  const { of, text } = command
  const teamId = appellant(state, command, asked)
  if (typeof teamId !== 'string') return teamId
  const may = lodging(state, of, teamId, asked.at)
  if (!may.ok) return may
  const { partId, rules } = may
  const running = rules.stopsClock && state.clock?.state.is === 'running' ? { id: state.clock.id, endsAt: state.clock.state.endsAt } : null
  const id = `appeal-${String(state.appeals.length + 1)}`
  const lodged: ContestEvent = { type: 'AppealLodged', appealId: id, teamId, partId, of, text, clockId: running?.id ?? null }
  const stopped: readonly ContestEvent[] = running ? [{ type: 'ClockPaused', leftMs: Math.max(0, running.endsAt - asked.at) }] : []
  const appeal = { id, teamId, partId }
  return accept(lodged, ...stopped, ...costOf(state, appeal, 'lodged'), ...depositHeld(state, appeal))
}

const openOne = (state: ContestState, id: string): Appeal | null => state.appeals.find((one) => one.id === id && one.decided === null) ?? null
const whyClosed = (state: ContestState, id: string) => (state.appeals.some((one) => one.id === id) ? 'appeal-closed' : 'no-such-appeal')
/** Whether the seat speaks for the appellant: its own pad, or an official for it. */
const speaksFor = (asked: Asked, { teamId }: Appeal): boolean => {
  const { role, team } = acting(asked.by)
  return role === 'operator' || role === 'chief' || (role === 'team' && team === teamId)
}
/** The appeal's end: what was decided, what it costs, and the clock. */
function ended(state: ContestState, appeal: Appeal, decision: Omit<AppealDecision, 'by' | 'at'>, asked: Asked): Decision {
  const { outcome, reason, remedies } = decision
  const decide: Decide = () => accept({ type: 'AppealDecided', appealId: appeal.id, decision })
  const remedy = remedies.map(
    (one): Decide =>
      (now) =>
        remedied(now, one, reason, asked),
  )
  const price: Decide = (now) => accept(...(outcome === 'denied' ? costOf(now, appeal, 'denied') : depositBack(now, appeal)))
  return decidedInTurn(state, asked, decide, ...remedy, price, (now) => accept(...clockBack(now, appeal, asked.at)))
}
export function withdrawAppeal(state: ContestState, { appealId }: CommandOf<'WithdrawAppeal'>, asked: Asked): Decision {
  const appeal = openOne(state, appealId)
  if (!appeal) return refuse(whyClosed(state, appealId))
  if (!speaksFor(asked, appeal)) return refuse('not-allowed')
  return ended(state, appeal, { outcome: 'withdrawn', reason: '', remedies: [], votes: null, as: 'team' }, asked)
}

/** Whether the seat may answer where the appeal stands. */
function answers(state: ContestState, appeal: Appeal, asked: Asked): boolean {
  const { role } = acting(asked.by)
  const who = whoAnswers(state, appeal)
  if (who === 'host') return role === 'host' || role === 'chief'
  if (who === 'referees') return role === 'referee' || role === 'clerk' || role === 'chief'
  // a clerk enters the spoken word of the panel or the jury
  return role === 'chief' || (role === 'clerk' && who !== 'chief')
}
/** [Y3] On to the next step: by whoever answers there, or by the team it was denied to, while the window is open. */
export function takeAppealFurther(state: ContestState, { appealId }: CommandOf<'TakeAppealFurther'>, asked: Asked): Decision {
  const appeal = state.appeals.find((one) => one.id === appealId)
  if (!appeal) return refuse('no-such-appeal')
  if (isLastWord(state, appeal)) return refuse(appeal.decided ? 'appeal-closed' : 'last-step')
  const further = accept({ type: 'AppealTakenFurther', appealId })
  if (appeal.decided === null) return answers(state, appeal, asked) || acting(asked.by).role === 'operator' ? further : refuse('not-allowed')
  if (appeal.decided.outcome !== 'denied') return refuse('appeal-closed')
  if (!speaksFor(asked, appeal)) return refuse('not-allowed')
  const { of, teamId, partId } = appeal
  const deadline = deadlineOf(state, { of, own: playsFor(state, of, teamId), partId, at: asked.at })
  return deadline.open ? further : refuse('window-closed', deadline.said.zh)
}

type Deciding = CommandOf<'DecideAppeal'>
type Votes = AppealDecision['votes']
/** The votes as they are kept; null for those nobody of this panel can have given. */
function counted(panel: readonly SeatId[], votes: AppealVotes): Votes {
  if (!('each' in votes)) {
    const given = votes.for + votes.against
    return panel.length === 0 || (given > 0 && given <= panel.length) ? votes : null
  }
  const { each } = votes
  if (Object.keys(each).length !== panel.length || panel.some((seat) => each[seat] === undefined)) return null
  const how = (said: PanelSays) => panel.filter((seat) => each[seat] === said).length
  return { for: how('for'), against: how('against'), each }
}
/** [Y3] Where the panel has the last word the votes of its members come to the outcome; equal votes leave it to the chief. */
function votesOn(state: ContestState, appeal: Appeal, { outcome, votes }: Deciding, role: SeatRef['role']): { readonly votes: Votes } | Decision {
  const byVotes = whoAnswers(state, appeal) === 'panel' && (outcome === 'upheld' || outcome === 'denied')
  if (!byVotes) return votes === undefined ? { votes: null } : refuse('bad-request', 'votes')
  const kept = votes === undefined ? null : counted(panelOn(state, appeal), votes)
  if (kept === null) return refuse('bad-request', 'votes')
  // a clerk enters what was said, and of equal votes nobody but the chief says anything
  if (kept.for === kept.against && role === 'clerk') return refuse('not-allowed')
  const majority = kept.for === kept.against ? outcome : kept.for > kept.against ? 'upheld' : 'denied'
  return majority === outcome ? { votes: kept } : refuse('votes-differ')
}
/** [Y3] [Y4] Decided with a reason; upheld or conceded with its remedies, all carried out by this one command or none. */
export function decideAppeal(state: ContestState, command: Deciding, asked: Asked): Decision {
  const appeal = openOne(state, command.appealId)
  if (!appeal) return refuse(whyClosed(state, command.appealId))
  const { outcome, reason, remedies } = command
  const who = whoAnswers(state, appeal)
  const { role } = acting(asked.by)
  if (!answers(state, appeal, asked)) return refuse('not-allowed')
  // the chief may end it at any step; a lower step only denies or passes it on
  if (!isLastWord(state, appeal) && role !== 'chief' && outcome !== 'denied') return refuse('not-allowed')
  if (role === 'clerk' && remedies.some((one) => MAKES_VOID.includes(one.is))) return refuse('not-allowed')
  const told = votesOn(state, appeal, command, role)
  if (!('votes' in told)) return told
  const remedying = outcome === 'upheld' || outcome === 'conceded'
  if (remedying ? appeal.of.is === 'slot' && remedies.length === 0 : remedies.length > 0) return refuse('no-remedy')
  if (outcome !== 'moot' && !couldMatter(state, appeal, remedies, asked.formatOf)) return refuse('would-change-nothing')
  const as = !isLastWord(state, appeal) && role === 'chief' ? 'chief' : who
  return ended(state, appeal, { outcome, reason, remedies, votes: told.votes, as }, asked)
}

/** The broadcast desk's parts: what the screens draw from it, and the lists that operator and director choose from. */
import { USUAL_BROADCAST, USUAL_DESK, type BroadcastFile, type PersonElement } from '#shared/broadcast.ts'
import type { BroadcastDeskPart, BroadcastPart, CheersPart, PersonLine } from '#shared/views/broadcast.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { both, calledName } from './naming.ts'
import type { BroadcastNow, Given, Window } from './viewer.ts'

/** A journal older than a setting has what is usual. */
export const broadcastFile = ({ contest }: ContestState): BroadcastFile => ({ ...USUAL_BROADCAST, ...contest.broadcast })
const NOTHING_YET: BroadcastNow = { ...USUAL_DESK, pages: { standings: 0 }, test: 0, playing: null, hasToken: false }
const now = (given: Given): BroadcastNow => given.broadcast ?? NOTHING_YET

interface Person extends PersonLine {
  readonly id: string
  readonly is: PersonElement
}
/** Judges and leaders as typed, then the teams' 领队 by table. */
function peopleOf(state: ContestState): readonly Person[] {
  const leaders = [...state.contest.teams]
    .filter((team) => team.leader !== '')
    .sort((one, other) => one.table - other.table)
    .map((team): Person => ({
      id: `team-${team.id}`,
      is: 'leader',
      name: team.leader,
      title: both(`${calledName(team)}领队`, `Team leader, ${calledName(team)}`),
    }))
  return [...broadcastFile(state).people, ...leaders]
}
function personNow(state: ContestState, given: Given, is: PersonElement): PersonLine | null {
  const id = now(given).people[is]
  const found = id === null ? undefined : peopleOf(state).find((one) => one.id === id && one.is === is)
  return found ? { name: found.name, title: found.title } : null
}

function broadcastPart(state: ContestState, given: Given): BroadcastPart {
  const { shown, pages, sound, test, playing, audience, program, displays } = now(given)
  const { bug = null, cheers, holdAfterMs, joinNote = null, nameMargin } = broadcastFile(state)
  const { left, right, onStage } = broadcastFile(state).corners
  return {
    shown: [...shown],
    people: { judge: personNow(state, given, 'judge'), leader: personNow(state, given, 'leader') },
    pages: { ...pages },
    bug,
    corners: { left, right },
    ...(state.contest.broadcast === undefined || onStage === 'used' ? {} : { cornersOnStage: true, nameMargin }),
    sound: { ...sound, test },
    playing,
    audience,
    phrases: [...cheers],
    program,
    displays: { ...displays },
    holdAfterMs,
    joinUrl: given.joinUrl ?? null,
    ...(given.joinWarns ? { joinWarns: true } : {}),
    joinNote,
  }
}
function cheersPart(state: ContestState, given: Given): CheersPart {
  const { length } = broadcastFile(state).cheers
  if (length === 0) return null
  const counts = (list: readonly number[] = []) => Array.from({ length }, (_, i) => list[i] ?? 0)
  return { totals: counts(given.cheers?.totals), lately: counts(given.cheers?.lately) }
}
function deskPart(state: ContestState, given: Given): BroadcastDeskPart {
  const { people, cues, hasToken } = now(given)
  return { people: peopleOf(state).map((one) => ({ ...one, chosen: people[one.is] === one.id })), cues: [...cues], hasToken }
}

export const screenWindow = { broadcast: broadcastPart, cheers: cheersPart } satisfies Window
export const broadcastDeskWindow = { broadcastDesk: deskPart } satisfies Window

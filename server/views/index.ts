/** Which windows each role looks through, nearest first: a part comes from the first window that has it, and no other part exists for the role. */
import type { PartName, View } from '#shared/views/view.ts'
import type { Role } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { broadcastDeskWindow, screenWindow } from './broadcast.ts'
import { seqAcknowledged, seqInTheHall } from './buzzer.ts'
import { crewWindow } from './crew.ts'
import { clerkWindow, deskWindow, recordWindow } from './desk.ts'
import { displayWindow } from './display.ts'
import { directorWindow } from './on-deck.ts'
import { cardWindow, operatorWindow } from './operator.ts'
import { phoneWindow } from './outside.ts'
import { judgeWindow, ownWindow, teamWindow } from './team.ts'
import type { Given, Viewer, Window } from './viewer.ts'

interface Pane {
  readonly name: string
  readonly window: Window
}
const display: Pane = { name: 'public', window: displayWindow }
const team: Pane = { name: 'team', window: teamWindow }
const own: Pane = { name: 'own', window: ownWindow }
const bench: Pane = { name: 'bench', window: judgeWindow }
const crew: Pane = { name: 'crew', window: crewWindow }
const desk: Pane = { name: 'desk', window: deskWindow }
const record: Pane = { name: 'record', window: recordWindow }
const clerk: Pane = { name: 'clerk', window: clerkWindow }
const card: Pane = { name: 'card', window: cardWindow }
const operator: Pane = { name: 'operator', window: operatorWindow }
const screen: Pane = { name: 'screen', window: screenWindow }
const phone: Pane = { name: 'phone', window: phoneWindow }
const overlay: Pane = { name: 'overlay', window: broadcastDeskWindow }
const director: Pane = { name: 'director', window: directorWindow }

const PANES: Readonly<Record<Role, readonly Pane[]>> = {
  audience: [phone, screen, display],
  display: [screen, display],
  director: [director, overlay, screen, display],
  team: [team, display],
  judge: [own, bench, display],
  referee: [own, crew, display],
  host: [card, crew, display],
  chief: [record, desk, crew, display],
  supervisor: [record, desk, crew, display],
  clerk: [clerk, desk, crew, display],
  operator: [operator, card, record, desk, crew, overlay, screen, display],
}

/** Typed by the windows themselves: every key of a window is a part's name. */
const namesOf = (window: Window): PartName[] => Object.keys(window) as PartName[]
const partsOf = (role: Role): readonly PartName[] => [...new Set(PANES[role].flatMap((pane) => namesOf(pane.window)))]
/** The parts of each role's view. */
export const PARTS: Readonly<Record<Role, readonly PartName[]>> = {
  audience: partsOf('audience'),
  display: partsOf('display'),
  director: partsOf('director'),
  team: partsOf('team'),
  judge: partsOf('judge'),
  referee: partsOf('referee'),
  host: partsOf('host'),
  chief: partsOf('chief'),
  supervisor: partsOf('supervisor'),
  clerk: partsOf('clerk'),
  operator: partsOf('operator'),
}

const paneOf = (name: PartName, viewer: Viewer): Pane | null => PANES[viewer.role].find((pane) => pane.window[name] !== undefined) ?? null
const seatOf = (viewer: Viewer): string => [viewer.role, viewer.teamId, viewer.number, viewer.position].filter((one) => one !== undefined).join(':')

/** Viewers with the same key get the same part; null where the role has no such part. */
export function partClass(name: PartName, viewer: Viewer): string | null {
  const pane = paneOf(name, viewer)
  return pane && (name === 'mine' ? seatOf(viewer) : pane.name)
}
/** Viewers with the same key get the same view. */
export const classOf = (viewer: Viewer): string =>
  PARTS[viewer.role].includes('mine') ? seatOf(viewer) : PANES[viewer.role].map((pane) => pane.name).join('+')

/** One part as this viewer may see it; undefined where the role has no such part. */
export function partOf<P extends PartName>(name: P, state: ContestState, viewer: Viewer, given: Given): View[P] | undefined {
  const window: Window | undefined = paneOf(name, viewer)?.window
  return window?.[name]?.(state, given, viewer)
}

/** [O18] Who sees that a race is on may count the journal's records too. */
export const seqFor = ({ role }: Viewer, state: ContestState, seq: number): number => (PANES[role].includes(crew) ? seq : seqInTheHall(state, seq))
export const ackFor = ({ role }: Viewer, state: ContestState, seq: number): number => (PANES[role].includes(crew) ? seq : seqAcknowledged(state, seq))

/** The whole view, for a seat that has just joined. */
export function viewOf(state: ContestState, viewer: Viewer, given: Given): Partial<View> {
  const view: Partial<View> = {}
  const put = <P extends PartName>(name: P): void => {
    const part = partOf(name, state, viewer, given)
    if (part !== undefined) view[name] = part
  }
  for (const name of PARTS[viewer.role]) put(name)
  return view
}
export { broadcastFile } from './broadcast.ts'
export { standingsOutside } from './outside.ts'
export { sameSlices, slicesOf } from './slices.ts'
export type { BroadcastNow, CheersNow, Given, HearingNow, Viewer, VotesNow } from './viewer.ts'

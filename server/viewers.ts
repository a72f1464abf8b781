/** Who looks through a page: the viewer its seat makes, the parts that viewer sees, and how soon they are told. */
import type { ContestState } from './contest/contest-state.ts'
import type { Page } from './presence.ts'
import type { Urgency, ViewerPart } from './view-publisher.ts'
import { classOf, partClass, partOf, PARTS, slicesOf, type Given, type Viewer } from './views/index.ts'

export function viewerOf({ role, seat }: Page): Viewer {
  const { team, number } = seat?.ref ?? {}
  if (role === 'team' && team !== undefined) return { role, teamId: team, ...(number === undefined ? {} : { position: number }) }
  return { role, ...(number === undefined ? {} : { number }) }
}

const URGENCIES: Partial<Readonly<Record<Viewer['role'], Urgency>>> = { team: 'first', display: 'third', audience: 'calm' }
export const urgencyOf = ({ role }: Viewer): Urgency => URGENCIES[role] ?? 'second'

/** Viewers of one key see the same view, equally soon. */
export const keyOf = (viewer: Viewer): string => `${urgencyOf(viewer)} ${classOf(viewer)}`

export const partsOfViewer = (viewer: Viewer): readonly ViewerPart<ContestState, Given>[] =>
  PARTS[viewer.role].map((name) => ({
    name,
    of: partClass(name, viewer) ?? '',
    slices: (state, given) => slicesOf(name, state, given, viewer),
    draw: (state, given) => partOf(name, state, viewer, given),
  }))

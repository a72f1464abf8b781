/** Every desk by its role, each fetched when a pad turns out to be that seat: a referee's pad does not load the chief's. */
import { lazy, type ComponentType } from 'react'
import { untilThere } from '#shared/client/until-there.ts'
import type { Desks } from './app.tsx'

const fetched = (desk: () => Promise<ComponentType>) => lazy(async () => ({ default: await untilThere(desk) }))

export const OWN_DESK: Desks = {
  referee: fetched(async () => (await import('./panels/referee-desk.tsx')).RefereeDesk),
  chief: fetched(async () => (await import('./panels/chief-desk.tsx')).ChiefDesk),
  clerk: fetched(async () => (await import('./panels/clerk-desk.tsx')).ClerkDesk),
  judge: fetched(async () => (await import('./panels/judge-desk.tsx')).JudgeDesk),
  supervisor: fetched(async () => (await import('./panels/supervisor-desk.tsx')).SupervisorDesk),
  host: fetched(async () => (await import('./panels/host-card.tsx')).HostCard),
  director: fetched(async () => (await import('./panels/director-desk.tsx')).DirectorDesk),
}

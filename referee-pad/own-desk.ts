/** Every desk by its role, each fetched when a pad turns out to be that seat: a referee's pad does not load the chief's. */
import { lazy } from 'react'
import type { Desks } from './app.tsx'

export const OWN_DESK: Desks = {
  referee: lazy(async () => ({ default: (await import('./panels/referee-desk.tsx')).RefereeDesk })),
  chief: lazy(async () => ({ default: (await import('./panels/chief-desk.tsx')).ChiefDesk })),
  clerk: lazy(async () => ({ default: (await import('./panels/clerk-desk.tsx')).ClerkDesk })),
  judge: lazy(async () => ({ default: (await import('./panels/judge-desk.tsx')).JudgeDesk })),
  supervisor: lazy(async () => ({ default: (await import('./panels/supervisor-desk.tsx')).SupervisorDesk })),
  host: lazy(async () => ({ default: (await import('./panels/host-card.tsx')).HostCard })),
  director: lazy(async () => ({ default: (await import('./panels/director-desk.tsx')).DirectorDesk })),
}

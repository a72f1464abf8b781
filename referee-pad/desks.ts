/** Every desk by its role, all at once: for tests and the storyboard. */
import type { Desks } from './app.tsx'
import { ChiefDesk } from './panels/chief-desk.tsx'
import { ClerkDesk } from './panels/clerk-desk.tsx'
import { DirectorDesk } from './panels/director-desk.tsx'
import { HostCard } from './panels/host-card.tsx'
import { JudgeDesk } from './panels/judge-desk.tsx'
import { RefereeDesk } from './panels/referee-desk.tsx'
import { SupervisorDesk } from './panels/supervisor-desk.tsx'

export const DESKS: Desks = {
  referee: RefereeDesk,
  chief: ChiefDesk,
  clerk: ClerkDesk,
  judge: JudgeDesk,
  supervisor: SupervisorDesk,
  host: HostCard,
  director: DirectorDesk,
}

/** What the appeals’ desk is given by the page it stands on: how to ask, and how a team is named there. */
import type { ReactNode } from 'react'
import type { Command } from '../commands.ts'
import type { SeatId, TeamId } from '../words.ts'

export interface AppealsHands {
  /** True when the hub accepted. */
  readonly act: (command: Command, label: string) => Promise<boolean>
  readonly teamName: (teamId: TeamId) => ReactNode
  readonly seatName: (seatId: SeatId) => string
}

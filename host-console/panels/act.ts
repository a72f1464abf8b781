/** What a panel is given that acts for a seat (代). */
import type { Command } from '#shared/commands.ts'
import type { DeviceView } from '#shared/views/people.ts'

/** Sends for the seat at hand. */
export type Act = (command: Command, label: string, asks?: 'asks') => void
export interface ActProps {
  seat: DeviceView
  act: Act
}

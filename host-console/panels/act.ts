/** What a panel is given that acts for a seat (代). */
import type { Command } from '#shared/commands.ts'
import type { DeviceView } from '#shared/views/people.ts'

/** Sends for the seat at hand; confirmed once, or with a proof of who asks. */
export type Act = (command: Command, label: string, how?: How) => void
export type How = 'asks' | { readonly proof: string }
export const wished = (how: How | undefined) => (how === 'asks' ? { asks: true } : how)
export interface ActProps {
  seat: DeviceView
  act: Act
}
/** judge-3 → 3. */
export const numberOf = ({ seatId }: DeviceView): number => Number(/-(\d+)$/.exec(seatId)?.[1] ?? 0)

/** What the console sees of the hub's edge: who was turned away and why, devices that wait for a yes, links without encryption. */
import type { Instant } from '../words.ts'

export const ALARM_KINDS = [
  'foreign-origin',
  'unknown-token',
  'seat-in-use',
  'seat-twice',
  'seat-moved',
  'wrong-code',
  'wrong-control',
  'wrong-proof',
  'other-session',
  'not-allowed',
  'flood',
  'overload',
] as const
/** What was refused; `seat-twice` and `seat-moved` alone go on, and are only told. */
export type AlarmKind = (typeof ALARM_KINDS)[number]

export interface AlarmView {
  what: AlarmKind
  /** The seat, or the address of the device. */
  from: string
  count: number
  lastAt: Instant
}
/** A device that asks for an official's seat: the operator compares the sign on both screens. */
export interface ClaimView {
  sign: string
  /** Its address. */
  from: string
}

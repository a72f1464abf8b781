/** What the operator alone sees: the next step, what is on air, and the devices; and the host's card, shared with the host. */
import { amendedPart } from './amended.ts'
import { hostCardPart } from './host-card.ts'
import { nextPart } from './next-step.ts'
import { programWindow } from './program.ts'
import type { Given, Window } from './viewer.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { DevicesPart } from '#shared/views/people.ts'

const NO_DEVICES: DevicesPart = { seats: [], audience: 0, displays: 0, addresses: [], journal: { seq: 0, head: '', healthy: true, readOnly: false } }
const devicesPart = (_: ContestState, given: Given): DevicesPart => given.devices ?? NO_DEVICES

export const operatorWindow = { next: nextPart, devices: devicesPart, amended: amendedPart, ...programWindow } satisfies Window
export const cardWindow = { hostCard: hostCardPart } satisfies Window

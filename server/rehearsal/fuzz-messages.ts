/** Whatever a page could be made to say: frames of no form, of nearly the right one, and commands filled with junk; a seed says which. */
import { ALLOWED } from '#shared/allowed.ts'
import { Command } from '#shared/commands.ts'

export type Dice = () => number
/** A number in [0, 1), ten million a second. */
export function diceOf(seed: number): Dice {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const EVENTS = [
  'command',
  'command',
  'command',
  'command',
  'desk',
  'probe',
  'vote',
  'cheer',
  'lit',
  'polled',
  'connect',
  'disconnect',
  'error',
  '__proto__',
  '',
  'x',
]
const TYPES = [...Object.keys(ALLOWED), 'Nonsense', '__proto__', 'constructor', 'toString']
const DESK = ['NewPairingCode', 'ReleaseSeat', 'ConfirmPairing', 'ShowElement', 'ChooseAddress', 'MapGateway', 'Nonsense']
const FIELDS = [...new Set(Command._zod.def.options.flatMap((one) => Object.keys(one._zod.def.shape)))].filter((name) => name !== 'type')
const DEEP = 200
const HOSTILE = [
  '{"__proto__":{"polluted":true},"commandId":"command-x"}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
]
const PLAIN: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1e308,
  NaN,
  Infinity,
  2 ** 53,
  '',
  ' ',
  'a',
  'anji',
  'finals',
  'required-1',
  'required-1-a1',
  '\ud800',
  '\u202e\u0000',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '🐉'.repeat(300),
  'x'.repeat(2500),
  [],
  {},
  [[[]]],
  { length: -1 },
  { toString: 1 },
  { then: 1 },
]
const of = <T>(items: readonly T[], dice: Dice): T | undefined => items[Math.floor(dice() * items.length)]

export function junk(dice: Dice): unknown {
  const which = dice()
  if (which < 0.75) return of(PLAIN, dice)
  if (which < 0.85) return JSON.parse(of(HOSTILE, dice) ?? '{}') as unknown
  if (which < 0.92) return Array.from({ length: 5 }, () => of(PLAIN, dice))
  return Object.fromEntries(Array.from({ length: 4 }, () => [of(FIELDS, dice) ?? 'x', of(PLAIN, dice)]))
}
const command = (dice: Dice): object => ({
  type: dice() < 0.97 ? of(TYPES, dice) : junk(dice),
  ...Object.fromEntries(Array.from({ length: Math.floor(dice() * 5) }, () => [of(FIELDS, dice) ?? 'x', junk(dice)])),
})
let count = 0
function frame(event: string, session: string, dice: Dice): unknown {
  if (dice() < 0.3) return junk(dice)
  if (event === 'desk') return { type: of(DESK, dice), seatId: dice() < 0.5 ? 'chief' : junk(dice) }
  if (event !== 'command') return { rttMs: junk(dice), battery: junk(dice), slotId: 'required-1' }
  const commandId = dice() < 0.9 ? `fuzz-${String(++count).padStart(8, '0')}` : junk(dice)
  return {
    commandId,
    session: dice() < 0.9 ? session : junk(dice),
    command: command(dice),
    ...(dice() < 0.1 ? { for: junk(dice) } : {}),
    ...(dice() < 0.05 ? { [of(FIELDS, dice) ?? 'x']: 1 } : {}),
  }
}

export interface Message {
  readonly event: string
  readonly args: readonly unknown[]
  readonly wantsAnswer: boolean
}
export function anyMessage(session: string, dice: Dice): Message {
  const event = of(EVENTS, dice) ?? 'x'
  const args = [frame(event, session, dice), ...(dice() < 0.05 ? [junk(dice), junk(dice)] : [])]
  return { event, args, wantsAnswer: dice() < 0.9 }
}

/** Texts that are no message of Socket.IO at all, or half of one. */
const RAW = [
  '',
  '4',
  '2',
  '2[',
  '2["command"',
  '2[null]',
  '2{}',
  '2[1,2,3]',
  '0{"token":1}',
  '3999999["x"]',
  '51-["command",{"_placeholder":true,"num":9}]',
  '2/other,["x"]',
  '9',
  '\u0000',
  '2["__proto__",{"__proto__":{"polluted":1}}]',
]
export const anyRaw = (dice: Dice): string => of(RAW, dice) ?? ''

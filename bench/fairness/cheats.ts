/** Bots that try to win what they did not press first, each at its best, and how often they get away with it. */
import { OpeningId } from '#shared/words.ts'
import { chanceOf, type Chance } from '../../server/rehearsal/seeded.ts'
import { deviceOf, type Device, type Kind } from './device.ts'
import { fingerOf, OPENING, played, type Cheat, type Finger, type PlayedOpening } from './opening.ts'
import type { Share } from './play-set.ts'
import { TEAM_IDS } from './play-set.ts'
import { PER_HISTORY } from './sets.ts'

const WIRED: Kind = { profile: 'wired', input: 'key', grainMs: 1, owner: 'organiser' }
const LINKS = {
  wiredKeys: WIRED,
  wifiKeys: { ...WIRED, profile: 'wifi' },
  busyKeys: { ...WIRED, profile: 'busy' },
  wiredFineKeys: { ...WIRED, grainMs: 0.1 },
  wifiFineKeys: { ...WIRED, profile: 'wifi', grainMs: 0.1 },
  wiredTouch: { ...WIRED, input: 'touch' },
  wifiTouch: { ...WIRED, profile: 'wifi', input: 'touch' },
} as const satisfies Record<string, Kind>

interface Bot {
  readonly name: string
  readonly kind: Kind
  readonly lagMs?: number
  /** Legal long before anyone presses, as during reading: what is back-dated then is no foul. */
  readonly during?: 'reading'
  /** A second device of the same team, honest by itself. */
  readonly devices?: 2
  cheat(device: Device): Cheat
}
/** Of its credit, since the bot's own delay eats the rest. */
const MARGINS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
const honoured = ({ withholdsReplies, callsItself }: Partial<Cheat>): Partial<Cheat> => ({
  ...(withholdsReplies ? { withholdsReplies } : {}),
  ...(callsItself ? { callsItself } : {}),
})
const atMargins = (name: string, kind: Kind, more: Partial<Bot & Cheat> = {}): readonly Bot[] =>
  MARGINS.map((share) => ({
    name,
    kind,
    ...(more.lagMs === undefined ? {} : { lagMs: more.lagMs }),
    cheat: ({ creditMs }) => ({ backdatedMs: share * creditMs, ...honoured(more) }),
  }))

export const BOTS: readonly Bot[] = [
  { name: 'backDatedOneSecond', kind: WIRED, cheat: () => ({ backdatedMs: 1000 }) },
  { name: 'backDatedOneSecondReading', kind: WIRED, during: 'reading', cheat: () => ({ backdatedMs: 1000 }) },
  ...Object.entries(LINKS).flatMap(([link, kind]) => atMargins(`bestMargin.${link}`, kind)),
  ...[2, 50].flatMap((lagMs) => atMargins(`fakedLag${lagMs}ms.wiredKeys`, LINKS.wiredKeys, { lagMs })),
  ...atMargins('fakedLag40ms.wifiKeys', LINKS.wifiKeys, { lagMs: 40 }),
  ...atMargins('withheldReply', WIRED, { withholdsReplies: true }),
  // with a touch's credit it would reach 18 ms further
  ...atMargins('keyCalledTouch.wiredKeys', WIRED, { callsItself: 'touch' }),
  { name: 'pressOnPoll', kind: WIRED, cheat: ({ creditMs }) => ({ onPollFrom: 0, backdatedMs: 0.5 * creditMs }) },
  { name: 'pressOnPollAsFastAsPeople', kind: WIRED, cheat: () => ({ onPollFrom: 100 }) },
  { name: 'noOpening', kind: WIRED, cheat: () => ({ nonce: null, opening: null }) },
  { name: 'yesterdaysPress', kind: WIRED, cheat: () => ({ nonce: 'yesterday', opening: OpeningId.parse('yesterday'), backdatedMs: 5 }) },
  { name: 'flood', kind: WIRED, cheat: () => ({ floodsFrom: -50 }) },
  { name: 'twoDevices', kind: WIRED, devices: 2, cheat: () => ({}) },
]

export interface Loot {
  openings: number
  wins: number
  /** Won although another had truly pressed earlier; `certain`: and said to be certain. */
  stolen: number
  stolenCertain: number
  fouls: number
  rejected: number
}
export const newLoot = (): Loot => ({ openings: 0, wins: 0, stolen: 0, stolenCertain: 0, fouls: 0, rejected: 0 })
export function pooled(into: Loot, more: Loot): Loot {
  for (const count of ['openings', 'wins', 'stolen', 'stolenCertain', 'fouls', 'rejected'] as const) into[count] += more[count]
  return into
}

const [BOT_ID, ...HONEST_IDS] = TEAM_IDS
function looted(into: Loot, { pressed, outcome, fouls }: PlayedOpening): void {
  const own = pressed.filter(({ teamId }) => teamId === BOT_ID)
  const others = Math.min(...pressed.filter(({ teamId }) => teamId !== BOT_ID).map(({ truly }) => truly))
  into.openings++
  if (BOT_ID && fouls.includes(BOT_ID)) into.fouls++
  if (outcome.rejected.some(({ teamId }) => teamId === BOT_ID)) into.rejected++
  if (outcome.is !== 'verdict' || outcome.verdict.winner !== BOT_ID) return
  into.wins++
  if (Math.min(...own.map(({ truly }) => truly)) <= others) return
  into.stolen++
  if (outcome.verdict.certain) into.stolenCertain++
}
function fingersOf({ cheat, devices: howMany }: Bot, devices: readonly Device[], chance: Chance): readonly Finger[] {
  return devices.map((device, index) => {
    const finger = fingerOf(device, chance)
    return index === 0 && howMany === undefined ? { ...finger, cheat: cheat(device) } : finger
  })
}
/** One bot among seven honest teams. */
export function playBot(bot: Bot, openings: number, { seed, part, parts }: Share): Loot {
  const into = newLoot()
  if (!BOT_ID) return into
  const opening = bot.during === 'reading' ? { ...OPENING, opensAt: -5000 } : OPENING
  for (let history = part; history < openings / PER_HISTORY; history += parts) {
    const chance = chanceOf(seed, history)
    const own = Array.from({ length: bot.devices ?? 1 }, () => deviceOf(bot.kind, BOT_ID, chance, bot.lagMs))
    const devices = [...own, ...HONEST_IDS.map((teamId) => deviceOf(bot.kind, teamId, chance))]
    for (let n = 0; n < PER_HISTORY; n++) looted(into, played(fingersOf(bot, devices, chance), chance, opening))
  }
  return into
}

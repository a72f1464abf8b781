/** A whole contest over real sockets with bots in every seat; ends with what the journal alone folds to. */
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { toDecimal } from '#shared/points.ts'
import type { View } from '#shared/views/view.ts'
import type { ViewMessage, Hello } from '#shared/wire.ts'
import type { QuestionId, SeatId, TeamId } from '#shared/words.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import { contestRules } from '../contest-rules.ts'
import { awardWinners } from '../contest/awards.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { foldAll } from '../contest/evolve.ts'
import { standingsOf } from '../contest/standings.ts'
import { readContest } from '../exchange/contest-file.ts'
import { replay } from '../journal.ts'
import { seatPlanOf } from '../seat-plan.ts'
import { startHub } from '../start-hub.ts'
import { BotDevice, type Net } from './bot-device.ts'
import { Bot, type BotSetting, type Part } from './bot.ts'
import { operate } from './operator.ts'
import { chiefPart, clerkPart, judgePart, refereePart, supervisorPart, teamPart } from './people.ts'
import { chanceOf as seededChance } from './seeded.ts'
import { Script } from './script.ts'
import { Starter } from './starter.ts'

export interface RehearsalSetting extends Watching {
  readonly seed: number
  readonly contestFile: string
  readonly dataDir: string
  /** Folder of the built pages; need not exist. */
  readonly pages: string
  /** 1 = as fast as the bots can; lower is slower. */
  readonly speed: number
  /** Clocks and links of the teams' bots; left out: none of their own. */
  readonly net?: Net
  /** Told where the hub is, and how to take a seat from a bot or beside it, before the first step. */
  readonly onReady?: (hub: Entrance) => void | Promise<void>
  /** Sees the operator's view each time the operator looks at it; the operator waits for the answer. */
  readonly onLook?: (view: Partial<View>) => Promise<void>
}
export interface Watching {
  /** Sees every frame any bot is sent. */
  readonly onFrame?: (who: string, frame: ViewMessage, hello: Hello | null) => void
  readonly onAnswer?: BotSetting['onAnswer']
  /** Everybody sits, nothing is played yet. */
  readonly onSeated?: (bots: readonly Bot[]) => void
}
export interface Entrance {
  readonly origin: string
  /** Cuts whoever sits there. */
  readonly seatToken: (seatId: SeatId) => Promise<string>
  /** Of the bot that sits there; a page with it sits beside the bot. */
  readonly botToken: (seatId: SeatId) => string | undefined
}
export interface RehearsalReport {
  readonly seed: number
  readonly events: number
  readonly standings: Readonly<Record<string, readonly { teamId: TeamId; rank: number; total: number; tied: boolean }[]>>
  readonly awards: readonly ({ award: string; teamId: TeamId } | { award: string; personId: string })[]
  readonly journalHead: string
  readonly replayEqualsLive: boolean
}

const SURFACES = ['stage', 'stage', 'overlay', 'watch', 'watch'] as const
const MS_A_STEP_AT_HALF_SPEED = 200

/** The hub bots play at: in this process, or in one of its own. */
export interface Hall {
  readonly origin: string
  readonly seatToken: (seatId: SeatId) => Promise<string>
  readonly contest: PreparedContest
  /** What lies between a seat and the hub; left out: nothing. */
  readonly linkOf?: (role: string) => string
}
interface Seeded {
  readonly seed: number
  readonly net?: Net
}
type Seating = (role: string, play?: Part, device?: BotDevice) => Promise<Bot>
function seating(
  hall: Hall,
  { onFrame, onAnswer }: Watching,
): { seat: Seating; public: (surface: BotSetting['surface'], n: number, play?: Part) => Promise<Bot>; all: Bot[]; tokens: ReadonlyMap<string, string> } {
  const all: Bot[] = []
  const tokens = new Map<string, string>()
  const enter = async (setting: Omit<BotSetting, 'url' | 'onFrame' | 'onAnswer'>) => {
    const bot = new Bot({
      url: hall.linkOf?.(setting.name) ?? hall.origin,
      origin: hall.origin,
      ...setting,
      ...(onAnswer ? { onAnswer } : {}),
      ...(onFrame ? { onFrame: (frame: ViewMessage, hello: Hello | null) => onFrame(setting.name, frame, hello) } : {}),
    })
    all.push(bot)
    await bot.ready()
    return bot
  }
  return {
    all,
    tokens,
    seat: async (role, play, device) => {
      const token = await hall.seatToken(role as SeatId)
      tokens.set(role, token)
      return enter({ name: role, surface: 'crew', token, ...(play ? { play } : {}), ...(device ? { device } : {}) })
    },
    public: (surface, n, play) => enter({ name: `${surface}-${String(n)}`, surface, ...(play ? { play } : {}) }),
  }
}
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)
const rundownOver = (bot: Bot): boolean => bot.view.rundown?.items.at(-1)?.state === 'current' && bot.view.next?.command === null

async function takeSeats(hall: Hall, setting: Watching & Seeded, questions: ReadonlyMap<QuestionId, DrawnQuestion>) {
  const script = new Script(setting.seed, new Map([...questions.values()].map((question) => [question.stem, question])))
  const { contest } = hall
  const seats = seating(hall, setting)
  const clerks: Bot[] = []
  // the stage may be told later than the clerk who copies from it
  const stage = await seats.public('stage', 0, () => clerks.forEach((clerk) => clerk.look()))
  for (const [index, surface] of SURFACES.entries()) await seats.public(surface, index + 1)
  for (const n of upTo(contest.panel.referees)) await seats.seat(`referee-${String(n)}`, refereePart(script))
  for (const n of upTo(contest.panel.judges)) await seats.seat(`judge-${String(n)}`, judgePart(script))
  for (const n of upTo(contest.panel.supervisors)) await seats.seat(`supervisor-${String(n)}`, supervisorPart)
  for (const n of upTo(contest.panel.directors ?? 1)) await seats.seat(`director-${String(n)}`)
  await seats.seat('host')
  await seats.seat('chief', chiefPart(script))
  for (const n of upTo(contest.panel.clerks))
    clerks.push(
      await seats.seat(
        `clerk-${String(n)}`,
        clerkPart(script, () => stage.view),
      ),
    )
  const teams = new Map<TeamId, Bot>()
  const starter = new Starter(script, teams)
  const tablets = [...seatPlanOf(contest).values()].filter((seat) => seat.ref.team !== undefined)
  for (const [index, { id, ref }] of tablets.entries()) {
    const device = new BotDevice(setting.net ?? 'none', seededChance(setting.seed, index))
    const bot = await seats.seat(id, teamPlay(script, starter), device)
    // of several tablets the first is the one that is pressed
    if (ref.team !== undefined && !teams.has(ref.team)) teams.set(ref.team, bot)
  }
  return { script, starter, seats, operator: await seats.seat('operator') }
}
const teamPlay = (script: Script, starter: Starter): Part => {
  const play = teamPart(script)
  return (bot, view) => {
    play(bot, view)
    starter.see(view)
  }
}

/** Bots in every seat of a hub play its contest to the end of the rundown; resolves to them. Throws when they get stuck. */
export async function playAt(hall: Hall, setting: Watching & Seeded, questions: ReadonlyMap<QuestionId, DrawnQuestion>): Promise<readonly Bot[]> {
  const { script, starter, seats, operator } = await takeSeats(hall, setting, questions)
  setting.onSeated?.(seats.all)
  await operate({ bot: operator, script, starter, stepMs: 0, over: rundownOver })
  return seats.all
}

/** Plays the file's contest from the first item of the rundown to the last. Throws when it gets stuck. */
export async function rehearse(setting: RehearsalSetting): Promise<RehearsalReport> {
  const read = readContest(setting.contestFile)
  if (!read.ok) throw new Error(read.mistakes.map((one) => `${one.file} ${one.path}: ${one.found} — ${one.wanted.zh}`).join('\n'))
  const { dataDir, contestFile } = setting
  const pages = resolve(setting.pages)
  const hub = await startHub({ dataDir, contestFile, usualContest: contestFile, port: 0, host: '127.0.0.1', pages })
  try {
    const { origin, seatToken } = hub
    const { script, starter, seats, operator } = await takeSeats({ origin, seatToken, contest: hub.state().contest }, setting, read.questions)
    await setting.onReady?.({ origin: hub.origin, seatToken: hub.seatToken, botToken: (seatId) => seats.tokens.get(seatId) })
    const stepMs = setting.speed >= 1 ? 0 : (MS_A_STEP_AT_HALF_SPEED * (1 - setting.speed)) / setting.speed
    await operate({ bot: operator, script, starter, stepMs, over: rundownOver, ...(setting.onLook ? { look: setting.onLook } : {}) })
    const live = hub.state()
    for (const bot of seats.all) bot.close()
    return report(setting.seed, live, dataDir, read.questions, hub.head().head)
  } finally {
    await hub.stop()
  }
}

/** The journal on disk as events. */
export function eventsOf(dataDir: string, questions: ReadonlyMap<QuestionId, DrawnQuestion>): readonly RecordedEvent[] {
  const { eventOf } = contestRules(questions)
  return replay(dataDir).map((record): RecordedEvent => ({ ...eventOf(record), at: record.at, by: record.actor, commandId: record.commandId }))
}

function report(seed: number, live: ContestState, dataDir: string, questions: ReadonlyMap<QuestionId, DrawnQuestion>, journalHead: string): RehearsalReport {
  const folded = foldAll(eventsOf(dataDir, questions))
  const standings = live.contest.parts.map((part) => {
    const name = 'field' in part.entrants ? part.entrants.field : part.id
    return [name, standingsOf(live, part.id, false).map(({ teamId, rank, total, tied }) => ({ teamId, rank, total: toDecimal(total), tied }))] as const
  })
  const awards = live.contest.awards.flatMap((award) => {
    const found = awardWinners(live, award.id)
    if (!found.ok || !live.awards.shown.includes(award.id)) return []
    return found.winners.map((winner) =>
      winner.playerId === null ? { award: award.id, teamId: winner.teamId } : { award: award.id, personId: winner.playerId },
    )
  })
  const same = isDeepStrictEqual(JSON.parse(JSON.stringify(folded)), JSON.parse(JSON.stringify(live)))
  return { seed, events: live.seq, standings: Object.fromEntries(standings), awards, journalHead, replayEqualsLive: same }
}

/** The parts of a hub that know no socket, put together: runner, seats, presence, views, timers. */
import type { Command } from '#shared/commands.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import type { Instant, Millis, SeatId } from '#shared/words.ts'
import { addressesOf, type Address, type Door } from './addresses.ts'
import { Alarms } from './alarms.ts'
import type { AudienceVotes } from './audience-votes.ts'
import type { Buzzers } from './buzzers.ts'
import { closingView } from './closing.ts'
import { HubTime, type Clock } from './clock.ts'
import { ContestRunner } from './contest-runner.ts'
import { deadlinesOf } from './contest/clocks.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import type { ContestState } from './contest/contest-state.ts'
import type { DataFolder } from './data-folder.ts'
import { missingIn } from './exchange/missing-media.ts'
import { formatOf } from './formats/index.ts'
import type { Measures } from './measures.ts'
import type { OpenedContest } from './open-contest.ts'
import { Presence } from './presence.ts'
import { seatPlanOf, type SeatPlan } from './seat-plan.ts'
import { Seats, type Revoked } from './seats.ts'
import { Show } from './show.ts'
import { Timers } from './timers.ts'
import { ViewPublisher, type Urgency } from './view-publisher.ts'
import { keyOf, partsOfViewer, urgencyOf } from './viewers.ts'
import { seqFor, type Given, type Viewer } from './views/index.ts'

export type Log = (what: object, message: string) => void

export interface Parts {
  readonly folder: DataFolder
  readonly opened: OpenedContest
  readonly votes: AudienceVotes
  readonly buzzers: Buzzers
  readonly clock: Clock
  readonly host: string
  readonly door: Door
  readonly measures: Measures
  readonly log: Log
  readonly send: (viewers: readonly string[], message: string, urgency: Urgency) => void
  readonly revoke: (seatId: SeatId, why: Revoked) => void
  /** The audience is to be told nothing new yet. */
  readonly calmWaits: () => boolean
}
export interface Core {
  readonly runner: ContestRunner<ContestState, Command, ContestEvent>
  readonly seats: Seats
  readonly alarms: Alarms
  readonly presence: Presence
  readonly views: ViewPublisher<ContestState, Given, Viewer>
  /** Overlay, phones, feeds, cues. */
  readonly show: Show
  readonly timers: Timers<ContestState, Command>
  readonly plan: () => SeatPlan
  readonly addresses: () => readonly Address[]
  readonly hubNow: () => Instant
  readonly lastAsked: () => string
  /** Draws the devices anew for the operator. */
  readonly showDevices: () => void
}

/** The plan follows names that are amended. */
function planFollowing(state: () => ContestState): () => SeatPlan {
  let contest = state().contest
  let plan = seatPlanOf(contest)
  return () => {
    if (state().contest === contest) return plan
    contest = state().contest
    plan = seatPlanOf(contest)
    return plan
  }
}

/** Wall time at which anybody but the hub last asked for anything. */
function lastAskedOf({ folder: { records, journal }, clock }: Parts): () => string {
  const before = records.findLast(({ actor }) => actor.seat !== 'hub')?.wall ?? clock.wall()
  const { seq } = journal.durable
  return () => (journal.durable.seq === seq ? before : clock.wall())
}

/** How soon a file that was put into its folder is no longer told missing. */
const LOOK_AGAIN_MS: Millis = 5000
/** The disk is asked now and then, the same list given in between. */
function lookedAgain(now: () => Instant, look: () => readonly string[]): () => readonly string[] {
  let last: { readonly at: Instant; readonly found: readonly string[] } | null = null
  return () => {
    const at = now()
    if (last === null || at - last.at >= LOOK_AGAIN_MS) last = { at, found: look() }
    return last.found
  }
}

function presenceOf(
  { folder, opened, buzzers, host, door }: Parts,
  core: Pick<Core, 'runner' | 'seats' | 'plan' | 'hubNow' | 'alarms' | 'lastAsked'>,
): { presence: Presence; addresses: () => readonly Address[] } {
  const { journal, library } = folder
  const addresses = () => addressesOf(host)
  const chosenAddress = () => (addresses().find(({ address }) => address === library.document.address) ?? addresses()[0])?.address ?? 'localhost'
  const journalNow = () => {
    const { saving, readOnly } = core.runner
    return { ...journal.durable, healthy: !journal.failed, readOnly, ...(saving === 'well' ? {} : { saving }) }
  }
  const closing = () => closingView(core.runner.synced.state, library.document, core.lastAsked())
  const heldBy = (seatId: SeatId) => library.document.holders?.[seatId]
  const mediaMissing = lookedAgain(core.hubNow, () => missingIn(folder.dir, opened.media).map(({ file }) => file))
  return {
    addresses,
    presence: new Presence({
      ...core,
      closing,
      heldBy,
      mediaMissing,
      buzzerAt: (seat) => buzzers.at(seat),
      addresses,
      chosenAddress,
      door,
      journal: journalNow,
    }),
  }
}

/** What is heard of the buzzers, the same objects while they say the same, so that nothing is drawn for it. */
function sameWhileSame(): (buzzers: Buzzers) => Pick<Given, 'hearing' | 'gateways' | 'onGateway'> {
  let last: Pick<Given, 'hearing' | 'gateways' | 'onGateway'> = {}
  return (buzzers) => {
    const [hearing, gateways, onGateway] = [buzzers.now(), buzzers.gateways(), buzzers.onGateway()]
    if (JSON.stringify(hearing) !== JSON.stringify(last.hearing)) last = { ...last, hearing }
    if (JSON.stringify(gateways) !== JSON.stringify(last.gateways)) last = { ...last, gateways }
    if (JSON.stringify(onGateway) !== JSON.stringify(last.onGateway)) last = { ...last, onGateway }
    return last
  }
}

const measured =
  ({ measures, send }: Parts): Parts['send'] =>
  (viewers, message, urgency) => {
    measures.view(urgency, message.length)
    send(viewers, message, urgency)
  }

/** What stands beside the contest, but for buzzers and broadcast. */
const besides = ({ votes, door }: Parts, presence: Presence) => ({
  formatOf,
  devices: presence.part(),
  votes: votes.now(),
  joinUrl: presence.joinUrl(),
  joinWarns: door.own === true,
})

export function assemble(parts: Parts): Core {
  const { folder, opened, votes, buzzers, clock, log, measures } = parts
  const { journal, library, dir } = folder
  const send = measured(parts)
  const start = { state: opened.state, seq: journal.durable.seq }
  const hubNow = new HubTime(clock, opened.state.at).now
  const alarms = new Alarms({ hubNow, log, counted: measures.refused, news: () => showDevices() })
  const runner: Core['runner'] = new ContestRunner({
    rules: opened.rules,
    journal,
    clock,
    records: folder.records,
    state: start,
    prepare: (state) => views.prepare(state),
    publish: ({ state, seq }) => {
      votes.follow(state)
      buzzers.follow(state)
      views.publish(state, seq)
      show.publish(state, seq)
      timers.follow(state)
      if (runner.readOnly) showDevices()
    },
    report: (message, error) => log({ error }, message),
    onSaving: () => showDevices(),
  })
  const plan = planFollowing(() => runner.synced.state)
  const seats = new Seats({ dir, library, clock, plan, onRevoked: parts.revoke })
  const lastAsked = lastAskedOf(parts)
  const { presence, addresses } = presenceOf(parts, { runner, seats, plan, hubNow, alarms, lastAsked })
  const first: Given = { formatOf, devices: presence.part() }
  const failed = (part: string, error: unknown) => log({ part, error }, 'a part of a view could not be drawn and stays as it was')
  const views = new ViewPublisher<ContestState, Given, Viewer>(
    { partsOf: partsOfViewer, keyOf, urgencyOf, seqFor, clock, hubNow, send, failed },
    { ...start, given: first },
  )
  const show = new Show({ library, clock, hubNow, send, failed, calmWaits: parts.calmWaits, log, changed: () => showDevices() }, { ...start, given: first })
  const heard = sameWhileSame()
  const showDevices = () => {
    const given = { ...besides(parts, presence), ...heard(buzzers), ...show.given() }
    views.give(given)
    show.phones.give(given)
  }
  votes.follow(start.state)
  const mapOf = (seatId: SeatId) => library.document.gateways?.[seatId]
  const ownPages = () => library.document.ownPages ?? 'count'
  buzzers.attach({ hubNow, working: () => runner.working, submit: (command) => submit(command), changed: () => showDevices(), mapOf, ownPages })
  votes.onChange(showDevices)
  // what the desk had set is there for the first page that comes
  showDevices()
  // the colon: no seat may send such an id, and be the first with it
  let asked = 0
  const submit = (command: Command): Promise<CommandAnswer> =>
    runner.submit({ command, commandId: `hub:${journal.epoch}:${++asked}`, by: { seat: 'hub', role: 'hub' }, at: hubNow(), evidence: null })
  const timers = new Timers<ContestState, Command>({ deadlinesOf, submit, clock, hubNow })
  measures.follow(
    (role) => presence.count(role),
    () => journal.durable.seq,
  )
  return { runner, seats, alarms, presence, views, show, timers, plan, addresses, hubNow, lastAsked, showDevices }
}

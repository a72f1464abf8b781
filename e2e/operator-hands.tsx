/** The operator's hands on the real console over the real core, without a hub or browser: every key pressed is a command decided, every seat's tablet is dead. */
import { act, configure, fireEvent, render, within } from '@testing-library/react'
import type { Command } from '#shared/commands.ts'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { keyWords } from '#shared/key-words.ts'
import { pointsText } from '#shared/points.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import type { DevicesPart, DeviceView } from '#shared/views/people.ts'
import type { View } from '#shared/views/view.ts'
import { inLanguage, type SeatId } from '#shared/words.ts'
import { App } from '../host-console/app.tsx'
import { OPENS_AFTER_MS } from '../host-console/next-step.ts'
import { textsIn } from '../host-console/texts.ts'
import { seatPlanOf } from '../server/seat-plan.ts'
import { ask, operatorFor, pass, seat, type Hall } from '../server/testing/hall.ts'
import { viewOf } from '../server/views/index.ts'

const text = textsIn('zh')
export interface Said {
  readonly command: Command
  readonly for: SeatId | null
  readonly refused: string | null
}
export interface Hands {
  readonly said: Said[]
  readonly view: () => Partial<View>
  /** Time passes and what is due happens; then the console shows it. */
  wait(until: number): Promise<void>
  space(): Promise<void>
  /** The n-th key beside the next step. */
  other(at: number): Promise<void>
  /** Does on the console what that seat's own tablet would have sent. */
  standIn(seatId: SeatId, command: Command): Promise<void>
}

const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))))
const one = (selector: string) => document.querySelector<HTMLElement>(selector)
/** Only the page in front is drawn; not asking whether each key can be seen makes looking many times quicker. */
const page = () => within(one('[role="tabpanel"][data-state="active"]') ?? document.body)
configure({ defaultHidden: true })
const stroke = (code: string) => fireEvent.keyDown(document.body, { code })
const click = (element: HTMLElement) => void fireEvent.click(element)
const fill = (element: HTMLElement, value: string) => void fireEvent.change(element, { target: { value } })

export function handsOn(hall: Hall, clock: { now: number }): Hands {
  const plan = seatPlanOf(hall.state.contest)
  const devices = devicesOf(plan)
  const said: Said[] = []
  const view = () => viewOf(hall.state, { role: 'operator' }, { formatOf: hall.formatOf, devices })
  const send: Link['send'] = (command, options) => {
    const ref = options?.for === undefined ? undefined : plan.get(options.for)?.ref
    const answer = ask(hall, ref ? operatorFor(ref) : seat('operator'), command)
    said.push({ command, for: options?.for ?? null, refused: answer.ok ? null : answer.refusal.code })
    return Promise.resolve(answer.ok ? { ok: true, seq: hall.state.seq } : answer)
  }
  const console = () => (
    <GivenLink link={sampleLink(view(), { seq: hall.state.seq, hubNow: () => hall.now, send })}>
      <App />
    </GivenLink>
  )
  const { rerender } = render(console())
  const look = async () => {
    clock.now += OPENS_AFTER_MS
    await settle()
    rerender(console())
    await settle()
  }
  return {
    said,
    view,
    wait: async (until) => {
      pass(hall, until)
      await look()
    },
    space: async () => {
      stroke('Space')
      await look()
    },
    other: async (at) => {
      const keys = document.querySelectorAll<HTMLElement>('.others button')
      await act(async () => click(keys[at] ?? document.body))
      await confirmed()
      await look()
    },
    standIn: async (seatId, command) => {
      await act(async () => stroke(command.type === 'SealNominee' ? 'Digit4' : 'Digit2'))
      if (command.type !== 'SealNominee') {
        const seats = within(one('.seat-list') ?? document.body)
        await act(async () => click(seats.getByText(inLanguage(plan.get(seatId)?.name ?? seatId, 'zh'), { selector: 'button' })))
      }
      await actIt(command, view())
      await confirmed()
      await look()
    },
  }
}

async function confirmed(): Promise<void> {
  const asked = one('[role="alertdialog"]')
  if (asked) await act(async () => click(within(asked).getByRole('button', { name: /确定/ })))
}
/** Every seat of the contest, none of them with a device. */
function devicesOf(plan: ReturnType<typeof seatPlanOf>): DevicesPart {
  const seats = [...plan.values()].map(({ id, role, name, ref }): DeviceView => ({
    seatId: id,
    role,
    name,
    teamId: ref.team ?? null,
    state: 'empty',
    lastSeenMs: null,
    rttMs: null,
    battery: null,
    pages: 0,
    code: null,
    url: null,
  }))
  return { seats, audience: 0, displays: 0, addresses: [], journal: { seq: 1, head: '', healthy: true, readOnly: false } }
}

const pressKey = (name: string | RegExp) => act(async () => click(page().getByRole('button', { name })))

/** What the page asks for, in the order a hand does it. */
async function actIt(command: Command, view: Partial<View>): Promise<void> {
  switch (command.type) {
    case 'CastVote':
    case 'RuleAnswer':
      return ruleIt(command, view)
    case 'RuleAll':
      return tickThem(command, view)
    case 'ConfirmRuling':
      return act(async () => click(attemptKeys(command.attemptId, view).getByRole('button', { name: '确认裁决' })))
    case 'PressBuzzer':
      return pressKey('代按抢答')
    case 'OpenBuzzer':
      return pressKey('代开抢')
    case 'ChooseValue':
      return pressKey(`选 ${pointsText(command.value)} 分`)
    case 'DeclineTurn':
      return pressKey('代弃答')
    case 'ChooseAnswer':
      return chooseIt(command.answer, view)
    case 'SubmitAnswer':
      await chooseIt(command.answer, view)
      return pressKey('提交答案')
    case 'EnterMark':
      await act(async () => fill(page().getByLabelText(/^评分/), pointsText(command.mark ?? 0)))
      return pressKey('提交评分')
    case 'EnterCheck':
      return checkIt(command, view)
    case 'SignResult': {
      const row = page().getByText(inLanguage(view.result?.parts.find((part) => part.partId === command.partId)?.title ?? '', 'zh'), {
        selector: 'b',
      }).parentElement
      return act(async () => click(within(row ?? document.body).getByRole('button', { name: '代裁判长签字' })))
    }
    case 'SealNominee':
      return nominateIt(command, view)
    case 'VoidQuestion':
      await pressKey(/^作废本题/)
      return fillDialog({ 原因: command.cause, 理由: command.reason })
    case 'OverruleRuling':
      await pressKey(/^改判/)
      return fillDialog({ 作答: command.attemptId, 改为: command.outcome, 理由: command.reason })
    default:
      throw new Error(`no tablet sends ${command.type}`)
  }
}

function attemptKeys(attemptId: string, view: Partial<View>) {
  const at = view.panel?.attempts.findIndex((attempt) => attempt.attemptId === attemptId) ?? -1
  const keys = document.querySelectorAll<HTMLElement>('[data-state="active"] .attempt-keys')[at]
  if (!keys) throw new Error(`${attemptId} is not on the page`)
  return within(keys)
}
async function ruleIt(command: Extract<Command, { type: 'CastVote' | 'RuleAnswer' }>, view: Partial<View>): Promise<void> {
  const keys = attemptKeys(command.attemptId, view)
  const share = command.type === 'RuleAnswer' ? command.share : undefined
  if (share !== undefined) await act(async () => fill(keys.getByLabelText(/^得分/), pointsText(share)))
  return act(async () => click(keys.getByRole('button', { name: text[`outcome_${command.outcome}`] })))
}
async function tickThem({ outcomes }: Extract<Command, { type: 'RuleAll' }>, view: Partial<View>): Promise<void> {
  const waiting = view.panel?.attempts.filter((attempt) => attempt.ruling === null) ?? []
  const rows = document.querySelectorAll<HTMLElement>('.ruling-grid li')
  for (const [at, { teamId }] of waiting.entries()) {
    const outcome = outcomes[teamId]
    if (outcome) await act(async () => click(within(rows[at] ?? document.body).getByRole('radio', { name: text[`outcome_${outcome}`] })))
  }
  return pressKey(/^提交 \d+ 队的裁决/)
}
async function chooseIt(answer: readonly string[], { question, crew }: Partial<View>): Promise<void> {
  const words = keyWords(answer, { type: question?.type ?? null, options: crew?.options ?? question?.options ?? null })
  for (const key of document.querySelectorAll<HTMLElement>('[data-state="active"] button.letter'))
    if ((key.getAttribute('aria-pressed') === 'true') !== [...answer, ...words].includes(key.textContent)) await act(async () => click(key))
}
async function checkIt({ partId, totals }: Extract<Command, { type: 'EnterCheck' }>, view: Partial<View>): Promise<void> {
  const part = page().queryByLabelText('分段')
  if (part) await act(async () => fill(part, partId))
  const teamIds = view.contest?.parts.find((one) => one.id === partId)?.teamIds ?? []
  const rows = document.querySelectorAll<HTMLElement>('.check-rows input')
  await act(async () => teamIds.forEach((teamId, i) => fill(rows[i] ?? document.body, pointsText(totals[teamId] ?? 0))))
  return pressKey('提交核分')
}
async function nominateIt({ awardId, teamId, playerId }: Extract<Command, { type: 'SealNominee' }>, view: Partial<View>): Promise<void> {
  const award = view.result?.awards.find((one) => one.awardId === awardId)
  const at = award?.nominees.findIndex((nominee) => nominee.teamId === teamId) ?? -1
  const row = document.querySelectorAll<HTMLElement>('.nominees li')[at] ?? document.body
  await act(async () => fill(within(row).getByRole('combobox'), playerId))
  return act(async () => click(within(row).getByRole('button', { name: '封存' })))
}
async function fillDialog(fields: Readonly<Record<string, string>>): Promise<void> {
  const dialog = within(one('[role="dialog"]') ?? document.body)
  for (const [label, value] of Object.entries(fields)) await act(async () => fill(dialog.getByLabelText(new RegExp(`^${label}`)), value))
  const spare = dialog.queryByRole('checkbox')
  if (spare instanceof HTMLInputElement && spare.checked) await act(async () => click(spare))
  return act(async () => click(dialog.getByRole('button', { name: /提交/ })))
}

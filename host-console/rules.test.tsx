/** What a rule set adds to the operator's hands: penalties by the catalogue, lots, persons, the press log, a second signature. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { appealsSample, boardsHeldUp } from '#shared/samples/appeal-samples.ts'
import { roundNamed, teamAt, FINALS } from '#shared/samples/contest-sample.ts'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import type { View } from '#shared/views/view.ts'
import type { SeatId } from '#shared/words.ts'
import { App } from './app.tsx'
import { orderFrom } from './panels/draw-order.tsx'

afterEach(cleanup)
const settle = () => act(async () => void (await Promise.resolve()))

function consoleOn(change: Partial<View> = {}) {
  const sent: { command: Command; for: SeatId | null }[] = []
  const link = sampleLink(
    { ...consoleSamples['rules'], ...change },
    {
      hubNow: () => SAMPLE_NOW,
      send: (command, options) => {
        sent.push({ command, for: options?.for ?? null })
        return Promise.resolve({ ok: true, seq: 1 })
      },
    },
  )
  render(
    <GivenLink link={link}>
      <App />
    </GivenLink>,
  )
  return sent
}
const press = (code: string) => fireEvent.keyDown(document.body, { code })
const dialog = () => within(screen.getByRole('dialog'))
const opens = (tool: string) => fireEvent.click(within(screen.getByRole('group', { name: '工具' })).getByRole('button', { name: tool }))
const picks = (label: string, value: string) => fireEvent.change(dialog().getByLabelText(label), { target: { value } })
const types = (label: RegExp, value: string) => fireEvent.change(dialog().getByLabelText(label), { target: { value } })
const sends = () => dialog().getByRole('button', { name: /提交/ })

describe('penalties and bonuses', () => {
  const asked = { type: 'ApplySanction', partId: FINALS, sanction: 'conduct', reason: '再次喧哗' }
  test('the step that comes next for the team is shown, and is sent for the chief with its reason', async () => {
    const sent = consoleOn()
    opens('罚分与奖分')
    picks('代表队', teamAt(3))
    expect(document.querySelector('.next-sanction')?.textContent).toContain('第 2 次（共 3 档）−20 分')
    expect(sends()).toHaveProperty('disabled', true)
    types(/理由/, '再次喧哗')
    fireEvent.click(sends())
    await settle()
    expect(sent).toEqual([{ command: { ...asked, teamId: teamAt(3) }, for: 'chief' }])
  })
  test('a step that puts the team out says so and asks once more', async () => {
    const second = { partId: FINALS, teamId: teamAt(3), sanction: 'conduct', step: 2, reason: '争执' }
    const { sanctions } = consoleSamples['rules'] ?? {}
    const sent = consoleOn({ sanctions: { catalogue: sanctions?.catalogue ?? [], given: [second, ...(sanctions?.given ?? [])] } })
    opens('罚分与奖分')
    picks('代表队', teamAt(3))
    expect(document.querySelector('.next-sanction')?.textContent).toContain('取消参赛资格')
    types(/理由/, '再次喧哗')
    fireEvent.click(sends())
    await settle()
    expect(sent).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent).toHaveLength(1)
  })
})

describe('one question for many teams', () => {
  test('a grid takes mixed outcomes, fills what is left, and goes out for the clerk as one command', async () => {
    const sent = consoleOn(boardsHeldUp)
    press('Digit2')
    fireEvent.click(screen.getByRole('button', { name: '代录各队答案' }))
    const grid = within(screen.getByRole('form', { name: '逐队裁决' }))
    const row = (table: number) => within(grid.getByRole('radiogroup', { name: new RegExp(`^${String(table)} `) }))
    fireEvent.click(row(9).getByRole('radio', { name: '错误' }))
    fireEvent.click(row(10).getByRole('radio', { name: '未作答' }))
    fireEvent.click(grid.getByRole('button', { name: '其余 22 队正确' }))
    fireEvent.click(grid.getByRole('button', { name: '提交 24 队的裁决' }))
    await settle()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      for: 'clerk-1',
      command: { type: 'RuleAll', outcomes: { [teamAt(9)]: 'wrong', [teamAt(10)]: 'blank', [teamAt(32)]: 'right' } },
    })
  })
  test('only the teams chosen are sent', async () => {
    const sent = consoleOn(boardsHeldUp)
    press('Digit2')
    fireEvent.click(screen.getByRole('button', { name: '代录各队答案' }))
    fireEvent.click(screen.getAllByRole('radio', { name: '部分正确' })[0] ?? document.body)
    fireEvent.submit(screen.getByRole('form', { name: '逐队裁决' }))
    await settle()
    expect(sent[0]?.command).toMatchObject({ outcomes: { [teamAt(9)]: 'partial' } })
  })
})

describe('appeals', () => {
  test('the chief’s are decided for him, after a confirm, with the remedy chosen', async () => {
    const sent = consoleOn({ appeals: appealsSample })
    press('Digit2')
    fireEvent.click(screen.getByRole('button', { name: /裁判长/ }))
    fireEvent.click(screen.getAllByRole('button', { name: '裁定' })[0] ?? document.body)
    fireEvent.click(screen.getByRole('radio', { name: /4号台改判回答正确/ }))
    fireEvent.change(screen.getAllByLabelText('理由')[1] ?? document.body, { target: { value: '含义相同' } })
    fireEvent.click(screen.getByRole('button', { name: '确认裁定' }))
    await settle()
    expect(sent).toEqual([])
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent).toMatchObject([{ for: 'chief', command: { type: 'DecideAppeal', appealId: 'appeal-3', outcome: 'upheld', remedies: [{ is: 'flip' }] } }])
  })
})

describe('the panel’s last word', () => {
  const command: Command = { type: 'DecideAppeal', appealId: 'appeal-2', outcome: 'denied', reason: '', remedies: [] }
  const label = { zh: '驳回申诉（代录裁判组表决）', en: 'Deny the appeal (entering the panel’s votes)' }
  const next = {
    label,
    command: null,
    waitingFor: label,
    undo: null,
    others: [{ label, command, for: 'chief' as SeatId, asks: false, needs: 'votes' as const, key: null }],
  }
  const votes = (seat: RegExp, said: string) => fireEvent.click(within(dialog().getByRole('radiogroup', { name: seat })).getByRole('radio', { name: said }))
  test('opens a sheet of its members, none chosen beforehand, and is sent with what each of them said', async () => {
    const sent = consoleOn({ appeals: appealsSample, next })
    fireEvent.click(screen.getByRole('button', { name: /^驳回申诉（代录/ }))
    await settle()
    expect(
      dialog()
        .getAllByRole('radio')
        .filter((one) => (one as HTMLInputElement).checked),
    ).toEqual([])
    types(/理由/, '答案并不等同')
    votes(/裁判.*1|1.*裁判/, '驳回申诉')
    expect(dialog().getByText('请逐一录入每位裁判的表决')).toBeTruthy()
    fireEvent.submit(
      dialog()
        .getByRole('button', { name: /确认裁定/ })
        .closest('form') ?? document.body,
    )
    expect(sent).toEqual([])
    votes(/裁判.*3|3.*裁判/, '弃权')
    fireEvent.click(dialog().getByRole('button', { name: /确认裁定/ }))
    await settle()
    const each = { 'referee-1': 'against', 'referee-3': 'abstains' }
    expect(sent).toEqual([{ for: 'chief', command: { ...command, reason: '答案并不等同', votes: { each } } }])
  })
})

describe('lots', () => {
  const order = { is: 'order', roundId: roundNamed('buzzer') }
  test('drawn by hand are typed as tables in their order, with a witness', async () => {
    const sent = consoleOn()
    opens('抽签')
    picks('抽签事项', 'order buzzer')
    types(/抽签结果/, '5 2 7 1 8 3')
    expect(dialog().getByText('还差 2 队')).toBeTruthy()
    types(/抽签结果/, '5 2 7 1 8 3 4 6')
    expect(dialog().getByText('请写明见证人')).toBeTruthy()
    types(/见证人/, '公证员')
    fireEvent.click(sends())
    await settle()
    expect(sent[0]?.command).toEqual({ type: 'EnterDraw', of: order, order: [5, 2, 7, 1, 8, 3, 4, 6].map(teamAt), witness: '公证员' })
  })
  test('the step that waits for lots opens the draw for them, in every way', async () => {
    const key = { label: '手工抽签后录入', command: { type: 'EnterDraw', of: order, order: [], witness: '' }, asks: false, needs: 'lots', key: null } as never
    const sent = consoleOn({ next: { label: '抽出场顺序', command: null, waitingFor: '等待抽签', others: [key], undo: null } })
    fireEvent.click(screen.getByRole('button', { name: /手工抽签后录入/ }))
    await settle()
    expect(dialog().getByLabelText('抽签事项')).toHaveProperty('value', 'order buzzer')
    picks('方式', 'live')
    fireEvent.click(sends())
    await settle()
    expect(sent.map((one) => one.command)).toEqual([{ type: 'StartDraw', of: order }])
  })
  test('a number that is no table, or comes twice, is named', () => {
    const among = [3, 4].map((table) => ({ id: teamAt(table), table }))
    expect(orderFrom('4、9 4，3', among)).toEqual({ order: [teamAt(4), teamAt(3)], wrong: ['9', '4'] })
  })
  test('live they roll on stage, and the same dialog stops them; by seed the seed is sent', async () => {
    const sent = consoleOn()
    opens('抽签')
    picks('方式', 'live')
    fireEvent.click(sends())
    await settle()
    opens('抽签')
    picks('方式', 'seed')
    types(/种子/, '二〇二一年')
    fireEvent.click(sends())
    await settle()
    const of = { is: 'tie', partId: FINALS }
    expect(sent.map((one) => one.command)).toEqual([
      { type: 'StartDraw', of },
      { type: 'DrawBySeed', of, seed: '二〇二一年' },
    ])
    cleanup()
    const stopped = consoleOn({ draws: { open: [], rolling: { is: 'tie', partId: FINALS }, done: [] } })
    opens('抽签')
    fireEvent.click(sends())
    await settle()
    expect(stopped[0]?.command).toEqual({ type: 'StopDraw' })
  })
})

describe('records', () => {
  test('persons are ranked beside the ledger, equals with one rank', () => {
    consoleOn()
    fireEvent.click(screen.getByRole('button', { name: '个人' }))
    const rows = [...document.querySelectorAll('.persons li')].map((row) => row.querySelector('.rank')?.textContent)
    expect(rows).toEqual(['1', '2=', '2=', '4'])
  })
  test('the presses of a question that is over stand in the order read, the early one flagged', async () => {
    consoleOn()
    press('Digit2')
    fireEvent.click(screen.getByRole('button', { name: /裁判长/ }))
    fireEvent.click(screen.getByRole('button', { name: /群雄逐鹿 13/ }))
    await settle()
    const log = [...document.querySelectorAll('.press-log li')].map((one) => one.textContent)
    expect(log).toHaveLength(4)
    expect([log[0], log[3]]).toEqual([expect.stringContaining('提前'), expect.stringContaining('未计入')])
  })
  test('who has signed and who is missing; the operator signs for the supervisor, not once more for the chief', async () => {
    const sent = consoleOn()
    press('Digit4')
    const part = within(screen.getByRole('region', { name: '全国赛决赛' }))
    expect(part.getByText(/裁判长已签字/)).toBeTruthy()
    expect(part.getByText('待监督员签字')).toBeTruthy()
    expect(part.queryByRole('button', { name: '代裁判长签字' })).toBeNull()
    fireEvent.click(part.getByRole('button', { name: '代监督员签字' }))
    await settle()
    fireEvent.click(screen.getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent).toEqual([{ command: { type: 'SignResult', partId: FINALS }, for: 'supervisor-1' }])
  })
  test('a tie that the file has drawn opens the draw; a team that left is told so', () => {
    consoleOn()
    expect(document.querySelector('.team-rows .gone')?.textContent).toContain('退赛')
    press('Digit4')
    fireEvent.click(screen.getByRole('button', { name: '抽签…' }))
    expect(dialog().getByLabelText('抽签事项')).toBeTruthy()
  })
})

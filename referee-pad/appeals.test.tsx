/** Tests of the chief's pad where more than a ruling is asked: appeals with their remedies, make-up questions, penalties of the catalogue. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { FINALS, roundNamed, teamAt } from '#shared/samples/contest-sample.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

function chiefOn(page: string): Command[] {
  window.history.replaceState(null, '', `/pad/seat#${page}`)
  const asked: Command[] = []
  const { view, hello } = padSamples['chief-appeals']
  const send = (command: Command) => Promise.resolve({ ok: true as const, seq: asked.push(command) })
  render(
    <GivenLink link={sampleLink(view, { hello, send })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return asked
}
const click = (on: Element | undefined) => act(async () => void fireEvent.click(on ?? document.body))
const types = (on: Element | undefined, value: string) => fireEvent.change(on ?? document.body, { target: { value } })
const appealNamed = (text: RegExp) => screen.getByText(text).closest('li') ?? document.body

describe('an appeal', () => {
  test('answers that mean the same are credited together, with the vote of each of the panel, none chosen beforehand', async () => {
    const asked = chiefOn('appeals')
    const appeal = within(appealNamed(/劳动能力鉴定委员会/))
    await click(appeal.getByRole('button', { name: '裁定' }))
    const alike = within(appeal.getByRole('group', { name: '答案等同的各队' }))
    for (const key of alike.getAllByRole('button').slice(0, 2)) await click(key)
    types(appeal.getByLabelText('理由'), '含义相同')
    const confirm = appeal.getByRole('button', { name: '确认裁定' })
    expect(appeal.getAllByRole('radio', { name: /支持申诉|驳回申诉|弃权/ }).filter((one) => (one as HTMLInputElement).checked)).toEqual([])
    await click(within(appeal.getByRole('radiogroup', { name: '1号裁判' })).getByRole('radio', { name: '支持申诉' }))
    expect(confirm).toHaveProperty('disabled', true)
    await click(within(appeal.getByRole('radiogroup', { name: '3号裁判' })).getByRole('radio', { name: '弃权' }))
    expect(appeal.queryByRole('radiogroup', { name: '2号裁判' })).toBeNull()
    await click(appeal.getByRole('button', { name: '确认裁定' }))
    const remedies = [{ is: 'credit', slotId: 'challenge-quiz-3', attemptIds: ['challenge-quiz-3-a3', 'challenge-quiz-3-a6'] }]
    expect(asked).toEqual([
      {
        type: 'DecideAppeal',
        appealId: 'appeal-2',
        outcome: 'upheld',
        reason: '含义相同',
        remedies,
        votes: { each: { 'referee-1': 'for', 'referee-3': 'abstains' } },
      },
    ])
  })
  test('taking the last one back leaves nothing to confirm', async () => {
    chiefOn('appeals')
    const appeal = within(appealNamed(/劳动能力鉴定委员会/))
    await click(appeal.getByRole('button', { name: '裁定' }))
    const first = within(appeal.getByRole('group', { name: '答案等同的各队' })).getAllByRole('button')[0]
    await click(first)
    await click(first)
    types(appeal.getByLabelText('理由'), '含义相同')
    expect(appeal.getByRole('button', { name: '确认裁定' })).toHaveProperty('disabled', true)
  })
  test('a question is made up for one team without an appeal too', async () => {
    const asked = chiefOn('appeals')
    const form = within(screen.getByText('补题').closest('details') ?? document.body)
    await click(form.getByRole('radio', { name: /7号台/ }))
    types(form.getByLabelText('理由'), '抢答器没电')
    await click(form.getByRole('button', { name: '批准补题' }))
    const make = { type: 'GrantMakeUp', teamId: teamAt(7), roundId: roundNamed('buzzer'), slotId: 'buzzer-13', cause: 'equipment', reason: '抢答器没电' }
    expect(asked).toEqual([make])
  })
})

describe('penalties and bonuses', () => {
  test('the step that comes next is shown with what was given, and needs a reason', async () => {
    const asked = chiefOn('rulings')
    await click(screen.getByRole('button', { name: '罚分与奖分' }))
    await click(screen.getByRole('radio', { name: /浙江安吉/ }))
    await click(screen.getByRole('radio', { name: '违反赛场纪律' }))
    expect(screen.getByText('已执行：场上喧哗')).toBeTruthy()
    expect(screen.getByText(/第 2 次（共 3 档）/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^执行/ })).toBeNull()
    types(screen.getByLabelText('理由'), '再次喧哗')
    await click(screen.getByRole('button', { name: '执行：−20 分' }))
    expect(asked).toEqual([{ type: 'ApplySanction', partId: FINALS, teamId: teamAt(3), sanction: 'conduct', reason: '再次喧哗' }])
  })
})

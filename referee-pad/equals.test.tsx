/** Tests of the chief's word on persons equal at the last place of an award: what is equal, the ways, reason and proof. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { equalsOpen } from '#shared/samples/pad-result-samples.ts'
import type { ResultPart } from '#shared/views/results.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

afterEach(cleanup)

function chiefWith(result: ResultPart = equalsOpen) {
  window.history.replaceState(null, '', '/pad/seat#results')
  const asked: { command: Command; proof: string | undefined }[] = []
  const { view, hello } = padSamples['chief-equals']
  const send = (command: Command, about?: { proof?: string }) => Promise.resolve({ ok: true as const, seq: asked.push({ command, proof: about?.proof }) })
  render(
    <GivenLink link={sampleLink({ ...view, result }, { hello, send })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return asked
}
const click = (name: RegExp | string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const sheet = () => within(screen.getByRole('dialog'))
const types = (label: RegExp, value: string) => fireEvent.change(sheet().getByLabelText(label), { target: { value } })
const sends = () => act(async () => void fireEvent.submit(sheet().getByRole('button', { name: '确认裁定' }).closest('form') ?? document.body))
const [equals] = equalsOpen.awards.flatMap((award) => award.equals ?? [])
const names = equals?.groups[0]?.players ?? []

test('the page says who is equal, for how many places, and counts it among what waits', async () => {
  chiefWith()
  const card = within(screen.getByRole('heading', { name: '末位并列：岗位练兵明星' }).closest('section') ?? document.body)
  expect(card.getByText('3 人得分相同，只剩 2 个名额：')).toBeTruthy()
  expect(names.map(({ playerName }) => card.getByText(playerName ?? '').textContent)).toEqual(names.map(({ playerName }) => playerName))
  await click('裁定')
  expect(
    sheet()
      .getAllByRole('radio')
      .map((one) => one.textContent),
  ).toEqual(['抽签决定', '一并授予', '指名授予'])
})
test('by name as many as there are places, with the reason and the proof of who asks', async () => {
  const asked = chiefWith()
  await click('裁定')
  await sends()
  expect(sheet().getByRole('alert').textContent).toBe('请选择如何决定。')
  await click('指名授予', 'radio')
  await click(new RegExp(names[0]?.playerName ?? ''))
  types(/理由/, '按规程规定')
  types(/配对码/, 'ABCD2345')
  await sends()
  expect(sheet().getByRole('alert').textContent).toBe('指名的人数与名额不符。')
  await click(new RegExp(names[2]?.playerName ?? ''))
  await sends()
  const winners = [names[0]?.playerId, names[2]?.playerId]
  expect(asked).toEqual([{ command: { type: 'DecideEquals', awardId: 'stars', how: 'named', winners, reason: '按规程规定' }, proof: 'ABCD2345' }])
})
test('all of them is offered only where the award can take them; decided, it may be decided anew', async () => {
  const [award] = equalsOpen.awards
  chiefWith({ ...equalsOpen, awards: award && equals ? [{ ...award, equals: { ...equals, mayAll: false, again: true } }] : [] })
  expect(screen.getByText('已裁定')).toBeTruthy()
  await click('重新裁定')
  expect(sheet().queryByRole('radio', { name: '一并授予' })).toBeNull()
})

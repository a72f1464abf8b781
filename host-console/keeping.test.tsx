/** The journal's head is shown where it can be copied from, and stands on the result sheet that the chief signs. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { headCode } from '#shared/head-code.ts'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { CHALLENGE } from '#shared/samples/contest-sample.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { resultWith } from '#shared/samples/pad-result-samples.ts'
import type { View } from '#shared/views/view.ts'
import { DeskProvider, useDesk } from './desk.tsx'
import { Confirm } from './panels/confirm.tsx'
import { Header } from './panels/header.tsx'
import { Keeping } from './panels/keeping.tsx'
import { JournalHead } from './panels/journal-head.tsx'
import { PaperKeys } from './panels/paper.tsx'
import { Results } from './panels/results.tsx'

const [sample] = Object.values(consoleSamples).filter((one) => one?.devices && one.result && one.standings)
const code = sample?.devices ? headCode(sample.devices.journal.seq, sample.devices.journal.head) : ''
const shown = async (page: React.ReactNode, given: Partial<Link> = {}, change: Partial<View> = {}) => {
  render(
    <GivenLink link={sampleLink({ ...sample, ...change }, { hubNow: () => SAMPLE_NOW, ...given })}>
      <DeskProvider>{page}</DeskProvider>
    </GivenLink>,
  )
  await act(async () => new Promise((soon) => setTimeout(soon, 60)))
}
afterEach(cleanup)

test('packages are written, and closing down asks once and says how many devices are let go', async () => {
  const asked: string[] = []
  const desk: Link['desk'] = async ({ type }) => {
    asked.push(type)
    return { ok: true, packages: [{ dir: '/media/stick-1/thin', code: '7-AAAA-BBBB-CCCC' }] }
  }
  await shown(<Keeping />, { desk })
  fireEvent.click(screen.getByRole('button', { name: '写出比赛包' }))
  expect(await screen.findByText('/media/stick-1/thin')).toBeTruthy()
  expect(screen.getByText('7-AAAA-BBBB-CCCC')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^收场…/ }))
  expect(asked).toEqual(['WritePackages'])
  const paired = sample?.devices?.seats.filter(({ role, state }) => role !== 'operator' && state !== 'empty').length
  expect(screen.getByText(new RegExp(`已配对 ${String(paired)} 个`))).toBeTruthy()
  // nothing is to be filled in: Enter is its key's
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^提交/)
})
test('the folders for packages are those named before, sent as typed without what is empty; what the hub refuses keeps them open', async () => {
  const asked: unknown[] = []
  const devices = sample?.devices ?? expect.fail('a sample without devices')
  const desk: Link['desk'] = async (request) => {
    asked.push(request)
    return asked.length === 1 ? { ok: false, refusal: { code: 'bad-folder', detail: '/media/stick2：没有这个文件夹' } } : { ok: true }
  }
  await shown(<Keeping />, { desk }, { devices: { ...devices, closing: { purgeOn: '2026-01-31', holders: 0, folders: ['/media/stick1'] } } })
  fireEvent.click(screen.getByRole('button', { name: '存放位置…' }))
  expect(screen.getByLabelText('第 1 处')).toHaveProperty('value', '/media/stick1')
  fireEvent.change(screen.getByLabelText('第 2 处'), { target: { value: ' /media/stick2 ' } })
  const send = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: /^提交/ })))
  await send()
  expect([asked, screen.queryByLabelText('第 2 处') !== null]).toEqual([[{ type: 'NamePackageFolders', folders: ['/media/stick1', '/media/stick2'] }], true])
  fireEvent.change(screen.getByLabelText('第 2 处'), { target: { value: ' ' } })
  await send()
  expect([asked.at(-1), screen.queryByLabelText('第 2 处')]).toEqual([{ type: 'NamePackageFolders', folders: ['/media/stick1'] }, null])
})
test('a package that was kept though it is not whole is never said to be verified', async () => {
  const says = { zh: '不完好：第 9 条的得分与裁决不符', en: 'not whole: record 9' }
  await shown(<Keeping />, { desk: async () => ({ ok: true, packages: [{ dir: '/media/stick-1/thin', code: '7-AAAA-BBBB-CCCC', says }] }) })
  fireEvent.click(screen.getByRole('button', { name: '写出比赛包' }))
  expect((await screen.findByRole('alert')).textContent).toContain('校验不完好：第 9 条')
  expect(screen.queryByText(/已写出并校验：/)).toBeNull()
})
test('what the hub wants a proof for is asked for it, and sent again with it', async () => {
  const proofs: (string | undefined)[] = []
  const send: Link['send'] = async (_, { proof } = {}) => {
    proofs.push(proof)
    return proof === undefined ? { ok: false, refusal: { code: 'needs-proof' } } : { ok: true, seq: 2 }
  }
  const Asks = () => {
    const { ask } = useDesk()
    return <button onClick={() => void ask({ command: { type: 'LowerHand', teamId: 't1' as never }, label: '裁定' })}>裁定</button>
  }
  await shown(
    <>
      <Asks />
      <Confirm />
    </>,
    { send },
  )
  fireEvent.click(screen.getByRole('button', { name: '裁定' }))
  fireEvent.change(await screen.findByLabelText(/一次性链接中的验证码/), { target: { value: 'a-code' } })
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }))
  await expect.poll(() => proofs).toEqual([undefined, 'a-code'])
})
test('where the package has one place only, closing down says so and waits for the operator’s word', async () => {
  const asked: object[] = []
  const desk: Link['desk'] = async (request) => {
    asked.push(request)
    return 'onePlace' in request ? { ok: true, packages: [] } : { ok: false, refusal: { code: 'one-place' } }
  }
  await shown(<Keeping />, { desk })
  fireEvent.click(screen.getByRole('button', { name: /^收场…/ }))
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '我已另存一份，或者只要这一份' }))
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }))
  await expect.poll(() => asked).toEqual([{ type: 'CloseDown' }, { type: 'CloseDown', onePlace: true }])
})
test('the head is shown as a code and as QR', async () => {
  await shown(<JournalHead />)
  expect(screen.getByText(code)).toBeTruthy()
  expect(screen.getByRole('img', { name: `校验码 ${code} 的二维码` })).toBeTruthy()
})
/** The printed sheet of the n-th part, on the sample changed. */
async function sheetOf(change: Partial<View>, part = 0): Promise<string> {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await shown(<Results />, {}, change)
  fireEvent.click(screen.getAllByRole('button', { name: '打印成绩单' })[part] ?? document.body)
  await act(async () => new Promise((soon) => setTimeout(soon, 120)))
  print.mockRestore()
  return document.querySelector('.printed-sheet')?.textContent ?? ''
}
test('a result sheet says who checked it; where the check was skipped, that it is unchecked, by whom and why', async () => {
  const skipped = resultWith({ stage: 'signed', check: { how: 'skipped', by: 'chief', reason: '纸质记录遗失' } })
  const named = sample?.devices?.seats.find(({ seatId }) => seatId === 'chief')?.name
  expect(await sheetOf({ result: skipped })).toMatch(new RegExp(`未核分：由${String(named)}跳过，理由：纸质记录遗失`))
  cleanup()
  expect(await sheetOf({ result: resultWith({ stage: 'checked', check: { how: 'equal', by: '1号裁判助理' } }) })).toContain('已核分，一致；核分人：1号裁判助理')
})
test('a combined result is printed with its formula, a column a term and the combined total; the mark of no 正式比赛 heads it', async () => {
  const demo = await sheetOf({}, 1)
  for (const text of ['演示数据', '合成总分 ＝ 晋级赛得分 × 0.6', '晋级赛得分现场得分合成总分']) expect(demo).toContain(text)
  cleanup()
  const contest = sample?.contest ?? expect.fail('a sample without a contest')
  expect(await sheetOf({ contest: { ...contest, watermark: 'rehearsal' } })).toMatch(/^彩排/)
  cleanup()
  const official = await sheetOf({ contest: { ...contest, watermark: null } })
  expect(official).not.toMatch(/演示数据|彩排|合成总分/)
})
test('points that no round gave have a column of their own', async () => {
  const boards = sample?.standings?.map((board) => ({ ...board, rows: board.rows.map((row, i) => (i === 0 ? { ...row, besides: -5_000 } : row)) }))
  expect(await sheetOf({ standings: boards ?? [] })).toMatch(/基础分、奖罚等总分.*−5/)
})
test('a score sheet has a column a scoring round, none for the play-off; of a combined total also its terms and formula', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await shown(<PaperKeys />)
  fireEvent.click(screen.getByRole('button', { name: '打印计分表…' }))
  fireEvent.change(screen.getByLabelText('分段'), { target: { value: CHALLENGE } })
  fireEvent.click(screen.getByRole('button', { name: /^提交/ }))
  await act(async () => new Promise((soon) => setTimeout(soon, 120)))
  const heads = [...document.querySelectorAll('.paper-sheet thead th')].map((head) => head.textContent)
  expect(heads).toEqual(['', '基础分', '挑战', '罚分/奖分', '晋级赛得分', '现场得分', '合成总分'])
  expect(document.querySelector('.paper-sheet header')?.textContent).toContain('合成总分 ＝ 晋级赛得分 × 0.6')
  print.mockRestore()
})
test('a result sheet is printed with every team, the head and room to sign, and is gone afterwards', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await shown(<Results />)
  fireEvent.click(screen.getAllByRole('button', { name: '打印成绩单' })[0] ?? document.body)
  await act(async () => new Promise((soon) => setTimeout(soon, 120)))
  const sheet = document.querySelector('.printed-sheet')
  expect(print).toHaveBeenCalledTimes(1)
  for (const text of [code, '裁判长（签字）', ...(sample?.contest?.teams.slice(0, 2).map(({ name }) => name) ?? [])]) expect(sheet?.textContent).toContain(text)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(document.querySelector('.printed-sheet')).toBeNull()
  print.mockRestore()
})
test('a package is chosen, compared and restored only after the word was typed', async () => {
  const asked: unknown[] = []
  const found = { dir: '/media/stick-1/thin-1', contest: 'thin', made: '2026-01-01T10:00:00.000Z' }
  const seen = { ...found, title: '示例小决赛', code: '7-AAAA-BBBB-CCCC', records: 7, is: 'earlier', undone: 3 } as const
  const desk: Link['desk'] = async (request) => {
    asked.push(request)
    return { ok: true, found: [found], seen, packages: [{ dir: '/media/stick-1/thin-2', code: '9' }] }
  }
  await shown(<Keeping />, { desk })
  fireEvent.click(screen.getByRole('button', { name: '恢复…' }))
  fireEvent.click(await screen.findByRole('radio'))
  fireEvent.click(screen.getByRole('button', { name: /^校验并比较/ }))
  expect(await screen.findByText(/之后的 3 条记录将不再有效/)).toBeTruthy()
  const restore = screen.getByRole('button', { name: /^恢复 Enter/ })
  expect(restore).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByLabelText(/输入“恢复”/), { target: { value: '恢复' } })
  fireEvent.click(restore)
  expect(await screen.findByText('/media/stick-1/thin-2')).toBeTruthy()
  expect(asked.at(-1)).toEqual({ type: 'RestorePackage', dir: found.dir, code: seen.code })
})
test('after the closing each device is ticked as it comes back, and the day on which personal data goes is said', async () => {
  const asked: unknown[] = []
  const desk: Link['desk'] = async (request) => {
    asked.push(request)
    return { ok: true }
  }
  const devices = sample?.devices ?? expect.fail('a sample without devices')
  const [one] = devices.seats.filter(({ role }) => role === 'team')
  const seatId = one?.seatId ?? expect.fail('no team')
  const packages = [
    { dir: '/media/stick-1', code },
    { dir: '/media/stick-2', code: '1-OLD' },
  ]
  const closed = { at: '2026-01-01T10:00:00.000Z', lastDay: '2026-01-31', out: [seatId], back: [], packages }
  const closing = { purgeOn: '2026-01-31', holders: 1, closed }
  const view = {
    ...sample,
    devices: { ...devices, seats: devices.seats.map((seat) => (seat.seatId === seatId ? { ...seat, heldBy: '张三' } : seat)), closing },
  }
  render(
    <GivenLink link={sampleLink(view, { hubNow: () => SAMPLE_NOW, desk })}>
      <DeskProvider>
        <Keeping />
      </DeskProvider>
    </GivenLink>,
  )
  expect(screen.getByText(/设备收回 0 \/ 1/)).toBeTruthy()
  expect(screen.getByText(/已写出并校验 1 份/)).toBeTruthy()
  expect(screen.getByText(/将于 2026-01-31 删除/)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: /张三/ }))
  await expect.poll(() => asked).toContainEqual({ type: 'TakeBack', seatId, is: 'back' })
})

test('未加密 stands in the top line for as long as other machines reach the hub over plain http, and no longer', () => {
  const { plain, ...encrypted } = sample?.devices ?? expect.fail()
  expect(plain).toBe(true)
  const top = (devices: View['devices']) => (
    <GivenLink link={sampleLink({ ...sample, devices })}>
      <DeskProvider>
        <Header />
      </DeskProvider>
    </GivenLink>
  )
  const { rerender } = render(top({ ...encrypted, plain: true }))
  expect(screen.getByText('未加密').title).toContain('npm start -- --https')
  rerender(top(encrypted))
  expect(screen.queryByText('未加密')).toBeNull()
})

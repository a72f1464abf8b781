/** After a signature who of equals has an award is decided only by who proves anew who asks, and says why: over real sockets, on a contest that was played and signed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { AwardId, RoundId } from '#shared/words.ts'
import { ask, code, frame, OpenHub } from './testing/open-hub.ts'

const contests = join(import.meta.dirname, '..', 'contests')
const folder = mkdtempSync(join(tmpdir(), 'leitai-signed-'))
let open: OpenHub
let operator: Socket
let chief: Socket

/** The thin contest with its first round alone, and a prize for the best player of it. */
function contestFile(): string {
  const thin = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(contests, 'thin.json'), 'utf8')))
  const rules = { set: 'required-set', by: 'position', positions: [1], ruling: { method: 'chief', confirm: 'none', show: 'on-cue' } }
  const path = join(folder, 'signed.json')
  const file = {
    ...thin,
    banks: z
      .array(z.string())
      .parse(thin['banks'])
      .map((bank) => relative(folder, join(contests, bank))),
    parts: [{ id: 'finals', title: '决赛', entrants: { field: 'finalists' } }],
    rounds: [{ id: 'required', title: '必答题', format: 'required', parts: ['finals'], rules }],
    rundown: [{ id: 'round-required', kind: 'round', title: '必答题', round: 'required' }],
    awards: [{ id: 'star', title: '答题之星', by: 'persons', part: 'finals', count: 1, ties: 'block' }],
  }
  writeFileSync(path, JSON.stringify(file))
  return path
}
const asks = async (socket: Socket, command: object): Promise<void> =>
  void expect([command, await ask(socket, 'command', frame(command))]).toEqual([command, expect.objectContaining({ ok: true })])
const decided = () => open.hub.state().awards.decided?.['star' as AwardId] ?? []

beforeAll(async () => {
  open = await OpenHub.of('', { usualContest: contestFile() })
  operator = await open.seated('operator')
  chief = await open.seated('chief')
  await asks(operator, { type: 'BeginRound', roundId: 'required' })
  const teams = open.hub.state().rounds['required' as RoundId]?.order.length ?? 0
  for (let n = 1; n <= teams; n++) {
    const slotId = `required-${String(n)}`
    await asks(operator, { type: 'OpenSlot', roundId: 'required' })
    for (const type of ['ShowQuestion', 'StartAnswer']) await asks(operator, { type, slotId })
    await asks(chief, { type: 'RuleAnswer', attemptId: `${slotId}-a1`, outcome: 'right' })
    for (const type of ['ShowRuling', 'CloseSlot']) await asks(operator, { type, slotId })
  }
  await asks(operator, { type: 'EndRound', roundId: 'required' })
  await asks(chief, { type: 'SkipCheck', partId: 'finals', reason: '免核' })
  await asks(chief, { type: 'SignResult', partId: 'finals' })
}, 60_000)
afterAll(async () => {
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

test('fault A13: who of equals has the award is refused without a reason and without a fresh proof, from the chief and from the operator for it; with both it stands', async () => {
  const decides = { type: 'DecideEquals', awardId: 'star', how: 'all', reason: '合议决定' }
  expect(await ask(chief, 'command', frame({ ...decides, reason: ' ' }))).toEqual(code('bad-request'))
  expect(await ask(chief, 'command', frame(decides))).toEqual(code('needs-proof'))
  expect(await ask(chief, 'command', frame(decides, { proof: 'AAAA3333' }))).toEqual(code('needs-proof'))
  expect(await ask(operator, 'command', frame(decides, { for: 'chief' }))).toEqual(code('needs-proof'))
  const before = decided()
  const { code: proof } = z.object({ code: z.string() }).parse(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'chief' }))
  expect(await ask(chief, 'command', frame(decides, { proof }))).toMatchObject({ ok: true })
  expect([before.length, decided().length, await ask(chief, 'command', frame(decides, { proof }))]).toEqual([0, 1, code('needs-proof')])
})

test('fault N4: what was done with a proof is answered again as it was, also after another proof; a proof spent on a refusal opens nothing', async () => {
  const proof = async () => z.object({ code: z.string() }).parse(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'chief' })).code
  const reopen = { type: 'ReopenResult', partId: 'finals', reason: '记分有误' }
  const done = frame(reopen, { proof: await proof() })
  const answer = await ask(chief, 'command', done)
  expect(answer).toMatchObject({ ok: true })
  const tooEarly = frame(reopen, { proof: await proof() })
  expect(await ask(chief, 'command', tooEarly)).toEqual(code('not-signed'))
  expect(await ask(chief, 'command', done)).toEqual({ ...Object(answer), again: true })
  await asks(chief, { type: 'SkipCheck', partId: 'finals', reason: '免核' })
  await asks(chief, { type: 'SignResult', partId: 'finals' })
  expect(await ask(chief, 'command', tooEarly)).toEqual(code('needs-proof'))
})

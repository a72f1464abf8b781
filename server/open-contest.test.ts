/** Going on with a contest whose files were touched meanwhile: another question is refused, another contest file is said aloud. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { QuestionId, RoundId, SlotId } from '#shared/words.ts'
import { contestRules } from './contest-rules.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import type { Actor } from './contest/actor.ts'
import { holdFolder, openFolder } from './data-folder.ts'
import { readContest } from './exchange/contest-file.ts'
import { formatOf } from './formats/index.ts'
import { openContest, type OpenedContest } from './open-contest.ts'
import { StartRefused, type Both } from './settings.ts'

const WALL = '2026-01-01T00:00:00.000Z'
const HUB: Actor = { seat: 'hub', role: 'hub' }
let dir = ''
const file = () => join(dir, 'thin.json')
const bank = () => join(dir, 'banks', 'employment.json')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-open-'))
  cpSync(join(import.meta.dirname, '..', 'contests'), dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Opens the contest, lets a hub write these facts, and ends. */
async function opened({ wanted = file(), facts = [] }: { wanted?: string | null; facts?: readonly ContestEvent[] } = {}): Promise<OpenedContest> {
  const folder = await openFolder(await holdFolder(join(dir, 'data'), WALL), { fresh: false, wall: WALL })
  try {
    const contest = await openContest({ folder, wantedFile: wanted, usualFile: file(), wall: WALL })
    if (facts.length > 0) folder.journal.append({ at: contest.state.at, wall: WALL, commandId: 'facts', digest: '', actor: HUB, events: facts })
    await folder.journal.sync()
    return contest
  } finally {
    folder.journal.close()
    folder.lock.release()
  }
}
async function refused(): Promise<Both> {
  const error = await opened().then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof StartRefused ? error.text : expect.fail(`not refused: ${String(error)}`)
}
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}
const ROUND = RoundId.parse('required')
/** The first question of the first set is drawn. */
function drawn(): readonly ContestEvent[] {
  const read = readContest(file())
  const question = read.ok ? read.questions.get(QuestionId.parse('em-001')) : undefined
  const round = read.ok ? read.contest.rounds.find((one) => one.id === ROUND) : undefined
  if (!read.ok || !question || !round) return expect.fail('the contest has its first round and question')
  const setId = formatOf(round.format).sets(round.rules)[0] ?? expect.fail()
  const plan = { mode: 'turn' as const, teamId: null, position: null, values: null, setId, pack: null }
  const slotId = SlotId.parse(`${ROUND}-1`)
  return [
    { type: 'RoundBegun', roundId: ROUND, entrants: [], order: [], places: [] },
    { type: 'SlotOpened', roundId: ROUND, slotId, number: 1, plan },
    { type: 'QuestionDrawn', slotId, setId, spare: false, question },
  ]
}

test('who begins a contest is told, with its place, what in its file changes nothing', async () => {
  edit(file(), /("rules": \{)/, '$1 "rights": { "skip": {} },')
  const { notice } = await opened()
  expect(notice?.zh).toMatch(/1 处设置在其环节中不起作用：\n {2}\S+thin\.json:\d+:\d+ rounds\[0\]\.rules\.rights\.skip: 本环节没有题包，跳题不起作用$/)
})

describe('a question still to be asked', () => {
  test('whose text was changed keeps the hub from starting, and is named with the way out', async () => {
    await opened()
    edit(bank(), /("id": "em-002"[\s\S]*?"stem": ")/, '$1另一种问法：')
    const { zh, en } = await refused()
    expect(zh).toMatch(/有 1 道待用题目.*\n {2}题组 required-set 第2题 em-002 {2}内容与封存时不同\n.*恢复原样.*--new/)
    expect(en).toMatch(/set required-set no\. 2 em-002 {2}is not as it was sealed\nPut the contest file .*thin\.json.*--new/)
  })
  test('that is gone from file and bank is named as missing, a spare as a spare', async () => {
    await opened()
    const banks: { questions: { id: string }[] } = JSON.parse(readFileSync(bank(), 'utf8'))
    writeFileSync(bank(), JSON.stringify({ ...banks, questions: banks.questions.filter(({ id }) => id !== 'em-006') }))
    edit(file(), /,\s*"em-006"/, '')
    expect((await refused()).zh).toContain('题组 required-set 备用第2题 em-006  题库中没有了')
  })
  test('put back, the contest goes on without a word', async () => {
    await opened()
    const before = readFileSync(bank())
    edit(bank(), '"stem": "', '"stem": "改')
    await refused()
    writeFileSync(bank(), before)
    expect(await opened()).toMatchObject({ wasThere: true, notice: null })
  })
  test('one that was drawn already may be mended in the bank', async () => {
    await opened({ facts: drawn() })
    edit(bank(), /("id": "em-001"[\s\S]*?"stem": ")/, '$1更正：')
    expect(await opened()).toMatchObject({ wasThere: true })
  })
})

test('a question is drawn only as it was sealed', async () => {
  const read = readContest(file())
  const { state } = await opened()
  if (!read.ok) return expect.fail('the file is sound')
  const begin = { type: 'RoundBegun' as const, roundId: ROUND, entrants: [...state.contest.teams.map(({ id }) => id)], order: [], places: [] }
  const around = { at: 0, by: { seat: 'operator' as never, role: 'operator' as const }, commandId: 'c', evidence: null }
  const live = contestRules(read.questions).evolve(state, { ...begin, order: begin.entrants }, around)
  const open = (questions: typeof read.questions) => contestRules(questions).decide(live, { type: 'OpenSlot', roundId: ROUND }, around)
  expect(open(read.questions)).toMatchObject({ ok: true })
  const other = new Map([...read.questions].map(([id, question]) => [id, { ...question, key: ['Z'] }]))
  expect(open(other)).toMatchObject({ ok: false, refusal: { code: 'no-questions-left' } })
})

describe('a contest file edited since', () => {
  test('is said aloud and changes nothing; unedited there is nothing to say', async () => {
    expect((await opened()).notice).toBeNull()
    expect((await opened()).notice).toBeNull()
    const { title } = (await opened()).state.contest
    edit(file(), '示例小决赛', '另一个名字')
    for (const wanted of [file(), null]) {
      const { notice, state } = await opened({ wanted })
      expect([notice?.zh, notice?.en]).toEqual([expect.stringMatching(/比赛文件已改动，仍按日志中的比赛进行/), expect.stringMatching(/as the journal has it/)])
      expect(state.contest.title).toEqual(title)
    }
  })
  test('nothing is said when the same was amended on the console', async () => {
    const { state } = await opened()
    edit(file(), /("title": )\{ "zh": "示例小决赛".*?\}/, '$1"新名"')
    await opened({ facts: [{ type: 'ContestAmended', reason: '更名', contest: { ...state.contest, title: '新名' }, paths: ['title'] }] })
    expect((await opened()).notice).toBeNull()
  })
})

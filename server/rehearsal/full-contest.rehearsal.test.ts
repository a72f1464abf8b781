/** Whole evenings played by bots over real sockets. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { readContest } from '../exchange/contest-file.ts'
import { FrameTap, leaksIn } from './leaks.ts'
import { RoleTap } from './role-leaks.ts'
import { eventsOf, rehearse, type RehearsalReport } from './rehearse.ts'

const root = join(import.meta.dirname, '../..')
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'leitai-test-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })))

const play = (file: string, seed: number, tap?: FrameTap, dataDir = folder()) =>
  rehearse({ seed, speed: 1, contestFile: file, dataDir, pages: join(root, 'dist/web'), ...(tap ? { onFrame: tap.onFrame } : {}) })
const result = ({ standings, awards }: RehearsalReport) => ({ standings, awards })
const thin = join(root, 'contests/thin.json')
const national = join(root, 'contests/national-2021.json')
const eventsIn = (file: string, dataDir: string) => {
  const read = readContest(file)
  if (!read.ok) throw new Error('the contest file was read a moment ago')
  return eventsOf(dataDir, read.questions)
}
/** What was ruled, in the order of the answers: two referees who rule at once may come either way round. */
const rulingsIn = (file: string, dataDir: string): readonly string[] =>
  eventsIn(file, dataDir)
    .flatMap((event) => (event.type === 'AnswerRuled' ? [`${event.slotId} ${event.attemptId} ${event.ruling.outcome}`] : []))
    .sort()

describe('the wire, tapped', () => {
  test('fault A3, fault A4: every frame of every role over a whole final: its own parts alone, no token, no mark or vote before all are in', async () => {
    const [tap, dataDir, tokens] = [new RoleTap(), folder(), [] as string[]]
    const seated = ['operator', 'host', 'chief', 'referee-1', 'judge-1', 'clerk-1', 'supervisor-1', 'director-1']
    await rehearse({
      ...{ seed: 5, speed: 1, contestFile: national, dataDir, pages: join(root, 'dist/web'), onFrame: tap.onFrame },
      onReady: ({ botToken }) => void tokens.push(...seated.flatMap((seat) => botToken(SeatId.parse(seat)) ?? [])),
    })
    expect(tap.leaks(eventsIn(national, dataDir), tokens).slice(0, 5)).toEqual([])
    expect(tokens).toHaveLength(seated.length)
    expect(Object.keys(tap.counts).sort()).toEqual(
      expect.arrayContaining(['audience', 'chief', 'clerk', 'director', 'display', 'host', 'judge', 'operator', 'referee', 'supervisor', 'team']),
    )
  })
  test('fault A4: the tap finds a mark that is sent while the panel is still marking', () => {
    const tap = new RoleTap()
    const judges = [1, 2, 3, 4, 5].map((number) => ({ number, submitted: number < 5, mark: number === 2 ? 90_000 : null, dropped: null }))
    for (const role of ['chief', 'operator', 'judge', 'display'] as const)
      tap.onFrame(role, { seq: 1, at: 0, whole: false, parts: { marks: { judges, result: null } as never } }, { role } as never)
    expect(tap.leaks([], []).filter((leak) => leak.includes('mark'))).toHaveLength(4)
  })
})

describe('the national final', () => {
  test('plays to the prize-giving: 8 and 24 ranked, 44 awards, the journal folds to what was live, and no surface knew anything early', async () => {
    const tap = new FrameTap()
    const dataDir = folder()
    const report = await play(national, 1, tap, dataDir)
    expect(report.replayEqualsLive).toBe(true)
    expect(report.standings['finalists']).toHaveLength(8)
    expect(report.standings['challengers']).toHaveLength(24)
    const counts: Record<string, number> = {}
    for (const { award } of report.awards) counts[award] = (counts[award] ?? 0) + 1
    expect(counts).toEqual({ 'first-prize': 1, 'second-prize': 3, 'third-prize': 4, merit: 12, organisation: 12, style: 8, contribution: 4 })
    expect(tap.count).toBeGreaterThan(10_000)
    expect(leaksIn(tap, eventsIn(national, dataDir)).slice(0, 5)).toEqual([])
  })
})

describe('a small final', () => {
  test('the same seed gives the same standings, awards and rulings, another seed others', async () => {
    const [one, two] = [folder(), folder()]
    const [first, again, other] = [await play(thin, 7, undefined, one), await play(thin, 7, undefined, two), await play(thin, 8)]
    expect(result(again)).toEqual(result(first))
    expect(rulingsIn(thin, two)).toEqual(rulingsIn(thin, one))
    expect(rulingsIn(thin, one).length).toBeGreaterThan(5)
    expect(result(other)).not.toEqual(result(first))
  })
  test('a tie across an award’s last place is played off, and the totals stay', async () => {
    const dir = folder()
    const file = join(dir, 'tied.json')
    const contest = JSON.parse(readFileSync(thin, 'utf8')) as { rounds: { format: string; rules: Record<string, unknown> }[] }
    cpSync(join(root, 'contests/banks'), join(dir, 'banks'), { recursive: true })
    for (const round of contest.rounds) if (round.format !== 'play-off') round.rules['prices'] = { right: 0, wrong: 0, foul: 0 }
    writeFileSync(file, JSON.stringify(contest))
    const report = await play(file, 3)
    const [first, second] = report.standings['finalists'] ?? []
    expect(first).toMatchObject({ rank: 1, total: 100, tied: false })
    expect(second).toMatchObject({ rank: 2, total: 100, tied: false })
    expect(report.awards).toContainEqual({ award: 'first-prize', teamId: first?.teamId })
  })
  test('the leak reader finds a key that is sent too early', async () => {
    const tap = new FrameTap()
    const dataDir = folder()
    await play(thin, 7, tap, dataDir)
    const events = eventsIn(thin, dataDir)
    const drawn = events.findIndex((event) => event.type === 'QuestionDrawn')
    const question = events[drawn]?.type === 'QuestionDrawn' ? events[drawn].question : null
    expect(leaksIn(tap, events)).toEqual([])
    tap.onFrame('stage', { seq: drawn + 1, at: 0, whole: false, parts: { scene: { message: question?.explanation } as never } }, { role: 'display' } as never)
    expect(leaksIn(tap, events)).toHaveLength(1)
    const spoken = events.find((event) => event.type === 'QuestionDrawn' && event.question.options.length === 0)
    const key = spoken?.type === 'QuestionDrawn' ? spoken.question.key.find((one) => one.length >= 4) : undefined
    tap.onFrame('stage', { seq: 1, at: 1, whole: false, parts: { scene: { message: `${String(key)}。` } as never } }, { role: 'display' } as never)
    expect(leaksIn(tap, events)).toHaveLength(2)
  })
})

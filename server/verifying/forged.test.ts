/** Points forged in a journal whose chain is valid are found, whatever their cause but a person's word: each entry is held against what it was entered for, and each award against a second reckoning. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { PartFile } from '#shared/contest-file.ts'
import type { PartId, PlayerId, TeamId } from '#shared/words.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { foldAll } from '../contest/evolve.ts'
import type { EntryDraft } from '../contest/ledger-state.ts'
import { standingsOf } from '../contest/standings.ts'
import { asked, begin, contestWith, decides, lodges, slot } from '../testing/appealing.ts'
import { play, type Played } from '../testing/contest-spec.ts'
import { forms, heatsSigned, part, team } from '../testing/heats.ts'
import { playedRules, writtenJournal } from '../testing/written-journal.ts'
import { awardsAgain } from './second-awards.ts'
import { verify } from './verify.ts'

const root = mkdtempSync(join(tmpdir(), 'leitai-forged-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const RULES = join(import.meta.dirname, '../../contests/rules')
const names = readdirSync(RULES).flatMap((file) => (file.endsWith('.ndjson') ? [file.slice(0, -7)] : []))
/** Of what no rule set has: appeals that cost points, scores carried in from another part and from an earlier stage. */
const denied = [begin, ...asked('wrong'), lodges('t1', slot(1)), decides('denied')]
const carries = (carried: PartFile['carried']): Played =>
  play(heatsSigned({ heats: [[30, 20]], entrants: { teams: [team(1), team(2)] }, final: { ...(carried ? { carried } : {}) } }), forms())
const further: Readonly<Record<string, Played>> = {
  cost: play(contestWith({ cost: { points: -5000 } }), ...denied),
  deposit: play(contestWith({ cost: { deposit: 5000 } }), ...denied),
  carried: carries([{ part: part('heat-1'), times: '0.5' }]),
}
const playedOf = (name: string): readonly RecordedEvent[] => further[name]?.events ?? playedRules(name)

/** Written with a valid chain, whatever the facts say. */
const verified = async (events: readonly RecordedEvent[]) => verify(await writtenJournal(mkdtempSync(join(root, 'k-')), events), null)
/** The entries of the `at`-th fact otherwise; the contest breaks off when its command is over. */
function forged(events: readonly RecordedEvent[], at: number, change: (entries: readonly EntryDraft[]) => readonly EntryDraft[]): readonly RecordedEvent[] {
  const until = events.findIndex(({ commandId }, i) => i > at && commandId !== events[at]?.commandId)
  const played = events.slice(0, until === -1 ? events.length : until)
  return played.map((event, i) => (i === at && event.type === 'PointsEntered' ? { ...event, entries: change(event.entries) } : event))
}

/** What somebody's word alone explains: the verifier says that it only sums it. */
const TAKEN = ['correction']
interface Found {
  readonly name: string
  readonly events: readonly RecordedEvent[]
  readonly at: number
  readonly index: number
  readonly entry: EntryDraft
}
/** Of every rule set the first and the last entry of every cause. */
function entriesOf(name: string): readonly Found[] {
  const events = playedOf(name)
  const all = events.flatMap((event, at) => (event.type === 'PointsEntered' ? event.entries.map((entry, index) => ({ name, events, at, index, entry })) : []))
  const causes = [...new Set(all.map(({ entry }) => entry.cause.is))].filter((is) => !TAKEN.includes(is))
  return causes.flatMap((is) => {
    const mine = all.filter(({ entry }) => entry.cause.is === is)
    return [...new Set([mine[0], mine.at(-1)])].flatMap((one) => (one ? [one] : []))
  })
}
const found = [...names, ...Object.keys(further)].flatMap(entriesOf)
const PRICED = ['appeal', 'base', 'bonus', 'carried', 'duel', 'floor', 'foul', 'marks', 'place', 'reversal', 'ruling', 'sanction', 'their-foul', 'time']
const missed = async (change: (entry: EntryDraft) => readonly EntryDraft[], of: readonly Found[] = found): Promise<readonly string[]> => {
  const left: string[] = []
  for (const { name, events, at, index, entry } of of) {
    const { isWhole } = await verified(forged(events, at, (entries) => entries.flatMap((one, i) => (i === index ? change(one) : [one]))))
    if (isWhole) left.push(`${name} ${String(at + 1)} ${entry.cause.is}`)
  }
  return left
}

describe('what was forged with its chain', () => {
  test('fault D12: the points of an entry, one point more', async () => {
    expect([...new Set(found.map(({ entry }) => entry.cause.is))].sort()).toEqual(PRICED)
    expect(await missed((entry) => [{ ...entry, points: entry.points + 1_000 }])).toEqual([])
  }, 120_000)
  test('fault D12: an entry left out, or entered twice', async () => {
    expect([await missed(() => []), await missed((entry) => [entry, entry])]).toEqual([[], []])
  }, 120_000)
  test('fault D12: an entry of another team, or of no question', async () => {
    const other = (entry: EntryDraft): readonly EntryDraft[] => [{ ...entry, teamId: 'nobody' as TeamId }]
    const bonuses = found.filter(({ entry }) => entry.cause.is === 'bonus')
    expect([
      await missed(
        other,
        found.filter(({ entry }) => entry.cause.is !== 'base'),
      ),
      await missed((entry) => [entry, { ...entry, slotId: null }], bonuses),
    ]).toEqual([[], []])
  }, 120_000)
  test('fault D12: what a person is credited, for the person’s award', async () => {
    const ofPersons = found.filter(({ entry }) => entry.playerId !== null && (entry.cause.is === 'ruling' || entry.cause.is === 'reversal'))
    expect(ofPersons.length).toBeGreaterThan(10)
    expect(await missed((entry) => [{ ...entry, personPoints: entry.personPoints + 1_000 }], ofPersons)).toEqual([])
  }, 120_000)
  test('fault D12: what a foul or a sanction costs by the list, forged with the fact and its points alike', async () => {
    const dearer = (event: RecordedEvent): RecordedEvent => {
      if (event.type === 'FoulCalled' && event.reason === null) return { ...event, points: event.points - 1_000 }
      if (event.type !== 'PointsEntered') return event
      return { ...event, entries: event.entries.map((entry) => (entry.cause.is === 'foul' ? { ...entry, points: entry.points - 1_000 } : entry)) }
    }
    for (const name of ['k01-finer-than-five', 'k07-early-buzz-voids', 'k18-cue-repeated', 'k20-points-to-the-opponent'])
      expect([name, (await verified(playedOf(name).map(dearer))).isWhole]).toEqual([name, false])
    const skipped = playedOf('k18-cue-repeated').map((event) => (event.type === 'SanctionApplied' && event.step === 2 ? { ...event, step: 1 } : event))
    expect((await verified(skipped)).isWhole).toBe(false)
  })
  test('fault D12: it is named by its record', async () => {
    const one = found.find(({ entry }) => entry.cause.is === 'ruling') ?? expect.fail()
    const events = forged(one.events, one.at, (entries) => entries.map((entry) => ({ ...entry, points: entry.points + 1_000 })))
    const { isSound, says } = await verified(events)
    // a package of it can still be kept and brought back
    expect(isSound).toBe(true)
    expect(says.zh).toContain(`不完好：第 ${String(one.at + 1)} 条的得分与裁决、比赛文件不符`)
  })
})

describe('what the verifier says it has looked at', () => {
  test('every rule set as it was played is whole, and what is only summed is counted', async () => {
    for (const name of [...names, ...Object.keys(further)]) {
      const { isWhole, says } = await verified(playedOf(name))
      expect([name, isWhole, says.en]).toEqual([
        name,
        true,
        expect.stringMatching(/entries are what rulings and other facts give \(\d+ of them priced a second way\), \d+ /),
      ])
    }
  }, 120_000)
  test('where no price hangs on the answers before it, every entry is priced a second way', async () => {
    for (const name of ['k05-heats', 'k11-the-ring', 'k16-seconds-are-points', 'k17-funnel', 'cost', 'carried'])
      expect([name, (await verified(playedOf(name))).says.en]).toEqual([
        name,
        expect.stringMatching(/; (\d+) entries are what rulings and other facts give \(\1 of them/),
      ])
  }, 120_000)
})

describe('awards', () => {
  const state = foldAll(playedRules('k17-funnel'))
  const totals = (change: (teamId: string) => number) => ({
    state,
    totalsOf: (partId: PartId) => new Map(standingsOf(state, partId, false).map(({ teamId, total }) => [teamId, total + change(teamId)])),
    creditsOf: (partId: PartId) => new Map(Object.entries(state.ledger.persons[partId] ?? {}).map(([id, points]) => [id as PlayerId, points])),
  })
  test('are the second reckoning’s, team by team and person by person', () => {
    expect(awardsAgain(totals(() => 0))).toEqual({ named: 3, wrong: null })
  })
  test('a winner whose points are another’s is found', () => {
    const part = state.contest.awards.find((award) => award.by === 'rank')
    const last = part?.by === 'rank' ? standingsOf(state, part.part, false).at(-1)?.teamId : expect.fail()
    expect(awardsAgain(totals((teamId) => (teamId === last ? 1_000_000 : 0))).wrong).not.toBeNull()
  })
})

/** Is a journal whole? The chain, the totals, the ranks, the awards and the printed head, each computed again; a sentence for the answer and one for whatever is worth knowing. */
import { headCode, isHeadOf, readHeadCode } from '#shared/head-code.ts'
import type { Text } from '#shared/words.ts'
import { wallMillis } from '../clock.ts'
import { contestRules } from '../contest-rules.ts'
import { fold } from '../contest-runner.ts'
import { awardWinners } from '../contest/awards.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { standingsOf } from '../contest/standings.ts'
import { readJournal } from '../journal-reader.ts'
import { CHAIN_FAULTS, chainOf, type Chain, type ChainLine } from './chain.ts'
import { differences } from './second-reckoning.ts'

type Both = Exclude<Text, string>
export interface Verified {
  readonly isWhole: boolean
  readonly says: Both
  readonly notes: readonly Both[]
  /** Of the last whole record. */
  readonly seq: number
  readonly head: string
  /** The start of the hub it was written in. */
  readonly epoch: number
}

const not = (zh: string, en: string): Both => ({ zh: `不完好：${zh}`, en: `not whole: ${en}` })

/** Between two records of one run of the hub, wall and hub time part by no more than this. */
const WALL_SLACK_MS = 2_000

/** [D14 of faults] The wall clock was set while the hub ran: order and timers don't rest on it. */
function wallNotes(lines: readonly ChainLine[]): readonly Both[] {
  const apart = ({ fields: { wall, at } }: ChainLine) => wallMillis(String(wall)) - Number(at)
  return lines.flatMap((line, i): Both[] => {
    const before = lines[i - 1]
    const jump = before && before.fields['epoch'] === line.fields['epoch'] ? apart(line) - apart(before) : 0
    if (Math.abs(jump) <= WALL_SLACK_MS) return []
    const seconds = Math.round(jump / 1000)
    return [{ zh: `第 ${line.seq} 条起系统时间跳了 ${seconds} 秒`, en: `from record ${line.seq} on the wall clock stands ${seconds} s elsewhere` }]
  })
}

/** A signed result that points were entered behind without its being reopened. */
function behindSignature(lines: readonly ChainLine[]): number | null {
  const signed = new Set<unknown>()
  for (const { seq, fields } of lines) {
    const { type, partId, entries } = fields
    if (type === 'ResultSigned') signed.add(partId)
    if (type === 'ResultReopened') signed.delete(partId)
    if (type === 'PointsEntered' && Array.isArray(entries) && entries.some((entry: { partId?: unknown }) => signed.has(entry.partId))) return seq
  }
  return null
}

/** Awards by rank that were shown: nobody of them stands outside the places. */
function wrongAwards(state: ContestState): readonly string[] {
  const before = new Map<string, number>()
  return state.contest.awards.flatMap((award) => {
    if (award.by !== 'rank') return []
    const first = (before.get(award.part) ?? 0) + 1
    before.set(award.part, first + award.count - 1)
    if (!state.awards.shown.includes(award.id)) return []
    const found = awardWinners(state, award.id)
    if (!found.ok) return [award.id]
    const isPlain = (award.excluding ?? []).length === 0 && Object.keys(state.contest.departed ?? {}).length === 0
    const places = standingsOf(state, award.part, false).filter((row) => row.rank >= first && row.rank < first + award.count)
    return isPlain && places.length !== found.winners.length ? [award.id] : []
  })
}

function headFault(asked: string, lines: readonly ChainLine[]): Both | null {
  const code = readHeadCode(asked)
  const line = code ? lines[code.seq - 1] : lines.find(({ hash }) => hash === asked.trim().toLowerCase())
  if (code && line && isHeadOf(code, line.hash)) return null
  if (!code && line) return null
  return not(
    `与成绩单上的校验码 ${asked} 不一致：日志被改写过，或不是这一份`,
    `it differs from the printed head ${asked}: the journal was rewritten, or it is another one`,
  )
}

/** null when the records fold to no contest. */
function folded(bytes: Buffer): ContestState | null {
  const reading = readJournal(bytes)
  if (reading.is === 'broken') return null
  return fold(contestRules(new Map()), reading.records)
}

function faultsOf({ lines }: Chain, state: ContestState): Both | null {
  const [difference] = differences(state, lines)
  if (difference !== undefined) return not(`重新计算的结果不同（${difference}）`, `reckoned again it comes out differently (${difference})`)
  const seq = behindSignature(lines)
  if (seq !== null) return not(`第 ${seq} 条在签字之后改了分`, `record ${seq} enters points behind a signature`)
  const [award] = wrongAwards(state)
  return award === undefined ? null : not(`奖项 ${award} 与名次不符`, `the award ${award} does not go with the ranks`)
}

/** `head`: a code or hash as it was printed. */
export function verify(bytes: Buffer, head: string | null): Verified {
  const chain = chainOf(bytes)
  const { lines, fault, tail } = chain
  const last = lines.at(-1)
  const at = { seq: last?.seq ?? 0, head: last?.hash ?? '', epoch: Number(last?.fields['epoch'] ?? 0) }
  const broken = (says: Both): Verified => ({ isWhole: false, says, notes: [], ...at })
  if (fault) return broken(not(`第 ${fault.seq} 条记录${CHAIN_FAULTS[fault.why].zh}`, `record ${fault.seq}: ${CHAIN_FAULTS[fault.why].en}`))
  if (!last) return broken(not('日志是空的', 'the journal is empty'))
  let state
  try {
    state = folded(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return broken(not(`日志不能重放（${why}）`, `it can't be replayed (${why})`))
  }
  if (!state) return broken(not('日志不能重放', 'it can’t be replayed'))
  const wrong = (head === null ? null : headFault(head, lines)) ?? faultsOf(chain, state)
  if (wrong) return broken(wrong)
  const cut = { zh: `末尾有 ${tail} 字节未写完，从未确认过`, en: `${tail} bytes at the end were never acknowledged` }
  const code = headCode(at.seq, at.head)
  const says = {
    zh: `完好：${state.contest.id}，${at.seq} 条记录，总分、名次与 ${state.awards.shown.length} 项奖重新计算一致，校验码 ${code}`,
    en: `whole: ${state.contest.id}, ${at.seq} records; totals, ranks and ${state.awards.shown.length} awards come out the same; head ${code}`,
  }
  return { isWhole: true, says, notes: [...(tail > 0 ? [cut] : []), ...wallNotes(lines)], ...at }
}

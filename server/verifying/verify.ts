/** Is a journal whole? The chain, the totals, the ranks, the awards and the printed head, each computed again; a sentence for the answer and one for whatever is worth knowing. */
import { headCode, isHeadOf, readHeadCode } from '#shared/head-code.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { wallMillis } from '../clock.ts'
import { contestRules } from '../contest-rules.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { readJournal } from '../journal-reader.ts'
import { CHAIN_FAULTS, chainOf, type Chain, type ChainLine } from './chain.ts'
import { Repricing, type Recorded } from './repricing.ts'
import { awardsAgain } from './second-awards.ts'
import { creditsOf, differences, sumsOf, totalsOf } from './second-reckoning.ts'

type Both = Exclude<Text, string>
export interface Verified {
  readonly isWhole: boolean
  /** It can be kept and gone on from: whole, or but for points that another version of the program may have priced. */
  readonly isSound: boolean
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

interface Replayed {
  readonly state: ContestState
  readonly repricing: Repricing
  /** The first record whose points are not what they were entered for. */
  readonly fault: number | null
}
/** Command by command, each entry of points held against what it was entered for; null when the records fold to no contest. */
function replayed(bytes: Buffer): Replayed | null {
  const reading = readJournal(bytes)
  if (reading.is === 'broken') return null
  const { records } = reading
  const rules = contestRules(new Map())
  const repricing = new Repricing((state, { seq, event }) => {
    const { at, actor, commandId } = records[seq - 1] ?? expectRecord(seq)
    return rules.evolve(state, event, { at, by: actor, commandId })
  })
  let state: ContestState | null = null
  let fault: number | null = null
  let facts: Recorded[] = []
  for (const record of records) {
    facts.push({ seq: record.seq, event: rules.eventOf(record) })
    if (record.nth < record.of) continue
    const command = repricing.command(state, facts)
    state = command.after
    fault ??= command.fault
    facts = []
  }
  return state && { state, repricing, fault }
}
const expectRecord = (seq: number): never => {
  throw new Error(`record ${seq} is missing`)
}

function faultsOf({ lines }: Chain, { state, fault }: Replayed): { readonly says: Both | null; readonly isSound: boolean; readonly named: number } {
  const wrong = (zh: string, en: string, isSound = false) => ({ says: not(zh, en), isSound, named: 0 })
  const [difference] = differences(state, lines)
  if (difference !== undefined) return wrong(`重新计算的结果不同（${difference}）`, `reckoned again it comes out differently (${difference})`)
  const seq = behindSignature(lines)
  if (seq !== null) return wrong(`第 ${seq} 条在签字之后改了分`, `record ${seq} enters points behind a signature`)
  if (fault !== null)
    return wrong(
      `第 ${fault} 条的得分与裁决、比赛文件不符，或由另一版本的程序写成`,
      `record ${fault} enters points that its rulings and the contest file do not give, or another version of the program wrote it`,
      true,
    )
  const sums = sumsOf(lines)
  const part = (partId: PartId) => state.contest.parts.find(({ id }) => id === partId)
  const totals = (partId: PartId): ReadonlyMap<TeamId, number> => {
    const found = part(partId)
    return found ? totalsOf(state, found, sums) : new Map()
  }
  const { named, wrong: award } = awardsAgain({ state, totalsOf: totals, creditsOf: (partId) => creditsOf(lines, partId) })
  return award === null
    ? { says: null, isSound: true, named }
    : wrong(`奖项 ${award} 的获奖者与名次不符`, `the winners of the award ${award} do not go with the ranks`, true)
}

/** What was looked at, and what could not be. */
function wholeOf({ state, repricing }: Replayed, named: number, seq: number, code: string): Both {
  const { priced, twice, taken } = repricing
  const { id } = state.contest
  return {
    zh: `完好：${id}，${seq} 条记录的链、总分、名次与 ${named} 项奖的获奖者重新计算一致；${priced} 笔得分与裁决等事实相符（其中 ${twice} 笔另算了一遍价），${taken} 笔凭人决定（更正、裁判自定的犯规扣分），只核对合计；裁决本身凭签字与校验码 ${code}`,
    en: `whole: ${id}, ${seq} records; chain, totals, ranks and the winners of ${named} awards come out the same; ${priced} entries are what rulings and other facts give (${twice} of them priced a second way), ${taken} are a person’s word (corrections, a referee’s own figure for a foul) and summed only; the rulings themselves rest on the signed head ${code}`,
  }
}

/** `head`: a code or hash as it was printed. */
export function verify(bytes: Buffer, head: string | null): Verified {
  const chain = chainOf(bytes)
  const { lines, fault, tail } = chain
  const last = lines.at(-1)
  const at = { seq: last?.seq ?? 0, head: last?.hash ?? '', epoch: Number(last?.fields['epoch'] ?? 0) }
  const broken = (says: Both, isSound = false): Verified => ({ isWhole: false, isSound, says, notes: [], ...at })
  if (fault) return broken(not(`第 ${fault.seq} 条记录${CHAIN_FAULTS[fault.why].zh}`, `record ${fault.seq}: ${CHAIN_FAULTS[fault.why].en}`))
  if (!last) return broken(not('日志是空的', 'the journal is empty'))
  let found
  try {
    found = replayed(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return broken(not(`日志不能重放（${why}）`, `it can't be replayed (${why})`))
  }
  if (!found) return broken(not('日志不能重放', 'it can’t be replayed'))
  const { says, isSound, named } = faultsOf(chain, found)
  const other = head === null ? null : headFault(head, lines)
  if (other) return broken(other)
  if (says) return broken(says, isSound)
  const cut = { zh: `末尾有 ${tail} 字节未写完，从未确认过`, en: `${tail} bytes at the end were never acknowledged` }
  const whole = wholeOf(found, named, at.seq, headCode(at.seq, at.head))
  return { isWhole: true, isSound, says: whole, notes: [...(tail > 0 ? [cut] : []), ...wallNotes(lines)], ...at }
}

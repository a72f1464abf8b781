/** The chain computed again, from the bytes and the words of its definition alone: none of the hub's own reading is used. */
import { createHash } from 'node:crypto'

type Fields = Readonly<Record<string, unknown>>
export const CHAIN_FAULTS = {
  'no-record': { zh: '不是一条记录', en: 'it is no record' },
  hash: { zh: '内容与其哈希不符', en: 'its bytes do not give its hash' },
  order: { zh: '没有接在前一条记录之后', en: 'it does not follow the record before it' },
  number: { zh: '编号与位置不符', en: 'it has not the number of its place' },
  command: { zh: '与前一条记录不属于同一操作', en: 'command' },
  'line-end': { zh: '行尾被改动', en: 'something else stands where its line should end' },
} as const
export type ChainFault = keyof typeof CHAIN_FAULTS
export interface ChainLine {
  readonly seq: number
  readonly hash: string
  readonly fields: Fields
}
export interface Chain {
  readonly lines: readonly ChainLine[]
  /** The first record that is not as it should be. */
  readonly fault: { readonly seq: number; readonly why: ChainFault } | null
  /** Bytes behind the last whole record: a crash may leave them, a finished package has none. */
  readonly tail: number
}

const ENDING = /^(.*),"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/s
const fieldsOf = (text: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

/** What is wrong with this line, its end left out, behind that one, or what it holds. */
export function faultOf(line: string, before: ChainLine | undefined): ChainFault | ChainLine {
  const [, start, prev, hash] = ENDING.exec(line) ?? []
  if (start === undefined || prev === undefined || hash === undefined) return 'no-record'
  const body = `${start}}`
  if (createHash('sha256').update(prev).update(body).digest('hex') !== hash) return 'hash'
  if (prev !== (before?.hash ?? '0'.repeat(64))) return 'order'
  const fields = fieldsOf(body)
  const seq = (before?.seq ?? 0) + 1
  if (!fields || fields['seq'] !== seq) return 'number'
  const { nth, of, commandId } = fields
  const last = before?.fields
  const goesOn = last !== undefined && last['nth'] !== last['of']
  const isNext = goesOn ? nth === Number(last['nth']) + 1 && of === last['of'] && commandId === last['commandId'] : nth === 1
  return isNext ? { seq, hash, fields } : 'command'
}

export function chainOf(bytes: Buffer): Chain {
  const lines: ChainLine[] = []
  let from = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    const read = faultOf(bytes.toString('utf8', from, end), lines.at(-1))
    if (typeof read === 'string') return { lines, fault: { seq: lines.length + 1, why: read }, tail: 0 }
    lines.push(read)
    from = end + 1
  }
  const tail = bytes.toString('utf8', from).replace(/\0+$/, '')
  const isTorn = tail.startsWith('{') && !ENDING.test(tail.slice(0, -1)) && !ENDING.test(tail)
  if (tail !== '' && !isTorn) return { lines, fault: { seq: lines.length + 1, why: 'line-end' }, tail: 0 }
  return { lines, fault: null, tail: bytes.length - from }
}

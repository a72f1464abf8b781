/** Tables of settings for the manual: path, type, default and meaning, from the schemas and the comments beside them. */
import type { Comments } from './source-comments.ts'

/** As much of JSON Schema as our schemas use. */
export interface Json {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly not?: object
  readonly items?: Json
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Json | boolean
  readonly propertyNames?: Json
}
export interface Row {
  readonly path: string
  readonly type: string
  readonly fallback: string
  readonly meaning: string
}
interface Walk {
  readonly comments: Comments
  readonly file: string
  /** Paths whose inside stands elsewhere. */
  readonly closed: readonly string[]
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``
/** Whole numbers so far apart are points, in thousandths inside, in decimals in a file. */
const POINTS = -1_000_000_000
/** What zod says of a whole number without a bound of its own. */
const ENDLESS = Number.MAX_SAFE_INTEGER
function range({ minimum = -ENDLESS, maximum = ENDLESS }: Json): string {
  if (minimum === -ENDLESS) return maximum === ENDLESS ? '' : ` up to ${String(maximum)}`
  return maximum === ENDLESS ? ` from ${String(minimum)}` : ` ${String(minimum)}–${String(maximum)}`
}
const PATTERNS: Readonly<Record<string, string>> = {
  '^\\d{1,3}(\\.\\d{1,6})?$': 'decimal in quotes',
  '^\\d{1,6}(\\.\\d{1,3})?$': 'score in quotes',
  '^\\d{4}-\\d{2}-\\d{2}$': 'date `2021-11-30`',
  '^[\\w./-]+\\.json$': 'path of a .json file',
  '^#[0-9a-f]{6}$': 'colour `#0a1230`',
  '^[\\w-]{1,60}\\.(png|jpg|jpeg|webp|svg|mp4|webm)$': 'name of a picture or film',
  '^[A-Z]$': 'capital letter',
}
const branchesOf = (schema: Json): readonly Json[] | undefined => schema.anyOf ?? schema.oneOf
/** {zh, en} or one text: said as `text`. */
const isText = (schema: Json): boolean => branchesOf(schema)?.some((one) => one.properties?.['zh'] && one.properties['en']) ?? false

/** What a table holds by name; undefined for any other object. */
const eachOf = ({ additionalProperties: each }: Json): Json | undefined => (each === true || each === false ? undefined : each)
const namesOf = ({ propertyNames }: Json): string => propertyNames?.enum?.map(code).join(' · ') ?? 'name'

export function typeOf(schema: Json): string {
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum) return schema.enum.map(code).join(' · ')
  if (isText(schema)) return 'text or `{zh, en}`'
  const branches = branchesOf(schema)
  if (branches) return [...new Set(branches.map(typeOf))].join(' or ')
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.join(' or ')
  switch (type) {
    case 'string':
      return schema.pattern === undefined ? 'text' : (PATTERNS[schema.pattern] ?? (schema.pattern.startsWith('^[a-z') ? 'id' : 'text'))
    case 'integer':
      return schema.minimum === POINTS ? 'points' : `whole number${range(schema)}`
    case 'number':
      return `decimal${range(schema)}`
    case 'boolean':
      return '`true` · `false`'
    case 'array':
      return `list of ${schema.items ? typeOf(schema.items) : 'values'}`
    case 'object':
      return eachOf(schema) ? `table of ${typeOf(eachOf(schema) ?? {})} by ${namesOf(schema)}` : '`{…}`'
    default:
      return type ?? 'any value'
  }
}

/** What tells a branch from the others: `by: rank`. */
function labelOf(branch: Json): string {
  const told = Object.entries(branch.properties ?? {}).find(([, one]) => one.const !== undefined)
  return told ? `${told[0]}=${String(told[1].const)}` : (Object.keys(branch.properties ?? {})[0] ?? '')
}
function inside(schema: Json, path: string, walk: Walk): Row[] {
  if (isText(schema) || walk.closed.includes(path)) return []
  const branches = branchesOf(schema)?.filter((one) => one.properties ?? one.items?.properties)
  if (branches && branches.length > 1) return branches.flatMap((one) => inside(one, `${path}(${labelOf(one)})`, walk))
  if (branches) return branches.flatMap((one) => inside(one, path, walk))
  if (schema.type === 'array' && schema.items) return inside(schema.items, `${path}[]`, walk)
  const each = eachOf(schema)
  if (each?.properties) return rowsOf(each, `${path}.*`, walk)
  return schema.properties ? rowsOf(schema, path, walk) : []
}
export const isUnused = (schema: Json): boolean => schema.not !== undefined

/** A row a setting, depth first; objects have one too. */
export function rowsOf(schema: Json, path: string, walk: Walk): Row[] {
  const keys = Object.keys(schema.properties ?? {})
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    if (isUnused(one) || one.const !== undefined) return []
    const at = path === '' ? key : `${path}.${key}`
    const needed = schema.required?.includes(key) ?? false
    const fallback = one.default !== undefined && one.type !== 'object' ? code(one.default) : needed ? '**required**' : ''
    return [{ path: at, type: typeOf(one), fallback, meaning: walk.comments.noteOf(key, keys, walk.file) }, ...inside(one, at, walk)]
  })
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ path, type, fallback, meaning }) => `| \`${path}\` | ${cell(type)} | ${cell(fallback)} | ${cell(meaning)} |`)
  return ['| setting | type | default | meaning |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

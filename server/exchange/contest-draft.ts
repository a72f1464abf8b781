/** A contest file as far as it can be read: its good elements with their paths, and every id it gives, so that one mistake doesn't hide the next. */
import * as z from 'zod/mini'
import { AwardFile, type ContestFile, FieldId, ItemFile, PartFile, QuestionSetFile, RoundFile, TeamFile } from '#shared/contest-file.ts'
import { mayEnter, sizeOf } from './part-fields.ts'
import { shown, valueAt, type Path, type Say } from './mistakes.ts'

const FieldFile = z.looseObject({ id: FieldId })
const SCHEMAS = {
  fields: FieldFile,
  teams: TeamFile,
  parts: PartFile,
  rounds: RoundFile,
  rundown: ItemFile,
  awards: AwardFile,
  questionSets: QuestionSetFile,
} as const
export type Section = keyof typeof SCHEMAS

export interface At<T> {
  readonly at: Path
  readonly it: T
}
export interface Draft {
  readonly raw: unknown
  readonly fields: readonly At<z.infer<typeof FieldFile>>[]
  readonly teams: readonly At<TeamFile>[]
  readonly parts: readonly At<PartFile>[]
  readonly rounds: readonly At<RoundFile>[]
  readonly rundown: readonly At<ItemFile>[]
  readonly awards: readonly At<AwardFile>[]
  readonly questionSets: readonly At<QuestionSetFile>[]
  /** Ids as written, also of elements that are otherwise unreadable. */
  readonly ids: Readonly<Record<Section, ReadonlySet<string>>>
  /** Sections without an unreadable element (or a team of no field): only there may things be counted. */
  readonly whole: ReadonlySet<Section>
}

const listAt = (raw: unknown, section: Section): readonly unknown[] => {
  const list = valueAt(raw, [section])
  return Array.isArray(list) ? list : []
}
const idIn = (element: unknown): string | null => {
  const id = valueAt(element, ['id'])
  return typeof id === 'string' ? id : null
}
const WORDS = ['title', 'name', 'shortName']
/** Without its unknown keys, and with a word for a name that is missing: these are told already, and hide nothing else. */
function mended(element: unknown, issues: readonly z.core.$ZodIssue[], nth: number): unknown {
  const copy: unknown = structuredClone(element)
  for (const issue of issues) {
    const inside = valueAt(copy, issue.path.slice(0, issue.code === 'unrecognized_keys' ? undefined : -1).map(stepOf))
    if (typeof inside !== 'object' || inside === null) continue
    const last = issue.path.at(-1)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) Reflect.deleteProperty(inside, key)
    else if (typeof last === 'string' && WORDS.includes(last)) Reflect.set(inside, last, `?${nth}`)
  }
  return copy
}
const stepOf = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step))
/** `read`: the section where the whole file could be read, so that it need not be read again. */
function readable<S extends z.ZodMiniType>(schema: S, raw: unknown, section: Section, read: readonly z.infer<S>[] | undefined): At<z.infer<S>>[] {
  if (read) return read.map((it, i) => ({ at: [section, i], it }))
  return listAt(raw, section).flatMap((element, i) => {
    const read = schema.safeParse(element)
    if (read.success) return [{ at: [section, i], it: read.data }]
    const again = schema.safeParse(mended(element, read.error.issues, i))
    return again.success ? [{ at: [section, i], it: again.data }] : []
  })
}
const sections = Object.keys(SCHEMAS) as Section[]

/** `file`: what was read of it as a whole; null when it has a mistake. */
export function draftOf(raw: unknown, file: ContestFile | null = null): Draft {
  const elements = {
    fields: readable(FieldFile, raw, 'fields', file?.fields),
    teams: readable(TeamFile, raw, 'teams', file?.teams),
    parts: readable(PartFile, raw, 'parts', file?.parts),
    rounds: readable(RoundFile, raw, 'rounds', file?.rounds),
    rundown: readable(ItemFile, raw, 'rundown', file?.rundown),
    awards: readable(AwardFile, raw, 'awards', file?.awards),
    questionSets: readable(QuestionSetFile, raw, 'questionSets', file?.questionSets),
  }
  const idsOf = (section: Section) =>
    new Set(
      listAt(raw, section)
        .map(idIn)
        .filter((id) => id !== null),
    )
  const homeless = elements.teams.some((team) => !idsOf('fields').has(team.it.field))
  return {
    raw,
    ...elements,
    ids: {
      fields: idsOf('fields'),
      teams: idsOf('teams'),
      parts: idsOf('parts'),
      rounds: idsOf('rounds'),
      rundown: idsOf('rundown'),
      awards: idsOf('awards'),
      questionSets: idsOf('questionSets'),
    },
    whole: new Set(sections.filter((section) => elements[section].length === listAt(raw, section).length && !(section === 'teams' && homeless))),
  }
}

/** In table order; of computed entrants as many as there will be, whichever they are. */
export function entrantsOf(draft: Draft, part: PartFile): readonly TeamFile[] {
  return [...mayEnter(draft, part)].sort((one, other) => one.table - other.table).slice(0, sizeOf(draft, part))
}

export const entrantsOfRound = (draft: Draft, round: RoundFile): readonly TeamFile[] =>
  round.parts.flatMap((id) => draft.parts.filter((part) => part.it.id === id).flatMap((part) => entrantsOf(draft, part.it)))

const WORD: Readonly<Record<Section, { zh: string; en: string }>> = {
  fields: { zh: '参赛类别', en: 'a field' },
  teams: { zh: '代表队', en: 'a team' },
  parts: { zh: '分段', en: 'a part' },
  rounds: { zh: '环节', en: 'a round' },
  rundown: { zh: '流程项', en: 'an item of the rundown' },
  awards: { zh: '奖项', en: 'an award' },
  questionSets: { zh: '题组', en: 'a question set' },
}
/** Says so unless the id is one of the section's. */
export function sayUnlessKnown(draft: Draft, say: Say, { section, id, at }: { readonly section: Section; readonly id: string; readonly at: Path }): void {
  if (draft.ids[section].has(id)) return
  const word = WORD[section]
  say(at, shown(id), { zh: `${section} 中已有的${word.zh}编号`, en: `the id of ${word.en} in ${section}` })
}

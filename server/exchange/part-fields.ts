/** How many teams a part has, and which they may be, as far as a file alone can tell: computed entrants are known only on the night. */
import type { PartFile, TeamFile } from '#shared/contest-file.ts'

/** As much of a file as can be read. */
interface Draft {
  readonly teams: readonly { readonly it: TeamFile }[]
  readonly parts: readonly { readonly it: PartFile }[]
}

const alsoIn = (draft: Draft, { entrants }: PartFile): readonly TeamFile[] => {
  if (!('from' in entrants)) return []
  const { teams = [], role } = entrants.also ?? {}
  return draft.teams.map((team) => team.it).filter((team) => teams.includes(team.id) || (role !== undefined && team.roles.includes(role)))
}
const partNamed = (draft: Draft, id: string): PartFile | undefined => draft.parts.find((one) => one.it.id === id)?.it

/** Every team that may come into the part; `seen` keeps a circle of parts from going round. */
export function mayEnter(draft: Draft, part: PartFile, seen: readonly string[] = []): readonly TeamFile[] {
  const { entrants } = part
  if (!('from' in entrants)) {
    const isIn = (team: TeamFile) => ('field' in entrants ? team.field === entrants.field : entrants.teams.includes(team.id))
    return draft.teams.map((team) => team.it).filter(isIn)
  }
  if (seen.includes(part.id)) return []
  const sources = [...entrants.from.map((one) => one.part), ...(entrants.over ?? [])].flatMap((id) => partNamed(draft, id) ?? [])
  const all = sources.flatMap((source) => mayEnter(draft, source, [...seen, part.id]))
  return [...new Set([...all, ...alsoIn(draft, part)])]
}
/** Teams the part will have at most: of computed entrants the places, the wild cards, and those through outside the ranking. */
export function sizeOf(draft: Draft, part: PartFile): number {
  const { entrants } = part
  if (!('from' in entrants)) return mayEnter(draft, part).length
  const places = entrants.from.reduce((sum, one) => sum + one.top, 0) + (entrants.bestRemaining ?? 0)
  return Math.min(places + alsoIn(draft, part).length, mayEnter(draft, part).length)
}

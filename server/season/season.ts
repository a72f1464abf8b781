/** A season as it is computed: what the contest file says, what the result files gave, and short questions to both. */
import type { SeasonFile, SeasonList, SeasonTeam } from '#shared/season-settings.ts'
import { inLanguage, type TeamId, type Text } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { Both, Given } from './result-list.ts'

export interface Season {
  readonly file: SeasonFile
  readonly contest: PreparedContest
  readonly given: Given
  /** Lower-case hex; chance and hashes enter as arguments. */
  readonly sha256: (text: string) => string
}
export const bothOf = (text: Text): Both => ({ zh: inLanguage(text, 'zh'), en: inLanguage(text, 'en') })
/** One sentence in both languages from parts in both. */
export const said = (zh: string, en: string): Both => ({ zh, en })
export const joined = (parts: readonly Both[], zh = '；', en = '; '): Both => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
})

export const listOf = ({ file }: Season, id: string): SeasonList | null => file.lists.find((list) => list.id === id) ?? null
export const listTitle = (season: Season, id: string): Both => bothOf(listOf(season, id)?.title ?? id)
export const teamNamed = ({ file }: Season, id: TeamId | string): SeasonTeam | null => file.teams.find((team) => team.id === id) ?? null
export const nameOf = (season: Season, id: TeamId | string): string => teamNamed(season, id)?.name ?? id
export const orderOf = (season: Season, id: TeamId | string): number => teamNamed(season, id)?.order ?? 0
export const teamsOf = ({ file }: Season, level: string): readonly SeasonTeam[] =>
  file.teams.filter((team) => team.level === level).sort((one, other) => one.order - other.order)
export const roleSaid = ({ file }: Season, role: string): Both => bothOf(file.roles[role] ?? role)

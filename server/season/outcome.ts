/** The whole of a season: squads, places, its awards and the final's, with what is flagged, what is open and every mistake in the results. */
import { drawSections } from './squad-draws.ts'
import { memberFlags } from './boards.ts'
import { eligible } from './eligibility.ts'
import { nightFlags, nightSections } from './night.ts'
import type { Both, CellMistake } from './result-list.ts'
import type { Season } from './season.ts'
import { seasonSections, type Section } from './season-awards.ts'

export interface SeasonOutcome {
  readonly sections: readonly Section[]
  readonly flags: readonly Both[]
  readonly mistakes: readonly CellMistake[]
  /** Nothing is open: every award can be read out. */
  readonly whole: boolean
}
export function seasonOutcome(season: Season): SeasonOutcome {
  const admitted = eligible(season)
  const computed = seasonSections(season, admitted.passedOver)
  const sections = [...drawSections(season), ...computed, ...nightSections(season)]
  const byId = new Map(computed.map((section) => [section.id, section]))
  return {
    sections,
    flags: [...memberFlags(season), ...admitted.flags, ...sections.flatMap((section) => section.flags), ...nightFlags(season, byId)],
    mistakes: [...admitted.mistakes, ...sections.flatMap((section) => section.mistakes)],
    whole: sections.every((section) => section.open.length === 0),
  }
}

/** What a team is asked to choose, and for whom. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ChoosingPart } from '#shared/views/play.ts'
import { askedTexts } from './texts-asked.ts'
import { teamOf } from './words.ts'

/** “请选择分值”, or for whom we choose. */
export function useHeading(choosing: NonNullable<ChoosingPart>): string {
  const words = askedTexts(useLanguage().language)
  const target = teamOf(useView('contest'), choosing.forTeam ?? undefined)
  return target ? words.chooseFor(target.table) : choosing.items ? words.pickItem : words.choose
}

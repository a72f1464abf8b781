/** Points as officials read them: a change carries its sign. */
import { pointsText } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'

export const signed = (points: Points): string => (points > 0 ? `+${pointsText(points)}` : pointsText(points))

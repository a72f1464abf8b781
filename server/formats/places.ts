/** Points for the places a round gives by the order of leaving. */
import * as z from 'zod/mini'
import { FilePoints } from '#shared/contest-file.ts'
import { pointsText } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'
import type { Sentence } from './wording.ts'

export const placePoints = {
  /** Of the first place, the second …; places beyond the list earn nothing. Left out: as many points as teams take part for the first, one fewer for each place after it. */
  placePoints: z.exactOptional(z.array(FilePoints).check(z.maxLength(99))),
}
interface Placing {
  readonly placePoints?: readonly Points[]
}
/** `place` counts from 1; `teams`: how many take part. */
export const pointsForPlace = ({ placePoints: listed }: Placing, place: number, teams: number): Points =>
  listed ? (listed[place - 1] ?? 0) : Math.max(0, teams - place + 1) * 1000

export function placeSentences({ placePoints: listed }: Placing): readonly Sentence[] {
  if (!listed)
    return [
      {
        zh: '离场越晚名次越前；第一名得分与参赛队数相同，其后每名减1分。',
        en: 'Who leaves later stands higher; the first earns as many points as teams take part, each place after it one fewer.',
      },
    ]
  if (listed.length === 0) return [{ zh: '离场越晚名次越前。', en: 'Who leaves later stands higher.' }]
  const words = listed.map((points) => pointsText(points))
  return [{ zh: `离场越晚名次越前；按名次加分：${words.join('、')}。`, en: `Who leaves later stands higher; places earn ${words.join(', ')}.` }]
}

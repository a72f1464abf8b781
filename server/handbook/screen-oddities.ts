/** What a file says of screens and sound that the hall can't have: type too small for its farthest viewer, a sounding screen that is not there. */
import { LEAST_TYPE, leastReadable } from '#shared/look-settings.ts'
import { inLanguage } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { Sentence } from '../formats/wording.ts'

interface ScreenOddity {
  readonly at: readonly (string | number)[]
  readonly says: Sentence
}
const metres = (length: number): string => String(Math.round(length * 10) / 10)
/** Rounded up: a wall of just so much is enough. */
const atLeast = (length: number): string => String(Math.ceil(length * 10) / 10)

export function screenOddities({ look, broadcast, panel }: PreparedContest): readonly ScreenOddity[] {
  const far = (look?.surfaces ?? []).flatMap((surface, i): ScreenOddity[] => {
    const { title, heightM, farthestM } = surface
    const least = leastReadable(surface)
    if (least <= LEAST_TYPE) return []
    const [height, reach] = [atLeast((heightM * least) / LEAST_TYPE), metres((farthestM * LEAST_TYPE) / least)]
    return [
      {
        at: ['look', 'surfaces', i],
        says: {
          zh: `“${inLanguage(title, 'zh')}”上最小的字只有 ${reach} 米内看得清，最远观众在 ${metres(farthestM)} 米：屏须高 ${height} 米，或为远处加屏`,
          en: `the smallest type on ${inLanguage(title, 'en')} is read from ${reach} m, its farthest viewer sits at ${metres(farthestM)} m: it needs to be ${height} m high, or the far rows a screen of their own`,
        },
      },
    ]
  })
  const seats = Array.from({ length: panel.displays }, (_, i) => `display-${String(i + 1)}`)
  const { sound, displays = {} } = broadcast ?? {}
  const isSeat = (screen: string | undefined): screen is string => screen !== undefined && screen !== 'none' && screen !== 'console'
  const sounding = (['screen', 'media'] as const).flatMap((key) => {
    const seat = sound?.[key]
    return isSeat(seat) ? [{ at: ['sound', key], seat }] : []
  })
  const pointed = Object.keys(displays).map((seat) => ({ at: ['displays', seat], seat }))
  const missing = [...sounding, ...pointed].filter(({ seat }) => !seats.includes(seat))
  return [...far, ...missing.map(({ at, seat }) => ({ at: ['broadcast', ...at], says: { zh: `没有席位“${seat}”`, en: `there is no screen ${seat}` } }))]
}

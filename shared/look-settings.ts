/** How the public screens look: one of three themes, an item's own, and what an organiser may bring: logo, ground, colours. */
import * as z from 'zod/mini'
import { Text } from './words.ts'

/** night 蓝金, the contest · ceremony 红金, the prize-giving · bright, for an LED wall in daylight. */
export const THEMES = ['night', 'ceremony', 'bright'] as const
export const ThemeName = z.enum(THEMES)
export type ThemeName = z.infer<typeof ThemeName>

const hex = z.string().check(z.regex(/^#[0-9a-f]{6}$/))
/** A file of the folder `media` in the contest's data folder: no folder, no address. */
export const MediaFile = z.string().check(z.regex(/^[\w-]{1,60}\.(png|jpg|jpeg|webp|svg|mp4|webm)$/))

/** Type on the stage is never smaller than this share of its smaller side: 44 px of 1080. */
export const LEAST_TYPE = 44 / 1080
/** Who sits farther away than so many times a glyph's height can't read it. */
const READ_FROM = 200
/** A surface of the hall, in metres. */
const SurfaceFile = z.strictObject({
  /** What it is called: 主屏, 侧屏. */
  title: Text,
  /** Its smaller side: the height of a wall, the width of a totem. */
  heightM: z.number().check(z.minimum(0.2), z.maximum(60)),
  /** Where its farthest viewer sits. */
  farthestM: z.number().check(z.minimum(0.5), z.maximum(500)),
})
export type SurfaceFile = z.infer<typeof SurfaceFile>
/** The smallest type its farthest viewer reads, as a share of the surface's smaller side. */
export const leastReadable = ({ heightM, farthestM }: SurfaceFile): number => farthestM / READ_FROM / heightM

export const Look = z.strictObject({
  theme: z._default(ThemeName, 'night'),
  /** Stands above the title on the cover, the still and in the break. */
  logo: z.exactOptional(MediaFile),
  /** A picture, or a loop without sound, under every scene; the theme's ground lies over it so that text keeps its contrast. */
  background: z.exactOptional(MediaFile),
  /** The hall's screens and their farthest viewers: one that the smallest type doesn't reach is told by `check-contest` and on the test card. */
  surfaces: z.exactOptional(z.array(SurfaceFile).check(z.maxLength(8))),
  /** Teams a page of the table of a large field; left out: as many as the farthest viewer of `surfaces` can read, all of them where that is everybody. */
  tableRows: z.exactOptional(z.int().check(z.minimum(4), z.maximum(99))),
  /** How long a page of it stays, in ms; left out: 8000. */
  tableTurnMs: z.exactOptional(z.int().check(z.minimum(3000), z.maximum(60_000))),
  /** `ground`: behind everything; `accent`: lines and words that stand out; `brand`: the event's own stroke. */
  colours: z.exactOptional(z.strictObject({ ground: z.exactOptional(hex), accent: z.exactOptional(hex), brand: z.exactOptional(hex) })),
})
export type Look = z.infer<typeof Look>

/** What each theme stands on and writes with, as in themes.css; a test holds the two together. */
export const THEME_COLOURS: Readonly<Record<ThemeName, { ground: string; ink: string; quiet: string; accent: string }>> = {
  night: { ground: '#0a1230', ink: '#f2f5ff', quiet: '#9aa7d0', accent: '#4fd1ff' },
  ceremony: { ground: '#4a0a10', ink: '#fff6e8', quiet: '#dcb98f', accent: '#ffd98a' },
  bright: { ground: '#dfe6f2', ink: '#071233', quiet: '#3c4a76', accent: '#0b4aa8' },
}

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** 1 to 21, by WCAG; both as #rrggbb. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** What every surface gives its scenes: language, stillness, and hub time (apart, so that only clocks are drawn ten times a second). */
import { MotionConfig } from 'framer-motion'
import { createContext, useContext, type CSSProperties, type ReactNode } from 'react'
import { inLanguage, type Instant, type Language, type Text } from '#shared/words.ts'
import type { StageView } from './scene.ts'
import { wordsIn, type Words } from './texts.ts'

interface SurfaceState {
  language: Language
  /** Nothing may move: 奏唱国歌, or the viewer asked for less motion. */
  still: boolean
  /** Nothing may change by itself either, no page turn, no count go on: 奏唱国歌, or a picture that is kept. */
  stopped: boolean
}
const SurfaceContext = createContext<SurfaceState>({ language: 'zh', still: true, stopped: false })
const NowContext = createContext<Instant>(0)

export const NowProvider = NowContext.Provider
export const useSurfaceNow = (): Instant => useContext(NowContext)

export function useSurface(): SurfaceState & { words: Words; t: (text: Text) => string } {
  const state = useContext(SurfaceContext)
  return { ...state, words: wordsIn(state.language), t: (text) => inLanguage(text, state.language) }
}

/** The organiser's colours in the place of the theme's. */
function coloursOf(view: StageView | undefined): CSSProperties {
  const { ground, accent, brand } = view?.contest?.look?.colours ?? {}
  const own: Record<string, string | undefined> = { '--night-0': ground, '--night-1': ground, '--base': ground, '--live': accent, '--brand': brand }
  return Object.fromEntries(Object.entries(own).filter(([, colour]) => colour !== undefined))
}

/** Percent of the width: corners as wide together leave a head its room between them, wider ones push the whole scene down. */
const BESIDE = 50
/** Percent of the height: under corners no higher than this a table of 24 keeps more room than between them. */
const LOW = 14
/** Percent of the width that team names keep free left and right on air. */
const NAME_MARGIN = 10
/** The channel's corners and the margin of team names, where the file has the stage go on air too. */
function cornersOf(view: StageView | undefined): { is: string; style: CSSProperties } | null {
  const { corners, cornersOnStage, nameMargin = NAME_MARGIN } = view?.broadcast ?? {}
  if (!corners || !cornersOnStage) return null
  const { left, right } = corners
  const height = Math.max(left.height, right.height)
  const style: CSSProperties & Record<'--corner-left' | '--corner-right' | '--corners' | '--names', string> = {
    '--corner-left': `${String(left.width)}cqw`,
    '--corner-right': `${String(right.width)}cqw`,
    '--corners': `${String(height)}cqh`,
    '--names': `${String(nameMargin)}cqw`,
  }
  return { is: `${left.width + right.width <= BESIDE ? 'beside' : 'above'} ${height <= LOW ? 'low' : 'high'}`, style }
}

type Given = Pick<SurfaceState, 'language' | 'still'> & {
  kind: 'stage' | 'overlay'
  view?: StageView
  /** The picture is not of this moment. */
  kept?: boolean
  children: ReactNode
}
export function Surface({ language, still, kind, view, kept = false, children }: Given) {
  const corners = kind === 'stage' ? cornersOf(view) : null
  return (
    <SurfaceContext value={{ language, still, stopped: kept || view?.scene?.quiet === true }}>
      <MotionConfig reducedMotion={still ? 'always' : 'user'}>
        <div
          className={`surface ${kind}`}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          data-theme={view?.scene?.theme ?? 'night'}
          style={{ ...coloursOf(view), ...corners?.style }}
          {...(corners ? { 'data-corners': corners.is } : {})}
          {...(still ? { 'data-still': '' } : {})}
        >
          {children}
        </div>
      </MotionConfig>
    </SurfaceContext>
  )
}

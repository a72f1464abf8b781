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
}
const SurfaceContext = createContext<SurfaceState>({ language: 'zh', still: true })
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

export function Surface({ language, still, kind, view, children }: SurfaceState & { kind: 'stage' | 'overlay'; view?: StageView; children: ReactNode }) {
  return (
    <SurfaceContext value={{ language, still }}>
      <MotionConfig reducedMotion={still ? 'always' : 'user'}>
        <div
          className={`surface ${kind}`}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          data-theme={view?.scene?.theme ?? 'night'}
          style={coloursOf(view)}
          {...(still ? { 'data-still': '' } : {})}
        >
          {children}
        </div>
      </MotionConfig>
    </SurfaceContext>
  )
}

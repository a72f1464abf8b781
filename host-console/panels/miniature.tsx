/** The stage itself at the size of a card: its own page in a frame, handed what the hall is sent, so that card and hall can't differ. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink } from '#shared/client/use-view.tsx'
import { MINIATURE_EVENT, MINIATURE_PAGE, type Miniature as Handed } from '#shared/ui/miniature.ts'
import type { StageView } from '#shared/ui/on-stage.ts'

/** Drawn as on a small wall and made smaller: no browser's least type size can change it. */
const WIDTH = 1280

export function Miniature({ view, title }: { view: StageView; title: string }) {
  const { state, hubNow } = useLink()
  const { language } = useLanguage()
  const frame = useRef<HTMLIFrameElement>(null)
  const latest = useRef<Handed>({ state, view, hubNow })
  const hand = () => void frame.current?.contentWindow?.dispatchEvent(new CustomEvent(MINIATURE_EVENT, { detail: latest.current }))
  useEffect(() => {
    latest.current = { state, view, hubNow }
    hand()
  }, [state, view, hubNow])
  useLayoutEffect(() => {
    const element = frame.current
    const card = element?.parentElement
    if (!element || !card || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => void (element.style.transform = `scale(${String(card.clientWidth / WIDTH)})`))
    observer.observe(card)
    return () => observer.disconnect()
    // another language is another frame, handed the picture once it is there
  }, [language])
  return <iframe ref={frame} key={language} className="miniature" title={title} tabIndex={-1} src={`${MINIATURE_PAGE}?lang=${language}`} onLoad={hand} />
}

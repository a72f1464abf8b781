/** A box whose type shrinks until everything inside fits: no scroll bars, no ellipsis, nothing clipped. */
import { useLayoutEffect, useRef, type ReactNode } from 'react'

const STEP = 0.15

/** `max` and `min` are font sizes in cqmin; children size themselves in em. `watch` changes when the content does. */
export function FitBox({ max, min, watch, className, children }: { max: number; min: number; watch: string; className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const fit = () => {
      let size = max
      element.style.fontSize = `${size}cqmin`
      while (size > min && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)) {
        size = Math.max(min, size - STEP)
        element.style.fontSize = `${size}cqmin`
      }
    }
    fit()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [max, min, watch])
  return (
    <div ref={box} className={`fit-box ${className}`}>
      {children}
    </div>
  )
}

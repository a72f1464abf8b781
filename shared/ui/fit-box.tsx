/** A box whose type shrinks until everything inside fits: no scroll bars, no ellipsis, nothing clipped. */
import { useLayoutEffect, useRef, type ReactNode } from 'react'

const STEP = 0.15
/** Below `min` only when even broken lines do not fit. */
const FLOOR = 0.6
/** Ink of the last line may hang below its line box; in em. */
const HANG = 0.2

const overflows = (element: HTMLElement): boolean =>
  element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1 + HANG * parseFloat(getComputedStyle(element).fontSize)

function shrink(element: HTMLElement, max: number, min: number): void {
  let size = max
  element.style.fontSize = `${size}cqmin`
  while (size > min && overflows(element)) {
    size = Math.max(min, size - STEP)
    element.style.fontSize = `${size}cqmin`
  }
}

/** First whole words (and names) down to `min`; then lines may break anywhere (`data-tight`), from `max` again. */
function fit(element: HTMLElement, max: number, min: number): void {
  delete element.dataset.tight
  shrink(element, max, min)
  if (!overflows(element)) return
  element.dataset.tight = ''
  shrink(element, max, min * FLOOR)
}

/** `max` and `min` are font sizes in cqmin; children size themselves in em. `watch` changes when the content does. */
export function FitBox({ max, min, watch, className, children }: { max: number; min: number; watch: string; className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const again = () => fit(element, max, min)
    again()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(again)
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [max, min, watch])
  return (
    <div ref={box} className={`fit-box ${className}`}>
      {children}
    </div>
  )
}

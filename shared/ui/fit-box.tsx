/** A box whose type shrinks until everything inside fits: no scroll bars, no ellipsis, nothing clipped. */
import { useLayoutEffect, useRef, type ReactNode } from 'react'

const STEP = 0.15
/** Below `min` only when even the tight layout does not fit. */
const FLOOR = 0.6
/** Ink of the last line may hang below its line box; in em. */
const HANG = 0.2
const AS_IT_IS: readonly string[] = ['']

const overflows = (element: HTMLElement): boolean =>
  element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1 + HANG * parseFloat(getComputedStyle(element).fontSize)

function fitsAt(element: HTMLElement, size: number): boolean {
  element.style.fontSize = `${size}cqmin`
  return !overflows(element)
}
/** The largest size that fits, found by halving; null when not even `min` does. */
function largest(element: HTMLElement, max: number, min: number): number | null {
  if (fitsAt(element, max)) return max
  if (!fitsAt(element, min)) return null
  let [fits, tooLarge] = [min, max]
  while (tooLarge - fits > STEP) {
    const middle = (fits + tooLarge) / 2
    if (fitsAt(element, middle)) fits = middle
    else tooLarge = middle
  }
  return fits
}

interface Sizes {
  max: number
  min: number
  layouts: readonly string[]
}

/** Every layout tried, the one with the largest type kept, of equals the first; null when none fits. */
function bestOf(element: HTMLElement, { max, min, layouts }: Sizes): number | null {
  let best: { size: number; layout: string } | null = null
  for (const layout of layouts) {
    element.dataset.layout = layout
    const size = largest(element, max, best?.size ?? min)
    if (size !== null && (best === null || size > best.size + STEP)) best = { size, layout }
  }
  if (best) element.dataset.layout = best.layout
  return best?.size ?? null
}

/** First at ease down to `min`; then tight (`data-tight`: closer lines, names broken anywhere), from `max` again. False: only below `min`. */
function fit(element: HTMLElement, sizes: Sizes): boolean {
  delete element.dataset.tight
  let size = bestOf(element, sizes)
  if (size === null) {
    element.dataset.tight = ''
    size = bestOf(element, sizes) ?? bestOf(element, { ...sizes, max: sizes.min, min: sizes.min * FLOOR }) ?? sizes.min * FLOOR
  }
  element.style.fontSize = `${size}cqmin`
  return size >= sizes.min
}

interface Props {
  max: number
  min: number
  watch: string
  className: string
  layouts?: readonly string[]
  /** It does not fit at `min`; called as often as that is found, always the same function. */
  onOver?: (() => void) | undefined
  children: ReactNode
}
/** `max` and `min` are font sizes in cqmin; children size themselves in em. `watch` changes when the content does. `layouts`: values of `data-layout` to choose from. */
export function FitBox({ max, min, watch, className, layouts = AS_IT_IS, onOver, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const again = () => {
      if (!fit(element, { max, min, layouts })) onOver?.()
    }
    again()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(again)
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [max, min, watch, layouts, onOver])
  return (
    <div ref={box} className={`fit-box ${className}`}>
      {children}
    </div>
  )
}

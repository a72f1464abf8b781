/** A recording that plays on several screens at once: each holds the place that hub time says. */

/** Less than this the ear and eye forgive; more often sought, a film stutters. */
const OUT_OF_STEP_S = 0.25

/** Called again and again: `atS` is the place in seconds, below 0 before it begins, null while nothing plays. */
export function keepInStep(element: HTMLMediaElement, atS: number | null): void {
  if (atS === null) return element.pause()
  if (atS < 0 || atS >= element.duration) return
  if (element.paused) {
    element.currentTime = atS
    // a browser that was never touched may say no; it is asked again at the next beat
    void Promise.resolve(element.play()).catch(() => undefined)
  } else if (!element.seeking && Math.abs(element.currentTime - atS) > OUT_OF_STEP_S) element.currentTime = atS
}

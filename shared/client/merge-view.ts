/** Puts a message from the hub into the view the page holds. */
import type { View } from '#shared/views/view.ts'
import type { ViewMessage } from '#shared/wire.ts'

/** A whole message replaces everything; otherwise the parts it names replace theirs, and the others keep their identity. */
export function mergedView(view: Partial<View>, message: Pick<ViewMessage, 'whole' | 'parts'>): Partial<View> {
  return message.whole ? { ...message.parts } : { ...view, ...message.parts }
}

/** A race is on or may begin at any moment: the clock is then probed faster. */
export const raceIsNear = (view: Partial<View>): boolean => {
  const state = view.buzzer?.state
  return state === 'armed' || state === 'open' || state === 'racing'
}

/** A link that was given its view by hand, for storyboards and tests: asks are answered at once and go nowhere. */
import type { Link } from '../client/link.ts'
import type { View } from '../views/view.ts'

/** Hub time stands at 600 s, unless the sample says otherwise. */
export const SAMPLE_NOW = 600_000

/** The same during 奏唱国歌. */
export const hushed = (link: Link): Link => ({
  ...link,
  view: { ...link.view, scene: { follow: true, scene: 'still', partId: null, message: null, item: null, ...link.view.scene, quiet: true } },
})

export function sampleLink(view: Partial<View>, given: Partial<Link> = {}): Link {
  return {
    state: 'online',
    refusal: null,
    hello: null,
    view,
    seq: 1,
    hubNow: () => SAMPLE_NOW,
    send: () => Promise.resolve({ ok: true, seq: 2 }),
    desk: () => Promise.resolve({ ok: true }),
    vote: () => Promise.resolve({ ok: true }),
    cheer: () => Promise.resolve({ ok: true }),
    unsent: 0,
    left: [],
    sendLeft: () => Promise.resolve({ ok: true, seq: 2 }),
    dropLeft: () => undefined,
    identify: null,
    rollCall: 'off',
    lit: () => undefined,
    ...given,
  }
}

/** What a page of ours needs from the browser, named so that a person can be told what is missing. */

const NEEDS: readonly (readonly [string, (page: Window & typeof globalThis) => boolean])[] = [
  ['WebSocket', (page) => 'WebSocket' in page],
  ['crypto.getRandomValues', (page) => 'crypto' in page && 'getRandomValues' in page.crypto],
  ['PointerEvent', (page) => 'PointerEvent' in page],
  ['Object.hasOwn', (page) => 'hasOwn' in page.Object],
  ['Array.at', (page) => 'at' in page.Array.prototype],
  ['CSS aspect-ratio', (page) => 'CSS' in page && page.CSS.supports('aspect-ratio', '1')],
]

/** Empty for a browser as young as Chromium 95 or Safari 15.4. */
export const missingIn = (page: Window & typeof globalThis): string[] => NEEDS.filter(([, has]) => !has(page)).map(([name]) => name)

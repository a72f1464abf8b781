/** What a page's script weighs: all that is loaded before it can be used, in kB as gzip sends it; fonts and styles apart. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Page in the build, and the most its script may weigh. */
export const BUNDLES = {
  phone: { page: 'stage-display/watch.html', mostKb: 90 },
  /** With the clock that its connection fetches; what it fetches when its first screen, the race, is drawn is in nobody's way. */
  buzzer: { page: 'team-buzzer/index.html', own: 'synced-clock', mostKb: 90 },
  /** With the desk that a referee's pad fetches once it knows its seat. */
  referee: { page: 'referee-pad/index.html', own: 'referee-desk', mostKb: 130 },
  stage: { page: 'stage-display/index.html', mostKb: 220 },
  console: { page: 'host-console/index.html', mostKb: 300 },
} as const
export type BundleName = keyof typeof BUNDLES
const NAMES: readonly BundleName[] = ['phone', 'buzzer', 'referee', 'stage', 'console']

const SCRIPT = /(?:src|href)="\/?(assets\/[\w.-]+\.js)"/g
/** What a file imports; what a page fetches later, on demand, is not in its way when it opens. */
const IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g

function scriptsOf(folder: string, { page, own }: { readonly page: string; readonly own?: string }): ReadonlySet<string> {
  const found = new Set<string>()
  const load = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const [, next = ''] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)) load(`assets/${next}`)
  }
  for (const [, file = ''] of readFileSync(join(folder, page), 'utf8').matchAll(SCRIPT)) load(file)
  const desk = own === undefined ? undefined : readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${own}-`) && file.endsWith('.js'))
  if (desk !== undefined) load(`assets/${desk}`)
  return found
}

/** kB of 1000 bytes, one decimal. */
export function bundleKb(folder: string, name: BundleName): number {
  const bytes = [...scriptsOf(folder, BUNDLES[name])].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
  return Math.round(bytes / 100) / 10
}
export const bundles = (folder: string): Readonly<Record<BundleName, number>> => ({
  phone: bundleKb(folder, 'phone'),
  buzzer: bundleKb(folder, 'buzzer'),
  referee: bundleKb(folder, 'referee'),
  stage: bundleKb(folder, 'stage'),
  console: bundleKb(folder, 'console'),
})
/** Pages that weigh more than they may. */
export const tooHeavy = (folder: string): readonly BundleName[] => NAMES.filter((name) => bundleKb(folder, name) > BUNDLES[name].mostKb)

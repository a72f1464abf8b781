/** Real pages beside the bots of a rehearsal, photographed at each new moment of the evening. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { View } from '#shared/views/view.ts'
import { SeatId } from '#shared/words.ts'
import { rehearse, type Entrance } from '../server/rehearsal/rehearse.ts'
import { PATIENCE_MS, shoot, type Shot, type Size } from './contact-sheet.ts'
import { wordsOn } from './people.ts'
import { PHONE, TABLET, WALL } from './storyboards.ts'

interface Onlooker {
  readonly name: string
  readonly path: string
  readonly size: Size
  readonly seat?: string
}
const ONLOOKERS: readonly Onlooker[] = [
  { name: 'stage', path: '/stage', size: WALL },
  { name: 'overlay', path: '/overlay', size: WALL },
  { name: 'console', path: '/console/operator', size: TABLET, seat: 'operator' },
  { name: 'host', path: '/pad/host', size: TABLET, seat: 'host' },
  { name: 'chief', path: '/pad/chief', size: TABLET, seat: 'chief' },
  { name: 'referee', path: '/pad/referee-1', size: TABLET, seat: 'referee-1' },
  { name: 'clerk', path: '/pad/clerk-1', size: TABLET, seat: 'clerk-1' },
  { name: 'judge', path: '/pad/judge-1', size: TABLET, seat: 'judge-1' },
  { name: 'finalist', path: '/buzzer/team-zhejiang-anji', size: PHONE, seat: 'team-zhejiang-anji' },
  { name: 'challenger', path: '/buzzer/team-liaoning', size: TABLET, seat: 'team-liaoning' },
  { name: 'watch', path: '/watch', size: PHONE },
  { name: 'pair', path: '/pair/', size: PHONE },
]
/** Pages draw what the hub has just sent. */
const SETTLE_MS = 400

interface Seen extends Onlooker {
  readonly page: Page
  words: string
}

async function enter(browser: Browser, hub: Entrance, who: Onlooker): Promise<Seen> {
  const context = await browser.newContext({ viewport: who.size, reducedMotion: 'reduce', locale: 'zh-CN' })
  context.setDefaultTimeout(PATIENCE_MS)
  const token = who.seat === undefined ? undefined : hub.botToken(SeatId.parse(who.seat))
  if (who.seat !== undefined && token === undefined) throw new Error(`nobody sits in ${who.seat}`)
  await context.addInitScript(([key, value]) => key !== '' && localStorage.setItem(key, value), [
    who.seat === undefined ? '' : `leitai:seat:${who.seat}`,
    token ?? '',
  ] as const)
  const page = await context.newPage()
  await page.goto(`${hub.origin}${who.path}`)
  return { ...who, page, words: '' }
}

/** Two moments with the same name look alike: one picture is enough. */
function momentOf({ scene, question, buzzer }: Partial<View>): string {
  const slot = question
    ? `${question.mode}-${question.phase}${question.voided ? '-void' : ''}${buzzer && buzzer.state !== 'closed' ? `-${buzzer.state}` : ''}`
    : (scene?.item?.kind ?? 'begin')
  return `${scene?.scene ?? 'none'}-${slot}`
}

/** A page that shows the same words as last time, numbers apart, is not photographed again. */
async function lookAt(seen: Seen, folder: string, moment: string): Promise<Shot[]> {
  const words = (await wordsOn(seen.page)).replace(/\d+/g, '#')
  if (words === seen.words) return []
  seen.words = words
  return [await shoot(seen.page, folder, `live-${seen.name}`, moment)]
}

/** Plays the contest with bots; the operator waits while the pages are photographed. */
export async function shootRehearsal(browser: Browser, folder: string, contestFile: string): Promise<readonly { size: Size; shot: Shot }[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leitai-onlookers-'))
  const seen: Seen[] = []
  const moments = new Set<string>()
  const shots: { size: Size; shot: Shot }[] = []
  const onReady = async (hub: Entrance) => {
    for (const who of ONLOOKERS) seen.push(await enter(browser, hub, who))
  }
  const onLook = async (view: Partial<View>) => {
    const moment = momentOf(view)
    if (moments.has(moment)) return
    moments.add(moment)
    await seen[0]?.page.waitForTimeout(SETTLE_MS)
    const name = `${String(moments.size).padStart(2, '0')}-${moment}`
    for (const one of seen) for (const shot of await lookAt(one, folder, name)) shots.push({ size: one.size, shot })
  }
  try {
    await rehearse({ seed: 1, speed: 1, contestFile, dataDir, pages: 'dist/web', onReady, onLook })
    return shots
  } finally {
    for (const { page } of seen) await page.context().close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

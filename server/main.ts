/** The hub as a program: reads the settings, starts, says where it is reached, ends cleanly. */
import { join } from 'node:path'
import pino from 'pino'
import { addressesOf, urlOf } from './addresses.ts'
import { logPath } from './data-folder.ts'
import { holderOf } from './journal-lock.ts'
import { newOwnerCode } from './library-owner-link.ts'
import { readSettings, StartRefused, USAGE, type Settings } from './settings.ts'
import { startReplaceable, type ReplaceableHub } from './replaceable-hub.ts'
import type { RunningHub } from './start-hub.ts'

/** The folder of the project: this file lies one level below it, as source and as bundle. */
const ROOT = join(import.meta.dirname, '..')

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

function sayHub({ door, addresses, ownerLink, folder, wasThere, notice, state }: RunningHub): void {
  const { title } = state().contest
  say(
    '',
    `擂台 Leitai · ${typeof title === 'string' ? title : title.zh}`,
    wasThere ? '继续上次的比赛（计时已暂停） · going on with the contest, clocks paused' : '新的比赛 · a new contest',
    '',
  )
  if (notice) say(`注意：${notice.zh}`, `Note: ${notice.en}`, '')
  if (folder.wasPutBack) say('上次的 --new 没有开始成，原来的比赛已放回 · the last --new came to nothing; the contest that was here is back', '')
  if (folder.movedTo) say(`旧比赛已移到 the old contest is now in: ${folder.movedTo}`, '')
  if (folder.cut) say(`日志末尾有一条未写完的记录，已截去并保存 · a record cut short was taken off and kept: ${folder.cut.keptAt}`, '')
  for (const { address, label } of addresses) {
    const base = urlOf(address, door)
    say(`  ${label}`, `    大屏 stage    ${base}/stage`, `    字幕 overlay  ${base}/overlay`, `    观众 watch    ${base}/watch`)
  }
  if (ownerLink)
    say(
      '',
      '总控台一次性链接，先开者得 one-time owner link, the first to open it has the console:',
      ...[...addresses].reverse().map(({ address }) => `  ${urlOf(address, door)}${new URL(ownerLink).pathname}`),
    )
  else say('', '总控台已配对；需要新链接时 · the console is paired; for a new link: npm start -- --owner')
  say('', `数据 data: ${folder.dir}`, '按 Ctrl-C 结束 · Ctrl-C ends it', '')
}

/** A hub is running on this folder: only make it a new link. */
function sayOwnerLink({ dataDir }: Settings): boolean {
  const holder = holderOf(dataDir)
  if (!holder?.url) return false
  const base = new URL(holder.url)
  // a hub that is called localhost is reached under every address of this computer
  const addresses = base.hostname === 'localhost' ? addressesOf('0.0.0.0').map(({ address }) => address) : [base.hostname]
  const code = newOwnerCode(dataDir)
  const links = addresses.reverse().map((address) => `  ${base.protocol}//${address}${base.port === '' ? '' : `:${base.port}`}/pair/${code}`)
  say('总控台一次性链接，先开者得 one-time owner link, the first to open it has the console:', ...links)
  return true
}

function endWith(hub: ReplaceableHub): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    say('正在结束… ending…')
    hub.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

async function main(): Promise<void> {
  const settings = readSettings()
  if (settings.help) return say(USAGE)
  if (settings.owner && sayOwnerLink(settings)) return
  let logger: pino.Logger | null = null
  const running = await startReplaceable({
    ...settings,
    onReplaced: sayHub,
    onFailed: endBadly,
    usualContest: join(ROOT, 'contests', 'national-2021.json'),
    pages: join(ROOT, 'dist', 'web'),
    log: (what, message) => logger?.info(what, message),
  })
  logger = openLog(logPath(settings.dataDir))
  process.on('unhandledRejection', (error) => logger?.error({ error }, 'a promise was rejected'))
  sayHub(running.hub())
  endWith(running)
}

/** Lines that so many characters wait for are dropped. */
const LOG_WAITS = 1_000_000
/** On the disk of the journal: what finds no room there is dropped, or a log that can't be opened, and the hub goes on. Written at once, since what waits for room would keep the hub from ending. */
function openLog(dest: string): pino.Logger | null {
  try {
    const lines = pino.destination({ dest, sync: true, maxLength: LOG_WAITS })
    lines.on('error', () => undefined)
    return pino({ serializers: { error: pino.stdSerializers.err } }, lines)
  } catch {
    return null
  }
}

function endBadly(error: unknown): void {
  const lines = error instanceof StartRefused ? [error.text.zh, error.text.en] : [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  process.stderr.write(`\n${lines.join('\n')}\n\n`)
  process.exit(1)
}

main().catch(endBadly)

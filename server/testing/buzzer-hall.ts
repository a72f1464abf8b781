/** A real hub in a final of openings, its operator, and a bot at every team's buzzer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { liveSlot } from '../contest/read.ts'
import { realDisk, type JournalDisk } from '../journal.ts'
import { Bot, type BotSetting } from '../rehearsal/bot.ts'
import { OpeningDesk, writeBuzzerFinal, type BuzzerFinal } from '../rehearsal/buzzer-final.ts'
import { startHub, type RunningHub } from '../start-hub.ts'

type More = Partial<BotSetting>
async function seatedAt(hub: RunningHub, id: string, more: More = {}): Promise<Bot> {
  const bot = new Bot({ url: hub.origin, name: id, surface: 'crew', token: await hub.seatToken(SeatId.parse(id)), ...more })
  await bot.ready()
  return bot
}
export class BuzzerHall {
  readonly dir = mkdtempSync(join(tmpdir(), 'leitai-buzzers-'))
  readonly bots: Bot[] = []
  readonly #others: Bot[] = []
  readonly hub: RunningHub
  readonly desk: OpeningDesk
  readonly operator: Bot

  private constructor(hub: RunningHub, operator: Bot) {
    this.hub = hub
    this.operator = operator
    this.desk = new OpeningDesk(hub, operator)
  }
  static async of(final: Partial<BuzzerFinal> = {}, disk: JournalDisk = realDisk): Promise<BuzzerHall> {
    const files = mkdtempSync(join(tmpdir(), 'leitai-buzzers-'))
    const usualContest = writeBuzzerFinal(files, { teams: 3, openings: 40, buzzer: { opens: 'host-word' }, ...final })
    const hub = await startHub({ dataDir: join(files, 'data'), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: files, disk })
    const hall = new BuzzerHall(hub, await seatedAt(hub, 'operator'))
    for (let n = 1; n <= (final.teams ?? 3); n++) hall.bots.push(await hall.seat(`team-team-${n}`))
    await hall.until(() => hall.bots.every((bot) => bot.view.buzzer !== undefined))
    await pause(450)
    return hall
  }
  async seat(id: string, more: More = {}): Promise<Bot> {
    const bot = await seatedAt(this.hub, id, more)
    this.#others.push(bot)
    return bot
  }
  /** A stage that nobody has paired. */
  async stage(more: More = {}): Promise<Bot> {
    const bot = new Bot({ url: this.hub.origin, name: 'stage', surface: 'stage', ...more })
    await bot.ready()
    this.#others.push(bot)
    return bot
  }
  /** Another device in the team's seat. */
  async replace(n: number, more: More): Promise<Bot> {
    this.bot(n).close()
    const bot = await this.seat(`team-team-${n}`, more)
    this.bots[n - 1] = bot
    await pause(450)
    return bot
  }
  bot(n: number): Bot {
    const bot = this.bots[n - 1]
    if (!bot) throw new Error(`no bot ${n}`)
    return bot
  }
  get buzzer() {
    return liveSlot(this.hub.state())?.buzzer
  }
  async until(is: () => boolean): Promise<void> {
    for (let n = 0; n < 400 && !is(); n++) await pause(10)
    expect(is()).toBe(true)
  }
  /** Armed, opened by the key, and known to every pad. */
  async opened(): Promise<void> {
    await this.desk.arm()
    await this.desk.open()
    await this.until(() => this.bots.every((bot) => bot.view.buzzer?.state === 'open'))
  }
  async verdict() {
    await this.until(() => this.buzzer?.is === 'taken')
    const { buzzer } = this
    if (buzzer?.is !== 'taken') throw new Error('no verdict')
    return buzzer.verdict
  }
  async close(): Promise<void> {
    for (const bot of [...this.#others, this.operator]) bot.close()
    await this.hub.stop()
    rmSync(this.dir, { recursive: true, force: true })
  }
}

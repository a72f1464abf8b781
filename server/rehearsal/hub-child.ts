/** Starts and ends a hub in a process of its own, and measures how soon it serves. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Serving } from './torture-hub.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const BUNDLE = join(ROOT, '.cache', 'torture-hub.mjs')
const SOURCE = join(ROOT, 'server', 'rehearsal', 'torture-hub.ts')

/** Builds the hub that is tortured into one file, as the hub is run; what runs it. */
export function tortureProgram(): readonly string[] {
  const make = `const { bundle } = await import('./scripts/bundle.mjs'); await bundle(${JSON.stringify(SOURCE)}, ${JSON.stringify(BUNDLE)})`
  const made = spawnSync(process.execPath, ['--input-type=module', '--eval', make], { cwd: ROOT, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`the hub could not be built:\n${made.stdout}${made.stderr}`)
  return [process.execPath, BUNDLE]
}

export interface HubChildSetting {
  /** What runs `torture-hub.ts`: node and its arguments. */
  readonly program: readonly string[]
  readonly dataDir: string
  readonly contestFile: string
  /** 0: any free port, for the first start. */
  readonly port: number
  readonly sync?: 'real' | 'lying'
}

export class HubChild {
  readonly #child: ChildProcess
  readonly #exit: Promise<unknown>
  /** Of the hub itself, where it runs under a tracer. */
  #pid: number | null = null
  #said = ''
  #err = ''

  constructor({ program, dataDir, contestFile, port, sync = 'real' }: HubChildSetting) {
    const [node = process.execPath, ...args] = program
    this.#child = spawn(node, [...args, dataDir, contestFile, String(port), sync], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#said += text))
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#err += text))
    this.#exit = once(this.#child, 'close')
  }

  /** Rejects when it ends before. */
  async serving(): Promise<Serving> {
    const line = new Promise<string>((resolve) => {
      const look = () => {
        const end = this.#said.indexOf('\n')
        if (end >= 0) resolve(this.#said.slice(0, end))
      }
      this.#child.stdout?.on('data', look)
      look()
    })
    const ended = this.#exit.then(() => Promise.reject(new Error(`the hub ended before it served:\n${this.#said}${this.#err}`)))
    const said = await Promise.race([line, ended])
    ended.catch(() => undefined)
    const serving = JSON.parse(said) as Serving
    this.#pid = serving.pid
    return serving
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.#pid !== null) process.kill(this.#pid, signal)
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) process.kill(this.#pid ?? this.#child.pid ?? 0, 'SIGKILL')
    await this.#exit
  }
}

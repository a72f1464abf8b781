/** The hub as an organiser runs it: a process of its own, started from the built file, read by what it prints, ended or killed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const E2E_CONTEST = join(ROOT, 'e2e', 'e2e-contest.json')
/** Rounds that the other evening has not: duel, ring, audience, relay, elimination. */
export const FORMATS_CONTEST = join(ROOT, 'e2e', 'formats-contest.json')
const BUNDLE = join(ROOT, 'dist', 'server.mjs')
const MAKE_READY = 'const { ensureBuilt } = await import("./scripts/ready.mjs"); ensureBuilt()'
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LEITAI_')))

/** Builds pages and hub when they are missing or older than their sources. */
export function makeReady(): void {
  const made = spawnSync(process.execPath, ['--input-type=module', '--eval', MAKE_READY], { cwd: ROOT, encoding: 'utf8' })
  if (made.status !== 0 || !existsSync(BUNDLE)) throw new Error(`the pages could not be built:\n${made.stdout}${made.stderr}`)
}

/** A folder of this test alone, and how to throw it away. */
export function ownFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'leitai-e2e-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** A started program and all it has printed so far. */
export class HubProcess {
  readonly #child: ChildProcess
  readonly #exit: Promise<unknown>
  #out = ''
  #err = ''

  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, [BUNDLE, ...args], { cwd: tmpdir(), env: ENV, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#out += text))
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#err += text))
    this.#exit = once(this.#child, 'close')
  }

  get out(): string {
    return this.#out
  }

  /** Resolves when the hub says how to end it, that is once it serves; rejects when it ends before. */
  async serving(): Promise<{ url: string; port: number; ownerLink: string | null }> {
    const ended = this.#exit.then(() => {
      throw new Error(`the hub ended before it served:\n${this.#out}${this.#err}`)
    })
    const told = new Promise<void>((resolve) => {
      const look = () => this.#out.includes('Ctrl-C') && resolve()
      this.#child.stdout?.on('data', look)
      look()
    })
    await Promise.race([told, ended])
    ended.catch(() => undefined)
    const url = /(https?:\/\/\S+?)\/stage/.exec(this.#out)?.[1]
    if (url === undefined) throw new Error(`the hub names no stage:\n${this.#out}`)
    return { url, port: Number(new URL(url).port), ownerLink: /https?:\/\/\S+\/pair\/\S+/.exec(this.#out)?.[0] ?? null }
  }

  async ended(): Promise<Ended> {
    await this.#exit
    return { code: this.#child.exitCode, signal: this.#child.signalCode, out: this.#out, err: this.#err }
  }

  /** A signal that the process lives through. */
  send(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal)
  }

  /** Sends the signal and waits until the process is gone. */
  async end(signal: NodeJS.Signals): Promise<Ended> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal)
    return this.ended()
  }
}

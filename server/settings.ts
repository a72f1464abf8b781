/** What the hub is started with: arguments and environment, read once, with a located message for what is wrong. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** A certificate made by the hub, or the organiser's own in PEM. */
export type Https = { readonly is: 'made' } | { readonly is: 'given'; readonly certFile: string; readonly keyFile: string }
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Asked for by name; null = the contest in the data folder, or the one that comes with the hub. */
  readonly contestFile: string | null
  /** Move the contest in the data folder aside and begin anew. */
  readonly fresh: boolean
  /** Print a new owner link. */
  readonly owner: boolean
  /** null: plain http. */
  readonly https: Https | null
  /** Where packages of the contest are put, e.g. two sticks. */
  readonly packages: readonly string[]
  readonly help: boolean
}
export interface Both {
  readonly zh: string
  readonly en: string
}
/** The hub does not start; says why, and the way out. */
export class StartRefused extends Error {
  readonly text: Both
  constructor(text: Both) {
    super(text.en)
    this.text = text
  }
}

export const DEFAULT_PORT = 4100
export const USAGE = `npm start -- [选项 options]
  --port N        端口 port (${DEFAULT_PORT})
  --host H        监听地址 address to listen on (0.0.0.0)
  --data DIR      数据文件夹，一场比赛一个 data folder, one contest each (./data)
  --contest FILE  比赛文件 contest file (contests/national-2021.json)
  --new           旧比赛移到一旁，重新开始 move the old contest aside and begin anew
  --package DIR   比赛包写到这里，可写两次（两个U盘） packages go here; may be given twice (two sticks)
  --https         加密，自动生成证书 encrypted, with a certificate of its own
  --cert F --key F  加密，用主办方的证书 encrypted, with the organiser's certificate (PEM)
  --owner         生成新的一次性总控链接 print a new one-time owner link
环境变量 environment: LEITAI_PORT LEITAI_HOST LEITAI_DATA LEITAI_CONTEST`

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  contest: { type: 'string' },
  new: { type: 'boolean' },
  owner: { type: 'boolean' },
  package: { type: 'string', multiple: true },
  https: { type: 'boolean' },
  cert: { type: 'string' },
  key: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused({ zh: `启动参数有误：${why}\n${USAGE}`, en: `These arguments are not understood: ${why}` })
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartRefused({ zh: `端口「${text}」无效：须为 0–65535 的整数。`, en: `--port ${text}: a port is a whole number from 0 to 65535.` })
}

function httpsOf({ https, cert, key }: { readonly https?: boolean; readonly cert?: string; readonly key?: string }): Https | null {
  if (cert !== undefined && key !== undefined) return { is: 'given', certFile: resolve(cert), keyFile: resolve(key) }
  if (cert === undefined && key === undefined) return https ? { is: 'made' } : null
  throw new StartRefused({ zh: '--cert 与 --key 须同时给出。', en: '--cert and --key go together.' })
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws `StartRefused`. Paths are taken from the folder the command was given in. */
export function readSettings(args: readonly string[] = process.argv.slice(2), environment: Environment = process.env): Settings {
  const given = readArguments(args)
  const contest = given.contest ?? environment.LEITAI_CONTEST
  return {
    port: portOf(given.port ?? environment.LEITAI_PORT ?? String(DEFAULT_PORT)),
    host: given.host ?? environment.LEITAI_HOST ?? '0.0.0.0',
    dataDir: resolve(given.data ?? environment.LEITAI_DATA ?? 'data'),
    contestFile: contest === undefined ? null : resolve(contest),
    fresh: given.new ?? false,
    owner: given.owner ?? false,
    https: httpsOf(given),
    packages: (given.package ?? []).map((dir) => resolve(dir)),
    help: given.help ?? false,
  }
}

/** Brings the contest to the point where it can go on: a new journal is begun from the file, an old one is folded and marked as restarted. */
import { existsSync } from 'node:fs'
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import { contestRules, type ContestRules } from './contest-rules.ts'
import { fold } from './contest-runner.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import type { Actor, ContestState, PreparedContest } from './contest/contest-state.ts'
import { preparedEvents } from './contest/prepare.ts'
import type { DataFolder } from './data-folder.ts'
import { readContest, type ContestRead } from './exchange/contest-file.ts'
import { StartRefused } from './settings.ts'

export interface OpenedContest {
  readonly rules: ContestRules
  readonly state: ContestState
  /** false: this start began it. */
  readonly wasThere: boolean
}
interface Asked {
  readonly folder: DataFolder
  /** Named by the person who starts the hub. */
  readonly wantedFile: string | null
  readonly usualFile: string
  readonly wall: string
}
type Read = Extract<ContestRead, { ok: true }>

const HUB: Actor = { seat: 'hub', role: 'hub' }

function mistakeLines(read: Extract<ContestRead, { ok: false }>, language: Language): string {
  const words = language === 'zh' ? { found: '现为', wanted: '应为' } : { found: 'found', wanted: 'wanted' }
  const say = (text: Text) => inLanguage(text, language)
  return read.mistakes
    .map(
      ({ file, line, column, path, found, wanted }) =>
        `  ${file}${line === null ? '' : `:${line}:${column ?? 1}`} ${path}  ${words.found} ${say(found)}  ${words.wanted} ${say(wanted)}`,
    )
    .join('\n')
}

function readOrRefuse(file: string): Read {
  const read = readContest(file)
  if (read.ok) return read
  throw new StartRefused({
    zh: `比赛文件有 ${read.mistakes.length} 处错误：\n${mistakeLines(read, 'zh')}`,
    en: `The contest file has ${read.mistakes.length} mistakes:\n${mistakeLines(read, 'en')}`,
  })
}

/** One folder, one contest. */
function refuseOther(here: PreparedContest, wanted: PreparedContest, dir: string): void {
  if (here.id === wanted.id) return
  throw new StartRefused({
    zh: `数据文件夹 ${dir} 里是另一场比赛「${inLanguage(here.title, 'zh')}」。要继续它：去掉 --contest；要开始新的一场：加 --new（旧比赛移到一旁）；或用 --data 另选一个文件夹。`,
    en: `The data folder ${dir} holds another contest, “${inLanguage(here.title, 'en')}”. To go on with it leave --contest out; to begin the new one add --new (the old one is moved aside); or choose another folder with --data.`,
  })
}

async function write({ folder, wall }: Asked, name: string, events: readonly ContestEvent[], at: number): Promise<void> {
  folder.journal.append({ at, wall, commandId: `${name}-${folder.journal.epoch}`, digest: '', actor: HUB, events })
  await folder.journal.sync()
}

const foldEvents = (rules: ContestRules, from: ContestState | null, events: readonly ContestEvent[], at: number): ContestState | null => {
  let state = from
  for (const event of events) state = rules.evolve(state, event, { at, by: HUB, commandId: '' })
  return state
}

async function begin(asked: Asked, file: string): Promise<OpenedContest> {
  const { contest, questions } = readOrRefuse(file)
  const { library } = asked.folder
  await library.change((document) => {
    const seats = document.contestId === contest.id ? document.seats : Object.fromEntries(Object.entries(document.seats).filter(([id]) => id === 'operator'))
    return { ...document, contestId: contest.id, contestFile: file, seats }
  })
  const rules = contestRules(questions)
  const events = preparedEvents(contest)
  await write(asked, 'prepared', events, 0)
  const state = foldEvents(rules, null, events, 0)
  if (!state) throw new Error('a prepared contest has no state')
  return { rules, state, wasThere: false }
}

async function resume(asked: Asked, file: string): Promise<OpenedContest> {
  const { folder, wantedFile } = asked
  const { contest, questions } = readOrRefuse(file)
  const rules = contestRules(questions)
  const there = fold(rules, folder.records)
  if (!there) throw new Error('a journal without a contest')
  if (wantedFile !== null) refuseOther(there.contest, contest, folder.dir)
  const at = folder.records.at(-1)?.at ?? 0
  const events: readonly ContestEvent[] = [{ type: 'HubRestarted' }]
  const state = foldEvents(rules, there, events, at) ?? there
  await write(asked, 'restarted', events, at)
  return { rules, state, wasThere: true }
}

/** Throws `StartRefused`. */
export async function openContest(asked: Asked): Promise<OpenedContest> {
  const { folder, wantedFile, usualFile } = asked
  if (folder.records.length === 0) return begin(asked, wantedFile ?? usualFile)
  const file = wantedFile ?? folder.library.document.contestFile ?? usualFile
  if (!existsSync(file)) {
    throw new StartRefused({
      zh: `继续比赛需要题目，但比赛文件不见了：${file}。请把它放回，或用 --contest 指出它现在的位置。`,
      en: `To go on the contest needs its questions, but its file is gone: ${file}. Put it back, or say with --contest where it is now.`,
    })
  }
  return resume(asked, file)
}

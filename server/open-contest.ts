/** Brings the contest to the point where it can go on: a new journal is begun from the file, an old one is folded and marked as restarted. */
import { existsSync } from 'node:fs'
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import { canonicalJson } from './canonical-json.ts'
import { contestRules, UnknownFact, type ContestRules, type HearingOf, type TallyOf } from './contest-rules.ts'
import { fold } from './contest-runner.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import type { Actor } from './contest/actor.ts'
import type { ContestState } from './contest/contest-state.ts'
import type { PreparedContest } from './contest/prepared-contest.ts'
import { preparedEvents } from './contest/prepare.ts'
import type { DataFolder } from './data-folder.ts'
import { brokenSeals, type BrokenSeal } from './exchange/check-seals.ts'
import { readContest, type ContestRead } from './exchange/contest-file.ts'
import { mediaNamed, mediaNotice, type NamedMedia } from './exchange/missing-media.ts'
import { some } from './formats/wording.ts'
import { dayKept } from './closing.ts'
import { idleNotice } from './idle-notice.ts'
import { goesOnFrom } from './journal-instant.ts'
import type { StoredRecord } from './journal-record.ts'
import { readSnapshot, SNAPSHOT_AFTER, thisProgram, writeSnapshot, type SnapshotNamed } from './journal-snapshot.ts'
import type { LibraryDocument } from './library.ts'
import { StartRefused, type Both } from './settings.ts'

export interface OpenedContest {
  readonly rules: ContestRules
  readonly state: ContestState
  /** false: this start began it. */
  readonly wasThere: boolean
  /** What the person who starts the hub must know though it goes on. */
  readonly notice: Both | null
  /** What the file and its questions name of the folder `media`. */
  readonly media: readonly NamedMedia[]
}
interface Asked {
  readonly folder: DataFolder
  /** Named by the person who starts the hub. */
  readonly wantedFile: string | null
  readonly usualFile: string
  readonly wall: string
  readonly tallyOf?: TallyOf
  readonly hearingOf?: HearingOf
  /** SHA-256 of the running program; left out: it is read. */
  readonly program?: string
  /** So many records folded at a start are kept as a snapshot. */
  readonly snapshotAfter?: number
}
type Folded = Pick<Asked, 'program'> & { readonly folder: Pick<DataFolder, 'records' | 'dir'> }
type Read = Extract<ContestRead, { ok: true }>

/** A journal that holds a fact of a later version is not used in part. */
function foldOrRefuse(rules: ContestRules, asked: Folded): { readonly state: ContestState; readonly folded: number } {
  const { records, dir } = asked.folder
  const program = asked.program ?? thisProgram()
  const known = readSnapshot<ContestState>(dir, { records, program, named: snapshotNamed(rules) })
  try {
    const state = fold(rules, records.slice(known?.seq ?? 0), known?.state ?? null)
    if (!state) throw new Error('a journal without a contest')
    return { state, folded: records.length - (known?.seq ?? 0) }
  } catch (error) {
    if (!(error instanceof UnknownFact)) throw error
    throw new StartRefused({
      zh: `比赛日志第 ${error.seq} 条记录（${error.type}）不是本程序认识的：它由更新的版本写成。未作任何改动。请用写它的版本启动；或用 --new 把它移到一旁，重新开始。`,
      en: `Record ${error.seq} of the journal (${error.type}) is not known to this program: a later version wrote it. Nothing was changed. Start the version that wrote it; or move the journal aside and begin anew with --new.`,
    })
  }
}
const snapshotNamed =
  (rules: ContestRules) =>
  (record: StoredRecord): SnapshotNamed | undefined => {
    const event = record.type === 'HubRestarted' ? rules.eventOf(record) : null
    return event?.type === 'HubRestarted' ? event.snapshot : undefined
  }
/** A long fold is kept for the next start. What can't be kept is folded again. */
function keptAfter(asked: Asked, there: { readonly state: ContestState; readonly folded: number }) {
  const { folder, snapshotAfter = SNAPSHOT_AFTER } = asked
  const program = asked.program ?? thisProgram()
  if (program === null || there.folded <= snapshotAfter) return null
  try {
    return writeSnapshot(folder.dir, { program, ...folder.journal.durable, state: there.state })
  } catch {
    return null
  }
}

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

/** Throws `StartRefused`. */
export function readOrRefuse(file: string): Read {
  const read = readContest(file)
  if (read.ok) return read
  throw new StartRefused({
    zh: `比赛文件有 ${read.mistakes.length} 处错误：\n${mistakeLines(read, 'zh')}`,
    en: `The contest file has ${some(read.mistakes.length, 'mistake')}:\n${mistakeLines(read, 'en')}`,
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

const LISTED = 20
const WORDS = {
  zh: {
    sets: '题组',
    questions: '第',
    spares: '备用第',
    count: '题',
    changed: '内容与封存时不同',
    missing: '题库中没有了',
    more: (n: number) => `  另有 ${n} 题`,
  },
  en: {
    sets: 'set',
    questions: 'no. ',
    spares: 'spare ',
    count: '',
    changed: 'is not as it was sealed',
    missing: 'is gone from the banks',
    more: (n: number) => `  and ${n} more`,
  },
} as const
function sealLines(broken: readonly BrokenSeal[], language: Language): string {
  const words = WORDS[language]
  const lines = broken
    .slice(0, LISTED)
    .map(({ setId, list, number, id, what }) => `  ${words.sets} ${setId} ${words[list]}${number}${words.count} ${id}  ${words[what]}`)
  return [...lines, ...(broken.length > LISTED ? [words.more(broken.length - LISTED)] : [])].join('\n')
}

/** What is still to be asked must be what was sealed when the contest was prepared. */
function refuseOtherQuestions(there: ContestState, questions: Read['questions'], file: string): void {
  const broken = brokenSeals(there, questions)
  if (broken.length === 0) return
  throw new StartRefused({
    zh: `有 ${broken.length} 道待用题目与比赛开始时封存的不一致：\n${sealLines(broken, 'zh')}\n请把比赛文件 ${file} 与它的题库恢复原样再启动；或加 --new 用现在的题目重新开始（旧比赛移到一旁）。`,
    en: `${some(broken.length, 'question')} still to be asked ${broken.length === 1 ? 'differs from the one' : 'differ from those'} sealed when the contest began:\n${sealLines(broken, 'en')}\nPut the contest file ${file} and its banks back as they were; or begin anew with the present questions with --new (the old contest is moved aside).`,
  })
}

/** The journal is the contest: a file edited since is said aloud, unless it says what was amended already. */
function noticeOf(prepared: ContestEvent | null, now: PreparedContest, inFile: PreparedContest): Both | null {
  const text = canonicalJson(inFile)
  const known = [now, ...(prepared?.type === 'ContestPrepared' ? [prepared.contest] : [])]
  if (known.some((contest) => canonicalJson(contest) === text)) return null
  return {
    zh: '比赛文件已改动，仍按日志中的比赛进行；要修改，请用总控台的“改比赛文件”。',
    en: 'The contest file has changed; the contest goes on as the journal has it. To change it use “Amend contest” on the console.',
  }
}

const together = (...notices: readonly (Both | null)[]): Both | null => {
  const said = notices.filter((one) => one !== null)
  return said.length === 0 ? null : { zh: said.map(({ zh }) => zh).join('\n'), en: said.map(({ en }) => en).join('\n') }
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

/** Another contest has other people: only the console stays where it is. */
const withoutPeople = ({ holders: _gone, ...document }: LibraryDocument): LibraryDocument => ({
  ...document,
  seats: Object.fromEntries(Object.entries(document.seats).filter(([id]) => id === 'operator')),
})

async function begin(asked: Asked, file: string): Promise<OpenedContest> {
  const { contest, questions } = readOrRefuse(file)
  const { library, dir } = asked.folder
  const rules = contestRules(questions, asked.tallyOf, asked.hearingOf)
  const events = preparedEvents(contest)
  await write(asked, 'prepared', events, 0)
  // Last, in one write: from here on the contest moved aside stays there.
  const day = dayKept(library.document)
  await library.change(({ closed: _closed, purgedAt: _purged, movingTo: _begun, ...document }) => ({
    ...(document.contestId === contest.id ? document : withoutPeople(document)),
    ...day,
    contestId: contest.id,
    contestFile: file,
  }))
  const state = foldEvents(rules, null, events, 0)
  if (!state) throw new Error('a prepared contest has no state')
  const media = mediaNamed(file, questions)
  return { rules, state, wasThere: false, notice: together(idleNotice(file, contest), mediaNotice(dir, media)), media }
}

async function resume(asked: Asked, file: string): Promise<OpenedContest> {
  const { folder, wantedFile } = asked
  const { contest, questions } = readOrRefuse(file)
  const rules = contestRules(questions, asked.tallyOf, asked.hearingOf)
  const folded = foldOrRefuse(rules, asked)
  const there = folded.state
  if (wantedFile !== null) refuseOther(there.contest, contest, folder.dir)
  refuseOtherQuestions(there, questions, file)
  const [first] = folder.records
  const notice = noticeOf(first ? rules.eventOf(first) : null, there.contest, contest)
  const at = goesOnFrom(folder.dir, folder.records)
  const kept = keptAfter(asked, folded)
  const events: readonly ContestEvent[] = [{ type: 'HubRestarted', ...(kept ? { snapshot: kept.named } : {}) }]
  const state = foldEvents(rules, there, events, at) ?? there
  await write(asked, 'restarted', events, at)
  kept?.takePlace()
  const media = mediaNamed(file, questions)
  return { rules, state, wasThere: true, notice: together(notice, mediaNotice(folder.dir, media)), media }
}

/** What a start on this folder would be refused for; writes nothing. Throws `StartRefused`. */
export function refuseToGoOn(folder: Folded['folder'], file: string): void {
  const { questions } = readOrRefuse(file)
  refuseOtherQuestions(foldOrRefuse(contestRules(questions), { folder }).state, questions, file)
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

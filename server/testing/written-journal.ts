/** A journal on disk of a contest that was played by a script, command by command as the hub would have written it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wallText } from '../clock.ts'
import { readContest } from '../exchange/contest-file.ts'
import { readScript } from '../exchange/script-file.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { Journal } from '../journal.ts'
import { playScript } from '../playing/play-script.ts'

const RULES = join(import.meta.dirname, '../../contests/rules')
const WALL_START = 1_600_000_000_000

/** One of the rule sets of `contests/rules`, as it was played. */
export function playedRules(name: string): readonly RecordedEvent[] {
  const contest = readContest(join(RULES, `${name}.json`))
  if (!contest.ok) throw new Error(`${name} can’t be read`)
  const script = readScript(join(RULES, `${name}.ndjson`), contest.contest)
  if (!script.ok) throw new Error(`${name} can’t be read`)
  return playScript(script.script, contest).events
}

/** `wallOf`: what the wall clock showed at a hub instant. Returns the bytes. */
export async function writtenJournal(dir: string, events: readonly RecordedEvent[], wallOf = (at: number) => WALL_START + at): Promise<Buffer> {
  const { journal } = Journal.open(dir)
  for (let from = 0; from < events.length;) {
    const first = events[from]
    if (!first) break
    const next = events.findIndex((event, i) => i > from && event.commandId !== first.commandId)
    const until = next === -1 ? events.length : next
    const { at, by, commandId } = first
    const facts = events.slice(from, until).map(({ at: _at, by: _by, commandId: _id, ...event }) => event)
    journal.append({ at, wall: wallText(wallOf(at)), commandId, digest: 'd', actor: by, events: facts })
    from = until
  }
  await journal.sync()
  journal.close()
  return readFileSync(join(dir, 'journal.jsonl'))
}

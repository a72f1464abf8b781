/** The score ledger, newest first, every entry with its cause; a clerk sees a part only once its check was entered. */
import type { EntryView, LedgerPart } from '#shared/views/results.ts'
import type { PartId, Points, TeamId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { BonusKind, Entry } from '../contest/ledger-state.ts'
import { slotOf } from '../contest/read.ts'
import { FOULS } from '../contest/fouls.ts'
import { individualsOf } from '../contest/individuals.ts'
import { sanctionOf } from '../contest/sanctions.ts'
import { both, enOf, fullName, OUTCOME_NAMES, zhOf, type Both } from './naming.ts'

/** Entries shown at most. */
const LENGTH = 200
const WHY = {
  overrule: both('改判', 'Overruled'),
  void: both('作废', 'Voided'),
  undo: both('撤销', 'Undone'),
  'amended-key': both('答案更正', 'Key amended'),
  card: both('答题卡代录', 'Paper card'),
  appeal: both('申诉裁定', 'Decided on appeal'),
} as const

const BONUSES = {
  'seconds-left': both('剩余时间加分', 'Seconds left'),
  streak: both('连续答对加分', 'Streak'),
  'first-right': both('先答对加分', 'Among the first right'),
  'their-miss': both('他队失分转得', 'Another team’s miss'),
  'their-right': both('所选题目被答对', 'Right answer to its question'),
  objection: both('被质疑成立', 'Objection upheld'),
} as const satisfies Record<BonusKind, object>

function sanctionSaid(state: ContestState, id: string, reason: string): Both {
  const title = sanctionOf(state, id)?.title ?? id
  return both(`${zhOf(title)}：${reason}`, `${enOf(title)}: ${reason}`)
}
function causeNow(state: ContestState, entry: Entry): Text {
  const { cause } = entry
  const slot = entry.slotId && slotOf(state, entry.slotId)
  const at = slot ? both(`第${slot.number}题`, `Question ${slot.number}: `) : both('', '')
  switch (cause.is) {
    case 'base':
      return both('基础分', 'Base score')
    case 'carried': {
      const title = state.contest.parts.find((part) => part.id === cause.source)?.title ?? cause.source
      return both(`带入成绩：${zhOf(title)}`, `Carried in: ${enOf(title)}`)
    }
    case 'ruling':
      return both(`${at.zh}${OUTCOME_NAMES[cause.outcome].zh}`, `${at.en}${OUTCOME_NAMES[cause.outcome].en}`)
    case 'bonus':
      return both(`${at.zh}${BONUSES[cause.of].zh}`, `${at.en}${BONUSES[cause.of].en}`)
    case 'place':
      return both(`第${cause.place}名`, `Place ${cause.place}`)
    case 'duel': {
      const other = fullName(state, cause.against)
      return cause.how === 'won' ? both(`胜${other.zh}`, `Won against ${other.en}`) : both(`与${other.zh}平`, `Drew with ${other.en}`)
    }
    case 'floor':
      return both('总分下限', 'Floor of the total')
    case 'sanction':
      return sanctionSaid(state, cause.sanction, cause.reason)
    case 'marks':
      return both('评委评分', 'Judges’ marks')
    case 'time':
      return both('展示用时', 'Time of the performance')
    case 'foul':
      return both(`${at.zh}${FOULS[cause.code].zh}`, `${at.en}${FOULS[cause.code].en}`)
    case 'their-foul':
      return both(
        `${at.zh}${fullName(state, cause.teamId).zh}${FOULS[cause.code].zh}`,
        `${at.en}${FOULS[cause.code].en} of ${fullName(state, cause.teamId).en}`,
      )
    case 'correction':
      return both(`更正：${cause.reason}`, `Correction: ${cause.reason}`)
    case 'appeal':
      return cause.what === 'cost' ? both('申诉费分', 'Cost of an appeal') : both('申诉押分', 'Deposit of an appeal')
    case 'reversal': {
      const why = WHY[cause.why]
      return both(`冲销 ${cause.of}（${why.zh}）${cause.reason ?? ''}`, `Reverses ${cause.of} (${why.en}) ${cause.reason ?? ''}`.trim())
    }
  }
}

const causes = new WeakMap<Entry, { readonly contest: ContestState['contest']; readonly text: Text }>()
/** Entries and the numbers of questions stay what they are; only the file's words may be amended. */
function causeOf(state: ContestState, entry: Entry): Text {
  const known = causes.get(entry)
  if (known?.contest === state.contest) return known.text
  const text = causeNow(state, entry)
  causes.set(entry, { contest: state.contest, text })
  return text
}

const numberOf = (entry: Entry): number => Number(entry.id.slice(1))

const entryView = (state: ContestState, entry: Entry, total: Points): EntryView => ({
  id: entry.id,
  seq: entry.seq,
  at: entry.at,
  partId: entry.partId,
  teamId: entry.teamId,
  playerId: entry.playerId,
  points: entry.points,
  total,
  cause: causeOf(state, entry),
  roundId: entry.roundId,
  slotId: entry.slotId,
  reversed: entry.reversed,
  hidden: entry.hidden,
})

/** Newest first; totals are walked back from the present ones, so that each line says what the team had after it. */
function entriesOf(state: ContestState, shows: (partId: PartId) => boolean): EntryView[] {
  const { ledger } = state
  const newest = Object.values(ledger.rounds)
    .flatMap((entries) => entries.slice(-LENGTH))
    .sort((one, other) => numberOf(other) - numberOf(one))
    .slice(0, LENGTH)
  const running = new Map<string, Points>()
  return newest.flatMap((entry) => {
    const key = `${entry.partId}/${entry.teamId}`
    const total = running.get(key) ?? ledger.totals[entry.partId]?.[entry.teamId] ?? 0
    running.set(key, total - entry.points)
    // what a person alone is credited stands with the persons
    return shows(entry.partId) && entry.points !== 0 ? [entryView(state, entry, total)] : []
  })
}

/** Every entry of a team in a part, oldest first, as its paper sheet was written. */
export function teamEntries(state: ContestState, partId: PartId, teamId: TeamId): EntryView[] {
  let total: Points = 0
  return Object.values(state.ledger.rounds)
    .flatMap((entries) => entries.filter((entry) => entry.partId === partId && entry.teamId === teamId))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((entry) => entryView(state, entry, (total += entry.points)))
}

const personsOf = (state: ContestState): LedgerPart['persons'] =>
  state.contest.parts.flatMap((part) =>
    individualsOf(state, part.id).map(({ playerId, teamId, total, rank, tied }) => ({ partId: part.id, playerId, teamId, total, rank, tied })),
  )

export const ledgerPart = (state: ContestState): LedgerPart => ({ entries: entriesOf(state, () => true), persons: personsOf(state) })

/** Blind 核分: the sums on paper are typed before the system's are seen. */
export const mayClerkSee = (state: ContestState, partId: PartId): boolean => {
  const result = state.results[partId]
  return result !== undefined && (result.stage !== 'provisional' || result.check !== null)
}
export function blindLedger(state: ContestState): LedgerPart {
  const open = state.contest.parts.every((part) => mayClerkSee(state, part.id))
  return { entries: entriesOf(state, (partId) => mayClerkSee(state, partId)), persons: open ? personsOf(state) : [] }
}

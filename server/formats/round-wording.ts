/** A round as a referee would read it aloud: its whole rule, what is otherwise for one of its parts, and all rounds of a contest in the order they are played. */
import type { PartFile, RoundFile } from '#shared/contest-file.ts'
import { inLanguage, type PartId, type Text } from '#shared/words.ts'
import type { PreparedContest, PreparedRound } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { benchSentences, type InUse } from './bench-wording.ts'
import { cuttingAcross } from './paying-wording.ts'
import { rulesInUse } from './idle-settings.ts'
import { firstOnPaper } from './on-paper.ts'
import type { AnyFormat, FormatOf } from './round-format.ts'
import type { Sentence } from './wording.ts'

type Parts = readonly Pick<PartFile, 'id' | 'title'>[]
/** Sentences under one heading, for the host, the stage and the handbook alike. */
export interface Chapter {
  readonly title: Text
  readonly lines: readonly Text[]
}

function inUse(format: AnyFormat, rules: RoundRules): InUse {
  const mode = firstOnPaper(format, rules)?.mode
  return { race: mode === 'race', tablets: mode === 'all' }
}
/** The format's sentences, and what cuts across formats, but for what changes nothing in the round. */
export const ruleSentences = (format: AnyFormat, rules: RoundRules): readonly Text[] => [
  ...format.sentences(rules),
  ...cuttingAcross(rulesInUse(format, rules)),
]
/** Everything a round's rules say. */
const wholeRule = (format: AnyFormat, rules: RoundRules): readonly Text[] => [
  ...ruleSentences(format, rules),
  ...benchSentences(format, rulesInUse(format, rules), inUse(format, rules)),
]

const TURNS = {
  mixed: [],
  'part-after-part': [{ zh: '各分段依次进行。', en: 'The parts take their turns one after the other.' }],
  alternating: [{ zh: '各分段交替作答。', en: 'The parts take turns alternately.' }],
} as const satisfies Record<NonNullable<RoundFile['turnsOfParts']>, readonly Sentence[]>

/** A round's rules never change once the contest is prepared: its sentences are made once. */
const made = new WeakMap<PreparedRound, readonly Text[]>()
/** The round's rule, and what is otherwise for one of its parts. */
export function roundSentences(parts: Parts, round: PreparedRound, format: AnyFormat): readonly Text[] {
  const known = made.get(round)
  if (known) return known
  const sentences = sentencesOf(parts, round, format)
  made.set(round, sentences)
  return sentences
}
function sentencesOf(parts: Parts, round: PreparedRound, format: AnyFormat): readonly Text[] {
  const usual = wholeRule(format, round.rules)
  const told = new Set(usual.map((one) => inLanguage(one, 'zh')))
  const otherwise = Object.entries(round.partRules ?? {}).flatMap(([id, rules]) => {
    const title = parts.find((part) => part.id === (id as PartId))?.title ?? id
    return wholeRule(format, rules)
      .filter((one) => !told.has(inLanguage(one, 'zh')))
      .map((one): Sentence => ({ zh: `${inLanguage(title, 'zh')}：${inLanguage(one, 'zh')}`, en: `${inLanguage(title, 'en')}: ${inLanguage(one, 'en')}` }))
  })
  return [...usual, ...TURNS[round.turnsOfParts ?? 'mixed'], ...otherwise]
}

/** Rounds in the order of the rundown; those that begin from a tie come last. */
export function roundsInOrder({ rounds, rundown }: PreparedContest): readonly PreparedRound[] {
  const listed = rundown.flatMap((item) => rounds.find((round) => round.id === item.round) ?? [])
  return [...listed, ...rounds.filter((round) => !listed.includes(round))]
}
/** Every round with its rule. */
export const roundChapters = (contest: PreparedContest, formatOf: FormatOf): readonly Chapter[] =>
  roundsInOrder(contest).map((round) => ({ title: round.title, lines: roundSentences(contest.parts, round, formatOf(round.format)) }))

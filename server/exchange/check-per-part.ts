/** Checks of what a round says otherwise for one of its parts: a part of the round, a setting that may differ, and one clock where all answer at once. */
import type { RoundFile } from '#shared/contest-file.ts'
import type { ClockRules } from '../contest/clock-rules.ts'
import { APART_ONLY, PER_PART, readPartRules } from '../contest/part-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { formatOf } from '../formats/index.ts'
import { firstOnPaper } from '../formats/on-paper.ts'
import type { At, Draft } from './contest-draft.ts'
import { shown, type Path, type Say } from './mistakes.ts'
import { sayIssues } from './schema-words.ts'

const APART = {
  zh: '各分段可以不同的设置：分值、计时、裁决与评分；题目、顺序、抢答和选题是整个环节的，要分开须另设环节',
  en: 'a setting that parts may have apart: prices, clocks, rulings and marks; questions, turns, the buzzer and choosing are the whole round’s, and another round can have its own',
} as const

export function checkPerPart(draft: Draft, { it: round, at }: At<RoundFile>, rules: RoundRules, say: Say): void {
  for (const [id, otherwise] of Object.entries(round.perPart ?? {})) {
    const where = [...at, 'perPart', id]
    if (!round.parts.some((part) => part === id))
      say(where, shown(otherwise), { zh: `本环节的分段之一：${round.parts.join('、')}`, en: `one of the round’s parts ${round.parts.join(', ')}` })
    for (const [key, value] of Object.entries(otherwise)) checkSetting([...where, key], key, value, say)
    checkOneClock(round, { otherwise, where, rules }, say)
  }
  for (const { partId, read } of readPartRules(formatOf(round.format), round.rules, round.perPart))
    if (!read.success) sayIssues(read.error.issues, say, { root: draft.raw, base: [...at, 'perPart', partId] })
    else checkLimit(round, { rules, apart: read.data, where: [...at, 'perPart', partId] }, say)
}
/** A group of which only some settings may differ names those alone. */
function checkSetting(where: Path, key: string, value: unknown, say: Say): void {
  const only = APART_ONLY[key]
  if (!PER_PART.includes(key)) say(where, shown(value), APART)
  else if (only && typeof value === 'object' && value !== null)
    for (const [inner, one] of Object.entries(value)) if (!only.includes(inner)) say([...where, inner], shown(one), APART)
}

const ONE_CLOCK = {
  zh: 'answerMs 或 byKind：各队同时作答，计时起点、准备阶段和提示对各分段是同一的',
  en: 'answerMs or byKind: all answer at once, so what starts the clock, the phase before it and the warning are the same for every part',
} as const
const ON_BOARDS = {
  zh: '整个环节的计时：题板、举牌一并亮出，各分段用时相同',
  en: 'the round’s clocks: boards and paddles are shown together, at one time for every part',
} as const
const ANSWER_TIME = ['answerMs', 'byKind']
const answersAtOnce = (round: RoundFile, rules: RoundRules): boolean => firstOnPaper(formatOf(round.format), rules)?.mode === 'all'
/** [K6] Where all answer at once one key starts one clock: only how long it runs may differ. */
function checkOneClock(
  round: RoundFile,
  { otherwise, where, rules }: { readonly otherwise: Readonly<Record<string, unknown>>; readonly where: Path; readonly rules: RoundRules },
  say: Say,
): void {
  const { clocks } = otherwise
  const onBoards = rules.tablets !== undefined && rules.tablets.on !== 'tablets'
  if (typeof clocks !== 'object' || clocks === null || !answersAtOnce(round, rules)) return
  for (const [key, value] of Object.entries(clocks))
    if (onBoards || !ANSWER_TIME.includes(key)) say([...where, 'clocks', key], shown(value), onBoards ? ON_BOARDS : ONE_CLOCK)
}
const limitsOf = ({ answerMs, byKind = {} }: ClockRules, kinds: readonly string[]): readonly number[] => [
  answerMs,
  ...kinds.map((kind) => byKind[kind as keyof typeof byKind] ?? answerMs),
]
/** Answers that close for one part can't stay open without end for another. */
function checkLimit(
  round: RoundFile,
  { rules, apart, where }: { readonly rules: RoundRules; readonly apart: RoundRules; readonly where: Path },
  say: Say,
): void {
  if (!answersAtOnce(round, rules)) return
  const kinds = [...new Set([rules, apart].flatMap(({ clocks }) => Object.keys(clocks.byKind ?? {})))]
  const [usual, own] = [limitsOf(rules.clocks, kinds), limitsOf(apart.clocks, kinds)]
  if (own.some((ms, i) => (ms === 0) !== (usual[i] === 0)))
    say([...where, 'clocks'], shown(apart.clocks.answerMs), {
      zh: '各分段都限时，或都不限时：各队同时作答，一并截止',
      en: 'a limit for every part or for none: all answer at once, and answers close for all',
    })
}

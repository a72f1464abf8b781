/** The settings of the clock in sentences: time by kind of question, a phase before the answer, what starts and stops it. */
import { inLanguage, type Text } from '#shared/words.ts'
import type { ClockRules } from '../contest/clock-rules.ts'
import type { ReadingRules } from '../contest/reading-rules.ts'
import { length, type Sentence } from './wording.ts'

const KINDS = {
  single: { zh: '单选题', en: 'a single choice' },
  multiple: { zh: '多选题', en: 'a multiple choice' },
  'true-false': { zh: '判断题', en: 'true or false' },
  short: { zh: '简答题', en: 'a short answer' },
  case: { zh: '案例题', en: 'a case' },
} as const
const STARTS = {
  operator: [],
  'host-word': [{ zh: '主持人宣布开始后计时。', en: 'Time runs from the host’s word.' }],
  'reading-end': [{ zh: '读题完毕后计时。', en: 'Time runs from the end of reading.' }],
  shown: [{ zh: '题目出示即开始计时。', en: 'Time runs from the moment the question is shown.' }],
} as const satisfies Record<ClockRules['starts'], readonly Sentence[]>
const MISSED = {
  'bench-rules': { zh: '，逾时由裁判裁决', en: '; after that the referees rule' },
  blank: { zh: '，逾时视为未作答', en: '; after that it counts as no answer' },
  late: { zh: '，逾时视为超时', en: '; after that it counts as late' },
  begins: { zh: '，逾时即计答题时间', en: '; after that the answer’s own time runs' },
} as const

const READ_BY = {
  host: { zh: '主持人读题', en: 'The host reads the question' },
  voice: { zh: '录音读题', en: 'A recorded voice reads the question' },
  film: { zh: '视频出题', en: 'A film asks the question' },
} as const
const TIMES = [
  { zh: '一遍', en: 'once' },
  { zh: '两遍', en: 'twice' },
  { zh: '三遍', en: 'three times' },
] as const
/** [Q5] */
export function readingSentences({ times, by, restate }: ReadingRules): Sentence[] {
  const often = TIMES[times - 1] ?? TIMES[0]
  const told: Sentence[] = [{ zh: `${READ_BY[by].zh}${often.zh}。`, en: `${READ_BY[by].en} ${often.en}.` }]
  if (restate === 'wrong')
    told.push({ zh: '作答前须先复述题目，未复述的视为答错。', en: 'The question must be restated before the answer; otherwise the answer is wrong.' })
  if (restate === 'foul')
    told.push({ zh: '作答前须先复述题目，未复述的按犯规处理。', en: 'The question must be restated before the answer; otherwise it is a foul.' })
  return told
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
function beginning({ withinMs, title, missed }: NonNullable<ClockRules['begin']>): Sentence {
  const { zh, en } = length(withinMs)
  const [rest, named] = [MISSED[missed], title as Text | undefined]
  return named === undefined
    ? { zh: `须在${zh}内开始作答${rest.zh}。`, en: `The answer must begin within ${en}${rest.en}.` }
    : { zh: `${inLanguage(named, 'zh')}${zh}${rest.zh}。`, en: `First ${en} to ${lower(inLanguage(named, 'en'))}${rest.en}.` }
}
export function clockSentences({ byKind, begin, starts, stops }: ClockRules): Sentence[] {
  const kinds = Object.entries(KINDS).flatMap(([kind, name]) => {
    const ms = byKind?.[kind as keyof typeof KINDS]
    if (ms === undefined) return []
    return [ms === 0 ? { zh: `${name.zh}不限时`, en: `${name.en}: no limit` } : { zh: `${name.zh}${length(ms).zh}`, en: `${name.en}: ${length(ms).en}` }]
  })
  const told: Sentence[] =
    kinds.length === 0 ? [] : [{ zh: `其中${kinds.map(({ zh }) => zh).join('、')}。`, en: `By kind of question: ${kinds.map(({ en }) => en).join(', ')}.` }]
  // a journal older than the setting has none
  told.push(...((STARTS as Partial<typeof STARTS>)[starts] ?? []))
  if (begin) told.push(beginning(begin))
  if (stops === 'ruling') told.push({ zh: '计时到裁判裁决为止。', en: 'The clock runs until the ruling.' })
  return told
}

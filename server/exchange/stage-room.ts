/** Whether a question can be read on stage: its text and options at the smallest type the hall reads, beside whatever else the fullest scene shows. */
import type { Question } from '#shared/question.ts'

/**
 * Of a wall of 16:9 at 44 px of 1080, in lines' heights of that type: measured in the fullest scenes, and held to them by `e2e/question-size.test.ts`.
 * Characters a line: of the text, of an option in one column, in two.
 */
const ROOM = 13
const WHOLE = { stem: 39, one: 36, two: 16 }
/** A picture or a film takes its share of the width. */
const PICTURED = { stem: 22, one: 19, two: 8 }
const LINE = { stem: 1.26, option: 1.18, between: 0.38, before: 0.3 }
/** Latin letters and figures, as wide as of a Chinese character. */
const NARROW = 0.56

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? NARROW : 1), 0)
const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(widthOf(text) / width))

/** Heights of a line that it needs beyond what there is; 0 or less: it fits. */
export function overOnStage({ stem, options, media }: Pick<Question, 'stem' | 'options' | 'media'>): number {
  const width = media && media.kind !== 'audio' ? PICTURED : WHOLE
  const heights = (columns: 'one' | 'two') => options.map(({ text }) => linesOf(text, width[columns]) * LINE.option + LINE.between)
  const inOne = heights('one').reduce((sum, height) => sum + height, 0)
  const inTwo = heights('two').reduce((sum, height, i, all) => (i % 2 === 0 ? sum + Math.max(height, all[i + 1] ?? 0) : sum), 0)
  const bars = media?.kind === 'audio' ? 2.6 : 0
  return linesOf(stem, width.stem) * LINE.stem + LINE.before + Math.min(inOne, inTwo) + bars - ROOM
}

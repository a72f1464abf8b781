/** What a question is beside the round's usual ones, as a short badge: a bonus, an objection, one that lapsed. */
import type { QuestionPart } from '../views/play.ts'

const TAGS = {
  bonus: { zh: '附加题', en: 'Bonus' },
  open: { zh: '质疑', en: 'Objection' },
  lapsed: { zh: '质疑终止', en: 'Objection lapsed' },
} as const
export type SlotTag = (typeof TAGS)[keyof typeof TAGS]

/** null: a question like the others. */
export function slotTag({ bonus, objection }: Pick<NonNullable<QuestionPart>, 'bonus' | 'objection'>): SlotTag | null {
  if (bonus) return TAGS.bonus
  return objection ? TAGS[objection] : null
}

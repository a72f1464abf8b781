/** Whether the question goes to another team after a wrong answer. */
import type { View } from '../views/view.ts'

/** 补答: another team's answer to this question was ruled on before; 质疑 is none. */
export const isRebound = ({ question, ruling, turn }: Partial<View>): boolean =>
  question?.mode === 'race' && !question.objection && (ruling ?? []).some((one) => one.shown && one.teamId !== turn?.teamId)

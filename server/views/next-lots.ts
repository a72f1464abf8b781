/** The next step where lots decide: drawn by hand and entered with a witness, or stopped on stage by a press. */
import type { DrawOf } from '#shared/commands.ts'
import type { Text } from '#shared/words.ts'
import { both } from './naming.ts'
import { other, telling, wait, WAITS, type Other, type Step } from './step.ts'

/** [N1] [N2] `instead`: what else may be done where nobody draws. */
export const nextLots = (label: Text, of: DrawOf, instead: readonly Other[] = []): Step =>
  wait(label, WAITS.lots, [
    telling('lots', both('手工抽签后录入', 'Enter the lots drawn by hand'), { type: 'EnterDraw', of, order: [], witness: '' }),
    other(both('大屏滚动，现场喊停', 'Roll the names on stage until a press stops them'), { type: 'StartDraw', of }),
    ...instead,
  ])

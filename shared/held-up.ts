/** What answers are held up on where they are not sent from tablets, as every screen names it. */
export const HELD_UP = {
  boards: { zh: '题板作答', en: 'Answers on boards' },
  paddles: { zh: '举牌作答', en: 'Answers by paddles' },
} as const
export type HeldUp = keyof typeof HELD_UP

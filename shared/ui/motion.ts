/** How long things take on the surfaces: seconds for framer-motion, milliseconds where the name says so. */
export const ENTER = { duration: 0.5, ease: [0.16, 1, 0.3, 1] } as const
export const EXIT = { duration: 0.22, ease: 'easeIn' } as const
/** Rows of a board changing places. */
export const RERANK = { type: 'spring', stiffness: 120, damping: 20, mass: 1 } as const
/** The same for what the browser moves alone. */
export const RERANK_MS = 800
export const RERANK_EASE = 'cubic-bezier(0.3, 0.1, 0.1, 1)'
/** A chip that lands: who won the buzz, an award's winner. */
export const LAND = { type: 'spring', stiffness: 260, damping: 24 } as const
/** A number running to its new value. */
export const COUNT_MS = 900
/** Points flying from their cause to the total. */
export const FLY = { duration: 0.9, ease: [0.5, 0, 0.2, 1] } as const
/** Between one row, tile or winner and the next. */
export const STAGGER = 0.06
/** A board first shows what was last on air, then moves. */
export const RERANK_AFTER_MS = 700
export const NONE = { duration: 0 } as const

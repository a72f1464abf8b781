/** A board first shows the rows that were last on air, then what is now, so that the hall sees who moved. */
import { startTransition, useEffect, useState } from 'react'
import { RERANK_AFTER_MS } from '#shared/ui/motion.ts'
import type { PartStandings } from '#shared/views/results.ts'
import type { PartId } from '#shared/words.ts'

const lastOnAir = new Map<PartId, Pick<PartStandings, 'rows' | 'rest' | 'rounds'>>()

/** Old rows only where the columns are the same; a page that has just joined shows the board as it is. */
function rememberedRows(board: PartStandings): PartStandings {
  const last = lastOnAir.get(board.partId)
  return last && last.rounds.length === board.rounds.length && last.rows.length === board.rows.length ? { ...board, rows: last.rows, rest: last.rest } : board
}

export function useBoardSinceLastOnAir(board: PartStandings, still: boolean): PartStandings {
  const [shown, setShown] = useState(() => (still ? board : rememberedRows(board)))
  useEffect(() => {
    lastOnAir.set(board.partId, board)
    if (still || shown === board) return
    // drawn a little at a time: 24 new rows at once would hold up a frame
    const timer = setTimeout(() => startTransition(() => setShown(board)), RERANK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [board, still, shown])
  return still ? board : shown
}

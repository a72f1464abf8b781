/** The points a team was given while its board is on air, flying from their round's column to the total. */
import { AnimatePresence, motion } from 'framer-motion'
import { useEffect, useRef, useState } from 'react'
import { pointsText } from '#shared/points.ts'
import { FLY } from '#shared/ui/motion.ts'
import type { Moment } from '#shared/views/moments.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { useSurface } from '../surface.tsx'
import type { StageView } from '../scene.ts'

type Given = Extract<Moment, { is: 'points' }>

/** The newest gift to this team in this part since the board came on air; null before one happens. */
function useNewPoints(view: StageView, partId: PartId, teamId: TeamId): Given | null {
  const moments = view.moments
  const since = useRef(moments?.at(-1)?.seq ?? 0)
  const [given, setGiven] = useState<Given | null>(null)
  useEffect(() => {
    const newest = moments
      ?.filter(
        (moment): moment is Given & { seq: number } =>
          moment.is === 'points' && moment.partId === partId && moment.teamId === teamId && moment.seq > since.current,
      )
      .at(-1)
    if (!newest) return
    since.current = newest.seq
    setGiven(newest)
  }, [moments, partId, teamId])
  return given
}

export function FlyingPoints({ view, partId, teamId }: { view: StageView; partId: PartId; teamId: TeamId }) {
  const { still } = useSurface()
  const given = useNewPoints(view, partId, teamId)
  if (!given || still) return null
  return (
    <AnimatePresence>
      <motion.i
        key={given.seq}
        className="num flying-points"
        initial={{ opacity: 0, x: '-260%' }}
        animate={{ opacity: [0, 1, 1, 0], x: ['-260%', '-220%', '-40%', '0%'] }}
        transition={FLY}
      >
        {given.points > 0 ? '+' : ''}
        {pointsText(given.points)}
      </motion.i>
    </AnimatePresence>
  )
}

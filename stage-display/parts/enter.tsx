/** How things come on stage: from below, from the left, or landing; at once where nothing may move. */
import { motion, type TargetAndTransition } from 'framer-motion'
import type { ReactNode } from 'react'
import type { TeamView } from '#shared/views/contest.ts'
import { ENTER, LAND, NONE, STAGGER } from '#shared/ui/motion.ts'
import { useSurface } from '../surface.tsx'
import { teamMotion } from './team-motion.ts'

const FROM = {
  below: { opacity: 0, y: '12%' },
  left: { opacity: 0, x: '-4%' },
  land: { opacity: 0, scale: 1.25 },
} as const satisfies Record<string, TargetAndTransition>

/** `order` counts from 0: each follows the one before by a stagger. With a team, everything inside knows its colour as `--c`. */
export function Enter({
  from = 'below',
  order = 0,
  className,
  team,
  children,
}: {
  from?: keyof typeof FROM
  order?: number
  className?: string
  team?: TeamView
  children: ReactNode
}) {
  const { still } = useSurface()
  const how = from === 'land' ? LAND : ENTER
  return (
    <motion.div
      {...(className === undefined ? {} : { className })}
      {...(team === undefined ? {} : { style: teamMotion(team) })}
      initial={still ? false : FROM[from]}
      animate={{ opacity: 1, x: 0, y: 0, scale: 1 }}
      transition={still ? NONE : { ...how, delay: order * STAGGER }}
    >
      {children}
    </motion.div>
  )
}

/** A team's colour for elements that framer-motion moves: everything inside knows it as `--c`. */
import type { MotionStyle } from 'framer-motion'
import { teamColour } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'

export const teamMotion = (team: TeamView): MotionStyle & Record<'--c', string> => ({ '--c': teamColour(team) })

/** All that a buzzer's first screen does without, as one thing to fetch. */
import { Hand } from 'lucide-react'
import { REFUSALS } from '#shared/refusals.ts'
import { LeftOver } from '#shared/ui/left-over.tsx'
import { Appeals } from './panels/appeals.tsx'
import { Begin } from './panels/begin.tsx'
import { Choices } from './panels/choices.tsx'
import { Gateway } from './panels/gateway.tsx'
import { InputChoice } from './panels/input-choice.tsx'
import { Lots } from './panels/lots.tsx'
import { Rights } from './panels/rights.tsx'
import { Risk } from './panels/risk.tsx'
import { RollCall } from './panels/roll-call.tsx'

export const LATER = { Appeals, Begin, Choices, Gateway, Hand, InputChoice, LeftOver, Lots, Rights, Risk, RollCall, REFUSALS }

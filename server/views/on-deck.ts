/** What comes next, for the broadcast director: the step the operator is led to, the next team, the items ahead; no key and nothing that was not shown. */
import type { OnDeckPart } from '#shared/views/broadcast.ts'
import type { TeamId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { nextPlan } from '../contest/next-plan.ts'
import { liveRound, liveSlot, roundOf } from '../contest/read.ts'
import { asIfUnpressed } from './buzzer.ts'
import { both, enOf, zhOf } from './naming.ts'
import { nextPart } from './next-step.ts'
import { currentItem } from './scene.ts'
import type { Given, Window } from './viewer.ts'

const AHEAD = 3

function whereOf(state: ContestState): OnDeckPart['where'] {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const title = round ? (roundOf(state, round.id)?.title ?? round.id) : (currentItem(state)?.title ?? state.contest.title)
  return round && slot ? both(`${zhOf(title)} 第${slot.number}题`, `${enOf(title)}, question ${slot.number}`) : title
}
/** Known where the order is; a race has no next team. */
function nextTeam(state: ContestState, given: Given): TeamId | null {
  const round = liveRound(state)
  return round ? (nextPlan(state, round.id, given.formatOf)?.teamId ?? null) : null
}
/** [I4] An award's name is nobody's before it was shown: of a prize-giving is told that it comes, no more. */
function unnamed(state: ContestState, text: Text): Text {
  const sealed = state.contest.awards.filter((award) => !state.awards.shown.includes(award.id)).flatMap(({ title }) => [zhOf(title), enOf(title)])
  return sealed.some((name) => zhOf(text).includes(name) || enOf(text).includes(name)) ? both('颁奖', 'Prize-giving') : text
}
function itemsAhead(state: ContestState): OnDeckPart['ahead'] {
  const { rundown } = state.contest
  const at = rundown.findIndex((item) => item.id === state.rundown.current)
  return rundown.slice(at + 1, at + 1 + AHEAD).map(({ title, minutes = null }) => ({ title: unnamed(state, title), minutes }))
}
function stepOf(state: ContestState, given: Given): Pick<OnDeckPart, 'step' | 'waitingFor'> {
  const { label, waitingFor } = nextPart(asIfUnpressed(state), given)
  return { step: unnamed(state, label), waitingFor: waitingFor && unnamed(state, waitingFor) }
}

function onDeckPart(state: ContestState, given: Given): OnDeckPart {
  return { where: unnamed(state, whereOf(state)), ...stepOf(state, given), next: nextTeam(state, given), ahead: itemsAhead(state) }
}
export const directorWindow = { onDeck: onDeckPart } satisfies Window

/** The panel's last word on an appeal: whose votes are asked, what they come to, who may enter them. */
import { expect, test } from 'vitest'
import type { AppealVotes } from '#shared/appeal-settings.ts'
import type { SeatId } from '#shared/words.ts'
import { asked, begin, contestWith, decides, flip, lodges, panelsWord, slot } from '../testing/appealing.ts'
import { accepted, clerk, given, refusedAs, stateIs, totalOf } from '../testing/contest-spec.ts'

const lodged = [begin, ...asked('wrong'), lodges('t1', slot(1))]
test('[Y3] where the panel has the last word its votes decide, and the chief where they are equal; a clerk may enter them', () => {
  const panel = contestWith({ lastWord: 'panel' })
  given(panel, ...lodged)
    .when(decides('upheld', [flip(1, 'right')], { for: 1, against: 2 }))
    .then(refusedAs('votes-differ'))
  given(panel, ...lodged)
    .when(decides('upheld', [flip(1, 'right')], { for: 1, against: 1 }))
    .then(accepted, totalOf('t1', 10))
  const entered = clerk.asks({ type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '合议', remedies: [], votes: { for: 0, against: 3 } })
  given(panel, ...lodged)
    .when(entered)
    .then(accepted)
  const equal = clerk.asks({ type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '合议', remedies: [], votes: { for: 1, against: 1 } })
  given(panel, ...lodged)
    .when(equal)
    .then(refusedAs('not-allowed'))
  given(contestWith(), ...lodged)
    .when(clerk.asks({ type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '合议', remedies: [] }))
    .then(refusedAs('not-allowed'))
})
test('[Y3] each member’s vote is kept; one left out, one of nobody, or no vote at all is none of this panel', () => {
  const decided = (votes: AppealVotes) => decides('upheld', [flip(1, 'right')], votes)
  const [first, second, third] = ['referee-1' as SeatId, 'referee-2' as SeatId, 'referee-3' as SeatId]
  const wrong: AppealVotes[] = [
    { each: { [first]: 'for' } },
    { each: { [first]: 'for', [second]: 'for', [third]: 'for' } },
    { for: 0, against: 0 },
    { for: 3, against: 0 },
  ]
  for (const votes of wrong)
    given(panelsWord(), ...lodged)
      .when(decided(votes))
      .then(refusedAs('bad-request'))
  given(panelsWord(), ...lodged)
    .when(decided({ each: { [first]: 'for', [third]: 'abstains' } }))
    .then(
      totalOf('t1', 10),
      stateIs((state) => expect(state.appeals[0]?.decided?.votes).toEqual({ for: 1, against: 0, each: { [first]: 'for', [third]: 'abstains' } })),
    )
})

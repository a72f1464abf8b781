/** The course of a round that teams leave one after another: who has left, who is in, who is asked next; read off the slots in order. */
import type { SlotId, TeamId } from '#shared/words.ts'
import type { Slot } from '../contest/slot-state.ts'
import { madeOf, settledAttempts } from './made.ts'
import { Parter } from './parting.ts'
import { countedSlots } from './turns.ts'

export const LEAVES = ['missed', 'lowest'] as const
export const TIES = ['answer-time', 'sudden-death'] as const

export interface LeavingRules {
  readonly by: 'tablets' | 'turns'
  readonly questions: number
  readonly leave: (typeof LEAVES)[number]
  readonly lowest: number
  readonly afterLeaving: 'go-on' | 'anew'
  readonly until: number
  readonly tie: readonly (typeof TIES)[number][]
  readonly opening: (teamId: TeamId) => number
  /** What each team made of these questions, by what counts. */
  readonly made: (slots: readonly Slot[]) => (teamId: TeamId) => number
}
export interface Course {
  /** In the order of leaving; those of one group left together. */
  readonly left: readonly (readonly TeamId[])[]
  readonly remaining: readonly TeamId[]
  /** Who is asked next; null when as many remain as should. */
  readonly among: readonly TeamId[] | null
  /** How often a team was asked since somebody could leave last. */
  readonly asked: (teamId: TeamId) => number
  /** Slots that only part those who are equal. */
  readonly deciding: readonly SlotId[]
}
interface Cut {
  readonly leaving: readonly TeamId[]
  /** Equal, and so many of them must still leave. */
  readonly tied: readonly TeamId[]
  readonly need: number
}
const nobody: Cut = { leaving: [], tied: [], need: 0 }
const without = (teams: readonly TeamId[], gone: readonly TeamId[]): readonly TeamId[] => teams.filter((id) => !gone.includes(id))

/** The worst by figure leave while all of a figure may; where not all may, they are tied. */
function cutBy(teams: readonly TeamId[], figure: (teamId: TeamId) => number, most: number): Cut {
  const leaving: TeamId[] = []
  for (const worst of [...new Set(teams.map(figure))].sort((one, other) => one - other)) {
    const group = teams.filter((id) => figure(id) === worst)
    const need = most - leaving.length
    if (need <= 0) break
    if (group.length > need) return { leaving, tied: group, need }
    leaving.push(...group)
  }
  return { leaving, tied: [], need: 0 }
}
const timeLeft = (slots: readonly Slot[], teamId: TeamId): number =>
  slots.flatMap((slot) => settledAttempts(slot)).reduce((sum, attempt) => (attempt.teamId === teamId ? sum + (attempt.leftMs ?? 0) : sum), 0)

class CourseReader {
  readonly #slots: readonly Slot[]
  readonly #rules: LeavingRules
  readonly #left: (readonly TeamId[])[] = []
  readonly #deciding: SlotId[] = []
  #remaining: readonly TeamId[]
  #at = 0
  #countsFrom = 0

  constructor(teams: readonly TeamId[], slots: readonly Slot[], rules: LeavingRules) {
    this.#remaining = teams
    this.#slots = countedSlots(slots)
    this.#rules = rules
  }

  read(): Course {
    for (;;) {
      if (this.#remaining.length <= this.#rules.until) return this.#course(null, [])
      const step = this.#step()
      if (!step.complete) return this.#course(this.#remaining, step.slots)
      const playing = this.#decide(this.#cut(step.slots), step.slots)
      if (playing) return playing
    }
  }

  #course(among: readonly TeamId[] | null, slots: readonly Slot[]): Course {
    const asked = (teamId: TeamId) => slots.filter(({ plan }) => plan.teamId === teamId).length
    return { left: this.#left, remaining: this.#remaining, among, asked, deciding: this.#deciding }
  }
  /** The questions asked since somebody could leave last; complete when all who are in had theirs. */
  #step(): { readonly slots: readonly Slot[]; readonly complete: boolean } {
    const { by, questions } = this.#rules
    const from = this.#at
    const done = () => {
      const slots = this.#slots.slice(from, this.#at)
      if (by === 'tablets') return slots.length >= questions
      return this.#remaining.every((id) => slots.filter(({ plan }) => plan.teamId === id).length >= questions)
    }
    while (!done() && this.#at < this.#slots.length) this.#at++
    return { slots: this.#slots.slice(from, this.#at), complete: done() }
  }
  #cut(step: readonly Slot[]): Cut {
    const { leave, lowest, until, opening } = this.#rules
    const most = this.#remaining.length - until
    if (leave === 'missed') {
      const missed = this.#remaining.filter((id) => step.some((slot) => madeOf(slot, id) === 'missed'))
      if (missed.length === this.#remaining.length) return nobody
      return cutBy(missed, () => 0, most)
    }
    const counted = this.#slots.slice(this.#countsFrom, this.#at).filter((slot) => !this.#deciding.includes(slot.id))
    const made = this.#rules.made(counted)
    return cutBy(this.#remaining, (id) => opening(id) + made(id), Math.min(lowest, most))
  }
  /** Parts those who are equal, one way after another; what is left when it needs a further question. */
  #decide(cut: Cut, step: readonly Slot[]): Course | null {
    const leaving = [...cut.leaving]
    let { tied, need } = cut
    for (const way of this.#rules.tie) {
      if (need === 0) break
      if (way === 'answer-time') {
        const byTime = cutBy(tied, (id) => timeLeft(step, id), need)
        leaving.push(...byTime.leaving)
        ;({ tied, need } = byTime)
        continue
      }
      const sudden = this.#suddenDeath(tied, need)
      if ('among' in sudden) return sudden
      leaving.push(...sudden)
      need = 0
    }
    if (leaving.length > 0) this.#left.push(leaving)
    this.#remaining = without(this.#remaining, leaving)
    if (this.#rules.afterLeaving === 'anew' && leaving.length > 0) this.#countsFrom = this.#at
    return null
  }
  /** One question after another for those who are equal, until it is plain who leaves. */
  #suddenDeath(tied: readonly TeamId[], need: number): readonly TeamId[] | Course {
    const parter = new Parter(tied, { method: 'lap', questions: 1, then: 'lap' })
    for (;;) {
      const { groups, count } = parter
      let place = 0
      const straddling = groups.find((group) => {
        place += group.length
        return place > tied.length - need && place - group.length < tied.length - need
      })
      if (!straddling) return groups.flat().slice(tied.length - need)
      const following = this.#slots[this.#at]
      if (!following) return { ...this.#course(straddling, []), asked: (teamId) => count(teamId).asked }
      parter.heard(following)
      this.#deciding.push(following.id)
      this.#at++
    }
  }
}

export const courseOf = (teams: readonly TeamId[], slots: readonly Slot[], rules: LeavingRules): Course => new CourseReader(teams, slots, rules).read()

/** Tied teams parted question by question: who stands ahead of whom so far, and who is still tied. */
import type { Slot } from '../contest/slot-state.ts'
import type { TeamId } from '#shared/words.ts'
import { isOver, madeOf, settledAttempts } from './made.ts'

/** sudden-death: right goes ahead of its group, a miss behind it, at once · until-miss: a miss goes behind · lap: when each of the group was asked once, those who missed go behind those who were right · most-right: the same after so many questions, by how many each had right. */
export type Method = 'sudden-death' | 'until-miss' | 'lap' | 'most-right'
/** Best first; teams of one group are still tied. */
export type Groups = readonly (readonly TeamId[])[]

interface Asked {
  readonly asked: number
  readonly right: number
  readonly missed: number
}
export interface Parting {
  readonly groups: Groups
  /** Since the team's group was formed, or its last lap ended. */
  readonly count: (teamId: TeamId) => Asked
  /** The questions agreed are over for the team: it is parted as ties after them are. */
  readonly pastFirst: (teamId: TeamId) => boolean
}
export interface Way {
  readonly method: Method
  /** For most-right: the questions agreed. */
  readonly questions: number
  /** For most-right: how a tie after them is parted. */
  readonly then: 'sudden-death' | 'lap'
}

const without = (group: readonly TeamId[], gone: readonly TeamId[]): readonly TeamId[] => group.filter((id) => !gone.includes(id))
const nobody = { asked: 0, right: 0, missed: 0 } as const

/** Hears one slot after another. */
export class Parter {
  #groups: Groups
  readonly #way: Way
  readonly #counts = new Map<TeamId, Asked>()
  readonly #past = new Set<TeamId>()

  constructor(teams: readonly TeamId[], way: Way) {
    this.#groups = teams.length > 0 ? [teams] : []
    this.#way = way
  }

  count = (teamId: TeamId): Asked => this.#counts.get(teamId) ?? nobody
  pastFirst = (teamId: TeamId): boolean => this.#past.has(teamId)
  get groups(): Groups {
    return this.#groups
  }

  heard(slot: Slot): void {
    if (slot.voided) return
    for (const { teamId } of settledAttempts(slot)) this.#answered(slot, teamId)
    const { teamId, among } = slot.plan
    const asked = teamId === null ? (isOver(slot) ? (among ?? this.#groups.flat()) : []) : madeOf(slot, teamId) === null ? [] : [teamId]
    if (teamId !== null && !slot.attempts.some((one) => one.teamId === teamId)) this.#missedTurn(slot, teamId)
    for (const id of asked) this.#tally(slot, id)
    for (const group of this.#groups) if (group.length > 1 && group.some((id) => asked.includes(id))) this.#lapOver(group)
  }

  #methodFor(teamId: TeamId): Method {
    return this.#way.method === 'most-right' && this.#past.has(teamId) ? this.#way.then : this.#way.method
  }
  #answered(slot: Slot, teamId: TeamId): void {
    const method = this.#methodFor(teamId)
    const made = madeOf(slot, teamId)
    if (made === 'right' && method === 'sudden-death') this.#part(teamId, 'ahead')
    if (made === 'missed' && (method === 'sudden-death' || method === 'until-miss')) this.#part(teamId, 'behind')
  }
  #missedTurn(slot: Slot, teamId: TeamId): void {
    if (madeOf(slot, teamId) === 'missed' && this.#methodFor(teamId) === 'until-miss') this.#part(teamId, 'behind')
  }
  #part(teamId: TeamId, where: 'ahead' | 'behind'): void {
    this.#groups = this.#groups.flatMap((group) => {
      if (group.length < 2 || !group.includes(teamId)) return [group]
      const rest = without(group, [teamId])
      return where === 'ahead' ? [[teamId], rest] : [rest, [teamId]]
    })
  }
  #tally(slot: Slot, teamId: TeamId): void {
    const { asked, right, missed } = this.count(teamId)
    const made = madeOf(slot, teamId)
    this.#counts.set(teamId, { asked: asked + 1, right: right + (made === 'right' ? 1 : 0), missed: missed + (made === 'missed' ? 1 : 0) })
  }
  /** Everybody of the group has been asked as often as agreed: the better counts stand ahead, and each begins anew. */
  #lapOver(group: readonly TeamId[]): void {
    const [first] = group
    const method = first === undefined ? null : this.#methodFor(first)
    if (method !== 'lap' && method !== 'most-right') return
    const needed = method === 'lap' ? 1 : this.#way.questions
    if (group.some((id) => this.count(id).asked < needed)) return
    const scoreOf = (id: TeamId) => (method === 'lap' ? -this.count(id).missed : this.count(id).right)
    const scores = [...new Set(group.map(scoreOf))].sort((one, other) => other - one)
    const parted = scores.map((score) => group.filter((id) => scoreOf(id) === score))
    this.#groups = this.#groups.flatMap((one) => (one === group ? parted : [one]))
    for (const id of group) {
      this.#counts.delete(id)
      this.#past.add(id)
    }
  }
}

/** The teams as the slots have parted them so far. */
export function parted(teams: readonly TeamId[], slots: readonly Slot[], way: Way): Parting {
  const parter = new Parter(teams, way)
  for (const slot of slots) parter.heard(slot)
  const { groups, count, pastFirst } = parter
  return { groups, count, pastFirst }
}
/** Whose turn it is in a group: the first of those asked least often. */
export function nextAsked(group: readonly TeamId[], { count }: Parting): TeamId | null {
  const fewest = Math.min(...group.map((id) => count(id).asked))
  return group.find((id) => count(id).asked === fewest) ?? null
}

/** The places at which one award ends and the next begins, or after which teams are through: computed, never typed in. */
import type { AwardId, PartId } from '#shared/words.ts'
import { oncePer } from './once-per.ts'
import type { PreparedContest } from './prepared-contest.ts'

/** Last place of each rank award of the part, with the award that ends there; awards to persons apart. */
export function awardEnds(contest: PreparedContest, partId: PartId): readonly { readonly award: AwardId; readonly last: number }[] {
  let last = 0
  return contest.awards.flatMap((award) => {
    if (award.by !== 'rank' || award.part !== partId) return []
    last += award.count
    return [{ award: award.id, last }]
  })
}
/** Last place of each rank award of the part and of each computed field, ascending; e.g. 1 + 3 + 4 → [1, 4, 8]. */
export const boundariesOf = oncePer((contest: PreparedContest, partId: PartId): readonly number[] => {
  const ends = awardEnds(contest, partId).map((one) => one.last)
  return [...new Set([...ends, ...cutsOf(contest, partId)])].sort((a, b) => a - b)
})
/** [K3] Last places of the part that lead into another; beside a team that is through outside the ranking the line may lie further down. */
function cutsOf(contest: PreparedContest, partId: PartId): readonly number[] {
  const cuts: number[] = []
  for (const { entrants } of contest.parts) {
    if (!('from' in entrants)) continue
    const { teams = [], role } = entrants.also ?? {}
    const aside = entrants.alsoTakesPlace === 'no' ? contest.teams.filter((team) => teams.includes(team.id) || (role && team.roles.includes(role))).length : 0
    for (const { part, top, after = 0 } of entrants.from)
      if (part === partId) for (let further = 0; further <= aside; further++) cuts.push(after + further, after + top + further)
  }
  return cuts.filter((place) => place > 0)
}

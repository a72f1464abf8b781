/** Which scene the public screens show now: the operator's choice, or the play's. */
import type { SceneName } from '#shared/commands.ts'
import type { AwardFile, ItemFile } from '#shared/contest-file.ts'
import type { ScenePart } from '#shared/views/people.ts'
import type { Instant, PartId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { oncePer } from '../contest/once-per.ts'
import { boardFollows, marksOnStage, slotOnStage } from '../contest/on-air.ts'
import { isToForm } from '../contest/parts.ts'
import { entrantsOf, liveRound, roundOf } from '../contest/read.ts'
import { enOf, zhOf } from './naming.ts'
import { isShown } from './suspense.ts'

const CARDS: Readonly<Record<ItemFile['kind'], SceneName>> = {
  waiting: 'cover',
  film: 'still',
  anthem: 'still',
  speech: 'still',
  parade: 'teams',
  oath: 'still',
  rules: 'rules',
  round: 'round-title',
  comment: 'still',
  audience: 'still',
  'score-check': 'still',
  awards: 'still',
  photo: 'photo',
  break: 'break',
  notice: 'notice',
  farewell: 'cover',
}
/** A board of more rows than this is a table, not a list. */
const LIST = 8

export const currentItem = (state: ContestState): ItemFile | null => state.contest.rundown.find((item) => item.id === state.rundown.current) ?? null

/** The scene of an item by its kind, its film and its countdown. */
function cardOf(item: ItemFile): SceneName {
  if (item.kind === 'waiting' && item.countdown && item.minutes !== undefined) return 'countdown'
  if (item.kind === 'film' && item.media !== undefined) return item.media === 'external' ? 'external' : 'film'
  return CARDS[item.kind]
}

function boardScene(state: ContestState, partId: PartId | null): SceneName {
  return partId !== null && entrantsOf(state.contest, partId).length > LIST ? 'challenge-standings' : 'scoreboard'
}

function slotScene(state: ContestState, slot: Slot): SceneName {
  const { mode } = slot.plan
  if (mode === 'performance' && marksOnStage(state)?.id !== slot.id) return 'marks'
  if (slot.plan.meets && slot.phase === 'ready') return 'duel'
  if (mode === 'performance')
    return slot.question !== null && slot.marksResult === null && (slot.phase === 'ready' || slot.phase === 'shown') ? 'question' : 'marks'
  if (mode === 'all') return isShown(slot) && slot.phase !== 'shown' ? 'tiles' : 'question'
  return slot.phase === 'revealed' && mode !== 'audience' ? 'answer' : 'question'
}

/** A round's title until its first slot, then its board between slots. */
function roundScene(state: ContestState, round: RoundState): { scene: SceneName; partId: PartId | null } {
  const file = roundOf(state, round.id)
  const partId = file?.parts[0] ?? null
  const slot = state.live === round.id ? slotOnStage(state) : null
  if (slot) return { scene: slotScene(state, slot), partId }
  if (file?.format === 'play-off' && state.live === round.id) return { scene: 'play-off', partId }
  if (state.live === round.id && round.slots.at(-1)?.plan.meets) return { scene: 'duel', partId }
  if (!boardFollows(state, round)) return { scene: 'round-title', partId }
  return { scene: boardScene(state, partId), partId }
}

/** Lots that were stopped on stage stay there until what they decide goes on; those entered by hand come on stage by the operator alone. */
function lotsStay(state: ContestState, item: ItemFile | null): boolean {
  const last = state.lots.at(-1)
  if (last?.how !== 'stopped') return false
  const { of } = last
  if (of.is === 'order') return state.rounds[of.roundId]?.stage === 'waiting' && (item?.round === undefined || item.round === of.roundId)
  if (of.is !== 'tie') return state.contest.parts.some((part) => part.id === of.partId && isToForm(state, part))
  const stage = state.results[of.partId]?.stage
  return item?.round === undefined && (stage === 'provisional' || stage === 'checked')
}

function followed(state: ContestState, item: ItemFile | null): { scene: SceneName; partId: PartId | null } {
  const live = liveRound(state)
  if (state.awards.rehearsed) return { scene: 'awards', partId: null }
  if (state.rolling || (!live && lotsStay(state, item))) return { scene: 'draw', partId: null }
  if (live) return roundScene(state, live)
  if (!item) return { scene: 'cover', partId: null }
  const round = item.round === undefined ? undefined : state.rounds[item.round]
  if (round) return roundScene(state, round)
  const onStage = item.kind === 'awards' && awardsMayShow(state)
  return { scene: onStage ? 'awards' : cardOf(item), partId: item.parts?.[0] ?? null }
}
/** Nothing of an award is on a public surface before one was shown. */
const awardsMayShow = (state: ContestState): boolean => state.awards.now !== null && state.awards.shown.includes(state.awards.now)

function taken(state: ContestState, scene: SceneName, partId: PartId | null): { scene: SceneName; partId: PartId | null } {
  const chosen = partId ?? (state.live === null ? null : (roundOf(state, state.live)?.parts[0] ?? null))
  const item = currentItem(state)
  const nothing: Partial<Record<SceneName, boolean>> = {
    awards: !awardsMayShow(state),
    draw: !state.rolling && state.lots.length === 0,
    amended: !state.amended,
    clock: state.clock === null,
    countdown: countdownOf(state, item) === null,
    film: item?.media === undefined || item.media === 'external',
  }
  const empty = nothing[scene] ?? false
  return { scene: empty ? 'still' : scene, partId: chosen }
}

/** The awards an item gives; left out in the file: any. */
const awardsOf = (state: ContestState, item: ItemFile): readonly AwardFile[] => state.contest.awards.filter((award) => item.awards?.includes(award.id) ?? true)
const inBoth = (text: Text): readonly string[] => [zhOf(text), enOf(text)].map((words) => words.toLowerCase())

/** A prize-giving has no name before one of its awards was shown, and no item names an award that wasn't. */
function mayBeNamed(state: ContestState, item: ItemFile): boolean {
  const wasShown = (award: AwardFile): boolean => state.awards.shown.includes(award.id)
  if (item.kind === 'awards' && !awardsOf(state, item).some(wasShown)) return false
  return namedBy(state.contest, item).every(wasShown)
}
const namedBy = oncePer((contest: ContestState['contest'], item: ItemFile): readonly AwardFile[] => {
  const card = [...inBoth(item.title), ...inBoth(item.note ?? '')].join('\n')
  return contest.awards.filter((award) => inBoth(award.title).some((title) => card.includes(title)))
})

/** When the minutes of the item are over, counted from the moment the rundown came there. */
function countdownOf({ rundown }: ContestState, item: ItemFile | null): Instant | null {
  if (!item?.countdown || item.minutes === undefined || rundown.since === undefined) return null
  return rundown.since + item.minutes * 60_000
}

export function scenePart(state: ContestState): ScenePart {
  const item = currentItem(state)
  const theme = item?.theme ?? state.contest.look?.theme ?? 'night'
  const countdownTo = countdownOf(state, item)
  const shown = state.scene.follow ? followed(state, item) : taken(state, state.scene.scene, state.scene.partId)
  return {
    follow: state.scene.follow,
    scene: state.scene.follow && state.message !== null ? 'message' : shown.scene,
    partId: shown.partId,
    message: state.message,
    item: item && mayBeNamed(state, item) ? { kind: item.kind, title: item.title, note: item.note ?? null } : null,
    quiet: item?.kind === 'anthem',
    ...(!state.scene.follow && state.scene.cut && { cut: true }),
    ...(theme === 'night' ? {} : { theme }),
    ...(countdownTo === null ? {} : { countdownTo }),
    ...(item?.media === undefined || item.media === 'external' ? {} : { media: item.media }),
  }
}

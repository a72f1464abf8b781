/** 主持人's card: what to read now, who has the right, the key, and the sentence to say next. */
import { goesByWords, keyWords } from '#shared/key-words.ts'
import type { ItemFile } from '#shared/contest-file.ts'
import type { LotsPart } from '#shared/views/draws.ts'
import type { HostCardPart } from '#shared/views/people.ts'
import type { Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { someoneMayPress } from '../contest/barring.ts'
import { hostHasKey } from '../contest/buzzer-rules.ts'
import { nextPlan } from '../contest/next-plan.ts'
import { missingBuzzers } from '../contest/roll-call.ts'
import { eligibleFor, formatOfRound, liveRound, liveSlot, roundOf, rulesOf } from '../contest/read.ts'
import { isPlayOff } from '../contest/rounds.ts'
import { roundSentences, type Chapter } from '../formats/round-wording.ts'
import { appealSaid } from './appeal-say.ts'
import { awardsPart } from './awards.ts'
import { itemReading, itemSaid } from './host-item.ts'
import { hostKeys } from './host-keys.ts'
import { publicLots } from './lots.ts'
import { readsOut, scoresSaid, slotSaid } from './host-say.ts'
import { both, enOf, fullName, teamOf, zhOf, type Both } from './naming.ts'
import { currentItem } from './scene.ts'
import { turnPart } from './turn.ts'
import type { Given } from './viewer.ts'

const EMPTY = { read: null, options: [], key: null, who: null, then: null, mayOpen: false, slotId: null, roundId: null, awardId: null } as const

/** “3号台浙江代表队 2号选手 张三” */
function whoOf(state: ContestState): Text | null {
  const turn = turnPart(state)
  if (!turn) return null
  const team = fullName(state, turn.teamId)
  const player =
    turn.playerName === null ? both('', '') : both(` ${turn.position ?? ''}号选手 ${turn.playerName}`, `, player ${turn.position ?? ''} ${turn.playerName}`)
  return both(`${team.zh}${player.zh}`, `${team.en}${player.en}`)
}

/** 开抢 is the host's where the round opens on the host's word, and only when the hub would open it. */
function mayOpen(state: ContestState, round: RoundState, slot: Slot): boolean {
  const rules = rulesOf(state, round.id)
  const optionsDue = rules.options === 'on-cue' && !slot.optionsShown && (slot.question?.options.length ?? 0) > 0
  const ready = slot.phase === 'shown' && (slot.buzzer.is === 'armed' || slot.buzzer.is === 'closed')
  return (
    slot.plan.mode === 'race' &&
    rules.buzzer !== undefined &&
    hostHasKey(rules.buzzer) &&
    ready &&
    !optionsDue &&
    eligibleFor(round, slot).length > 0 &&
    state.paused === null
  )
}

function titleOf(zh: string, en: string, { plan, number }: Slot): Text {
  if (plan.trial) return both(`${zh} 试抢第${number}题`, `${en}, trial question ${number}`)
  return plan.bonusOf === undefined ? both(`${zh} 第${number}题`, `${en}, question ${number}`) : both(`${zh} 附加题`, `${en}, bonus question`)
}
function slotCard(state: ContestState, given: Given, round: RoundState, slot: Slot): HostCardPart {
  const title = roundOf(state, round.id)?.title ?? round.id
  const { question } = slot
  const { say, then } = slotSaid(state, given, slot)
  return {
    title: titleOf(zhOf(title), enOf(title), slot),
    read: question?.stem ?? null,
    options: question?.options.map(({ letter, text }) => ({ letter, text })) ?? [],
    key: question ? keyWords(question.key, question) : null,
    ...(goesByWords(question?.type) ? { wordsAlone: true } : {}),
    who: whoOf(state),
    say,
    then,
    mayOpen: mayOpen(state, round, slot),
    ...hostKeys(state, given, slot),
    slotId: slot.id,
    roundId: round.id,
    awardId: null,
  }
}

/** [D18] The round is over; where the file says so, its scores are read out now. */
function roundOver(state: ContestState, round: RoundState, title: Text): Both {
  const end = both(`${zhOf(title)}到此结束。`, `That was ${enOf(title)}.`)
  if (!readsOut(state, round.id, 'each-round') || isPlayOff(state, round.id)) return end
  const scores = scoresSaid(state, round.id)
  return both(`${end.zh}${scores.zh}`, `${end.en} ${scores.en}`)
}
/** Before a round's first question its rule is read; between two questions the next is called. */
function roundCard(state: ContestState, given: Given, round: RoundState): HostCardPart {
  const file = roundOf(state, round.id)
  const title = file?.title ?? round.id
  const format = formatOfRound(state, round.id, given.formatOf)
  const begun = round.slots.length > round.fromSlot
  const plan = nextPlan(state, round.id, given.formatOf)
  const over = plan === null || !someoneMayPress(state, round, plan)
  const next = over
    ? roundOver(state, round, title)
    : begun
      ? both('请看下一题。', 'The next question.')
      : missingBuzzers(state, round).length > 0
        ? both('请各代表队逐一按下抢答器，进行设备点名。', 'Teams, one after another press your buzzers, please.')
        : both(`现在进入${zhOf(title)}环节。`, `Now: ${enOf(title)}.`)
  const rule = file && !begun ? [...roundSentences(state.contest.parts, file, format)] : []
  return { ...EMPTY, title, say: next, ...readingOf([{ lines: rule }]), options: [], roundId: round.id }
}

/** Names are read only of the award on stage: before its batch it is sealed for the host too. */
function awardCard(state: ContestState, { title, say: own }: ItemFile): HostCardPart {
  const awards = awardsPart(state)
  const award = awards?.shown.find((one) => one.awardId === awards.now)
  if (!award) return { ...EMPTY, title, say: own ?? both('下面进行颁奖。', 'And now the prize-giving.'), options: [] }
  const stage = awards?.stage
  const calls = stage?.presenters.map((one) => `${one.title}${one.name}`).join('、') ?? ''
  const called =
    calls === '' ? both('请颁奖嘉宾颁奖，请代表队领奖。', 'The presenter, please.') : both(`请${calls}颁奖。`, `${calls}, please hand over the awards.`)
  const names = award.winners.slice(stage?.take === 'announce' ? stage.from : 0).map(({ teamId, playerName }) => {
    const team = teamOf(state, teamId)
    const called = team?.calledName ?? team?.name ?? ''
    return playerName === null ? called : `${called} ${playerName}`
  })
  const say = both(`获得${zhOf(award.title)}的是：`, `${enOf(award.title)} goes to:`)
  return {
    ...EMPTY,
    title: award.title,
    read: names.join('、'),
    say: stage?.take === 'present' ? called : stage?.take === 'photo' ? both('请合影留念。', 'A photograph, please.') : say,
    then: stage?.take === 'announce' ? called : null,
    options: [],
    awardId: award.awardId,
  }
}

/** Under a heading, or under the card's own title. */
type Reading = Pick<Chapter, 'lines'> & Partial<Chapter>
/** Left out where there is nothing to read. */
const readingOf = (chapters: readonly Reading[]): Pick<HostCardPart, 'reading'> => {
  const full = chapters.filter((one) => one.lines.length > 0)
  return full.length === 0 ? {} : { reading: full.map(({ title = null, lines }) => ({ title, lines: [...lines] })) }
}
/** The rule of a round whose item is on but that hasn't begun, or what its kind has to be read. */
function readingAt(state: ContestState, given: Given, item: ItemFile): readonly Reading[] {
  const round = item.round === undefined ? null : roundOf(state, item.round)
  if (!round || state.rounds[round.id]?.stage !== 'waiting') return itemReading(state, given, item)
  return [{ lines: roundSentences(state.contest.parts, round, given.formatOf(round.format)) }]
}
function itemCard(state: ContestState, given: Given): HostCardPart {
  const item = currentItem(state)
  if (!item) return { ...EMPTY, title: state.contest.title, say: both('候场。', 'Stand by.'), options: [] }
  if (item.kind === 'awards' || state.awards.now !== null) return awardCard(state, item)
  const { say, then } = itemSaid(item)
  const read = item.note === undefined ? null : zhOf(item.note)
  return { ...EMPTY, title: item.title, read, ...readingOf(readingAt(state, given, item)), say, then, options: [], roundId: item.round ?? null }
}

/** What is to be said of appeals comes first, then what the play asks. */
/** The host calls stop and may press it; then reads the order as it was drawn. */
function lotsCard(state: ContestState, { title, order }: NonNullable<LotsPart>): HostCardPart {
  if (order === null) {
    const stop = { label: both('停', 'Stop'), command: { type: 'StopDraw' } as const }
    return { ...EMPTY, title, say: both('抽签开始，听口令：停！', 'The lots are rolling: stop!'), options: [], keys: state.rolling ? [stop] : [] }
  }
  const read = order.map((id, i) => `${String(i + 1)}. ${fullName(state, id).zh}`).join('；')
  return { ...EMPTY, title, say: both('抽签结果如下。', 'The lots have fallen so.'), read, options: [] }
}
export function hostCardPart(state: ContestState, given: Given): HostCardPart {
  const card = playCard(state, given)
  const appeal = state.paused ? null : appealSaid(state)
  return appeal ? { ...card, say: appeal, then: card.say } : card
}
function playCard(state: ContestState, given: Given): HostCardPart {
  const round = liveRound(state)
  const slot = liveSlot(state)
  if (state.paused) return { ...EMPTY, title: state.contest.title, say: both('比赛暂停，请稍候。', 'The contest is paused; one moment please.'), options: [] }
  const lots = publicLots(state)
  if (lots) return lotsCard(state, lots)
  if (round && slot) return slotCard(state, given, round, slot)
  return round ? roundCard(state, given, round) : itemCard(state, given)
}

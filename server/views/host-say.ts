/** The host's sentences, filled in: what to say next, and what comes after it. */
import { mayBeHeld } from '../contest/held-marks.ts'
import { markingOf, marksAreIn } from '../contest/judges.ts'
import { keyWords } from '#shared/key-words.ts'
import { pointsText } from '#shared/points.ts'
import type { PartId, RoundId, TeamId, Text } from '#shared/words.ts'
import { mayObject } from '../contest/objections.ts'
import { heldUpOn } from '../contest/panel.ts'
import { isRead, raceOf } from '../contest/race.ts'
import { goesToAudience, mayBeGiven, mayReopen } from '../contest/race-over.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Foul, Ruling, Slot } from '../contest/slot-state.ts'
import { isPlayOff } from '../contest/rounds.ts'
import { partOf, roundIdOf, rulesOf } from '../contest/read.ts'
import { isLapsed } from '../contest/superseded.ts'
import { totalOf } from '../contest/standings.ts'
import { setToPick } from '../contest/choosing.ts'
import { audienceSays } from './next-audience.ts'
import { whoChooses } from './next-choice.ts'
import { both, enOf, fullName, OUTCOME_NAMES, pointsSaid, tableName, zhOf, type Both } from './naming.ts'
import { payOf } from './ruling.ts'
import { turnPart } from './turn.ts'
import type { Given } from './viewer.ts'

export interface Said {
  readonly say: Text
  readonly then: Text | null
}
const said = (say: Text, then: Text | null = null): Said => ({ say, then })
const LISTEN = both('请听题。', 'Please listen to the question.')
const PRESS = both('请抢答！', 'Press now!')
const TIME_UP = both('时间到。', 'Time is up.')

/** “目前183.8分”: the total with this ruling, as the team will stand when it is read out. */
function totalSaid(state: ContestState, partId: PartId | null, teamId: TeamId): Both {
  const total = partId === null ? null : totalOf(state, partId, teamId, false)
  return total === null ? both('', '') : both(`，目前${pointsText(total)}分`, `, ${pointsText(total)} points now`)
}

/** “3号台浙江代表队，回答正确，加10分，目前183.8分。” */
function ruledSaid(state: ContestState, given: Given, at: { slot: Slot; attempt: Attempt; ruling: Ruling }): Text {
  const { slot, attempt, ruling } = at
  const roundId = roundIdOf(slot.id)
  const team = fullName(state, attempt.teamId)
  const outcome = OUTCOME_NAMES[ruling.outcome]
  const word = ruling.status === 'amended' ? both(`经裁判组裁决，${outcome.zh}`, `by ruling of the referees, ${outcome.en}`) : outcome
  if (isPlayOff(state, roundId)) return both(`${team.zh}，${word.zh}。`, `${team.en}: ${word.en}.`)
  const points = pointsSaid(payOf(state, given, { slot, attempt, ruling }))
  const total = readsOut(state, roundId, 'each-question') ? totalSaid(state, partOf(state, roundId, attempt.teamId), attempt.teamId) : both('', '')
  return both(`${team.zh}，${word.zh}，${points.zh}${total.zh}。`, `${team.en}: ${word.en}, ${points.en}${total.en}.`)
}

/** [D18] When the round's scores are read out. */
export const readsOut = (state: ContestState, roundId: RoundId, when: 'each-question' | 'each-round'): boolean =>
  (rulesOf(state, roundId).readOut ?? 'each-question') === when
/** “本环节后各队总分：1号台浙江代表队183.8分，……。”, by table; what the stage doesn't show yet is in it. */
export function scoresSaid(state: ContestState, roundId: RoundId): Both {
  const rows = (state.rounds[roundId]?.entrants ?? []).map((teamId) => {
    const partId = partOf(state, roundId, teamId)
    const total = pointsText((partId === null ? null : totalOf(state, partId, teamId, false)) ?? 0)
    const team = fullName(state, teamId)
    return both(`${team.zh}${total}分`, `${team.en} ${total}`)
  })
  return both(`各队总分：${rows.map((row) => row.zh).join('，')}。`, `The totals: ${rows.map((row) => row.en).join('; ')}.`)
}

function keySaid(slot: Slot): Text | null {
  const { question } = slot
  if (!question) return null
  const key = keyWords(question.key, question).join(question.options.length > 0 ? '' : '；')
  return both(`正确答案是${key}。`, `The answer is ${key}.`)
}

/** “3号台浙江代表队，抢答犯规，扣10分”: a foul without a price says none. */
function earlyBuzzSaid(state: ContestState, foul: Foul): Both {
  const team = fullName(state, foul.teamId)
  const points = pointsSaid(foul.points)
  const price = foul.points === 0 ? both('', '') : both(`，${points.zh}`, `, ${points.en}`)
  return both(`${team.zh}，抢答犯规${price.zh}`, `${team.en}: early buzz${price.en}`)
}
const earlyBuzzIn = (slot: Slot): Foul | undefined => slot.fouls.findLast((foul) => foul.code === 'early-buzz')

/** The early buzz, while nothing else has happened since but its points. */
function foulSaid(state: ContestState, slot: Slot): Said | null {
  const foul = earlyBuzzIn(slot)
  const newest = state.moments.findLast((moment) => moment.is !== 'points')
  if (!foul || newest?.is !== 'foul' || newest.code !== 'early-buzz' || slot.buzzer.is === 'racing') return null
  const { zh, en } = earlyBuzzSaid(state, foul)
  if (slot.phase !== 'shown') return said(both(`${zh}。`, `${en}.`), keySaid(slot))
  const say = slot.out.includes(foul.teamId)
    ? both(`${zh}，本题停答。其余各队请继续。`, `${en}, out of this question. The other teams go on.`)
    : both(`${zh}。各队请继续。`, `${en}. All teams go on.`)
  return said(say, slot.buzzer.is === 'open' ? null : PRESS)
}

function voidedSaid(state: ContestState, slot: Slot): Text {
  const foul = slot.voided?.cause === 'early-buzz' ? earlyBuzzIn(slot) : undefined
  if (foul) {
    const { zh, en } = earlyBuzzSaid(state, foul)
    return both(`${zh}，本题作废。`, `${en}; the question is void.`)
  }
  if (slot.voided?.cause === 'blurt') return both('未经点名作答，本题作废。', 'An answer before the team was named; the question is void.')
  if (slot.voided?.cause === 'no-press') return both('无人抢答，本题作废。', 'Nobody pressed; the question is void.')
  if (slot.voided?.cause === 'all-fouled') return both('各队均抢答犯规，本题作废。', 'Every team fouled; the question is void.')
  return both('经裁判组裁决，本题作废，不计分。', 'By ruling of the referees this question is void and does not count.')
}

const RAISED = {
  boards: both('时间到，请亮板。', 'Time is up. Boards up, please.'),
  paddles: both('时间到，请举牌。', 'Time is up. Paddles up, please.'),
}
function tabletsSaid(state: ContestState, slot: Slot): Said {
  const on = heldUpOn(state, slot)
  if (on && slot.phase === 'ruling') return said(RAISED[on])
  const right = slot.attempts.filter((attempt) => attempt.ruling?.outcome === 'right').length
  if (slot.taking) return said(both('请各代表队作答。', 'Teams, please answer.'), TIME_UP)
  if (slot.phase === 'revealed') {
    const key = keySaid(slot)
    const count = both(`共有${right}支代表队回答正确。`, `${right} of ${slot.attempts.length} teams were right.`)
    return said(key ?? count, key && count)
  }
  return slot.phase === 'ruled' || slot.phase === 'ruling'
    ? said(both('时间到，请看正确答案。', 'Time is up. Here is the answer.'))
    : said(LISTEN, both('请各代表队作答。', 'Teams, please answer.'))
}

function performanceSaid(state: ContestState, given: Given, slot: Slot): Said {
  const team = slot.plan.teamId ? fullName(state, slot.plan.teamId) : both('', '')
  if (slot.marksResult !== null)
    return said(both(`${team.zh}，最后得分${pointsText(slot.marksResult)}分。`, `${team.en}: ${pointsText(slot.marksResult)} points.`))
  const marks = both('请评委亮分。', 'Judges, your marks please.')
  const marking = markingOf(state, slot, given.formatOf)
  if (marking && marksAreIn(state, slot, marking))
    return marking.held && mayBeHeld(state, slot, given.formatOf) ? said(both(`感谢${team.zh}的展示。`, `Thank you, ${team.en}.`)) : said(marks)
  return slot.timeUp ? said(TIME_UP, marks) : said(both(`请${team.zh}展示。`, `${team.en}, the stage is yours.`), marks)
}

/** “本题转由现场观众作答。” */
function audienceSaid(state: ContestState, given: Given, slot: Slot): Said {
  const ruled = rulingToRead(slot)
  const ruling = ruled && ruledSaid(state, given, { slot, ...ruled })
  if (ruling) return said(both(`${zhOf(ruling)}${TO_AUDIENCE.zh}`, `${enOf(ruling)} ${TO_AUDIENCE.en}`), keySaid(slot))
  const why = slot.audience?.why === 'no-press' ? both('无人抢答，', 'Nobody pressed: ') : both('', '')
  return said(both(`${why.zh}${TO_AUDIENCE.zh}`, `${why.en}${TO_AUDIENCE.en}`), keySaid(slot))
}
const OBJECT = both('其他代表队如有异议，请按键并作答。', 'Any other team that objects: press, and give the answer.')
const LAPSED = both('原作答已改判，本次质疑终止，不计分。', 'The first answer has been ruled anew: this objection lapses and does not count.')
const TO_AUDIENCE = both('本题转由现场观众作答。', 'the question goes to the audience.')
const TRIAL = both('下面试抢，不计分。请抢答！', 'A trial that does not count. Press now!')
const isReadNow = (state: ContestState): boolean => {
  const race = raceOf(state)
  return race !== null && isRead(race.rules, race.slot)
}
/** The winner of the buzz is named here; until then it may not speak. */
function namingSaid(state: ContestState, slot: Slot): Said | null {
  if (slot.buzzer.is !== 'taken' || slot.phase !== 'shown') return null
  const table = tableName(state, slot.buzzer.verdict.winner)
  return said(both(`${table.zh}抢答成功，请作答。`, `${table.en} wins the buzz: please answer.`))
}

function raceSaid(state: ContestState, slot: Slot): Said | null {
  const reads = raceOf(state)?.rules.interrupts.readsOn
  switch (slot.buzzer.is) {
    case 'open':
      if (slot.plan.objecting) return said(OBJECT)
      if (!isReadNow(state)) return said(PRESS)
      if (slot.attempts.length === 0) return said(LISTEN)
      return said(
        reads === 'from-there'
          ? both('为其余代表队接着读题。', 'For the other teams, the rest of the question.')
          : both('为其余代表队重读全题。', 'For the other teams, the whole question again.'),
      )
    case 'racing':
      return said(both('请稍候，正在判定先后。', 'One moment, settling who was first.'))
    case 'armed':
    case 'closed':
      if (slot.plan.trial) return said(TRIAL)
      if (slot.plan.objecting) return said(OBJECT)
      return slot.attempts.length > 0 ? said(both('其余代表队请准备，请抢答！', 'The other teams: get ready, press now!')) : said(LISTEN, PRESS)
    case 'taken':
      return namingSaid(state, slot)
  }
}

function answerSaid(state: ContestState, slot: Slot): Said {
  const turn = turnPart(state)
  if (!turn) return said(LISTEN)
  const table = tableName(state, turn.teamId)
  const player = turn.position === null ? both('', '') : both(`${turn.position}号选手`, `, player ${turn.position}`)
  const please =
    turn.how === 'buzz'
      ? both(`${table.zh}抢答成功，请作答。`, `${table.en} wins the buzz: please answer.`)
      : both(`请${table.zh}${player.zh}作答。`, `${table.en}${player.en}, please answer.`)
  if (slot.phase === 'ready') return said(LISTEN, please)
  if (slot.deliberating) return said(both('裁判组正在合议，请稍候。', 'The referees are deliberating; one moment please.'))
  if (slot.phase !== 'ruling') return said(please)
  return slot.timeUp ? said(TIME_UP, both('请裁判裁决。', 'The referees, please.')) : said(both('请裁判裁决。', 'The referees, please.'))
}

function declinedSaid({ rights }: Slot): Text {
  return rights.at(-1)?.right === 'pass' ? both('该队使用免答权，本题免答。', 'The team uses its pass.') : both('该队弃答本轮。', 'The team declines its turn.')
}
/** “请3号台浙江代表队为4号台选择分值。” */
function choosingSaid(state: ContestState, slot: Slot): Text {
  const who = whoChooses(state, slot)
  if (slot.plan.rivals) return both(`请${who?.zh ?? ''}挑选对手。`, `${who?.en ?? 'The team'}, please pick your opponent.`)
  if (setToPick(slot) === null) return both(`请${who?.zh ?? ''}选择分值。`, `${who?.en ?? 'The team'}, please choose the value.`)
  if (slot.plan.pick === 'rolling')
    return who ? both(`题号滚动，请${who.zh}喊停。`, `${who.en}, please call stop.`) : both('题号滚动，停！', 'The numbers roll: stop!')
  return who ? both(`请${who.zh}选择题号。`, `${who.en}, please pick a number.`) : both('请看选定的题号。', 'Here is the number picked.')
}

/** The ruling to read: the newest confirmed one, until another answer is under way. */
function rulingToRead(slot: Slot): { attempt: Attempt; ruling: Ruling } | null {
  if (slot.phase !== 'ruled') return null
  const attempt = slot.attempts.at(-1)
  return attempt?.ruling ? { attempt, ruling: attempt.ruling } : null
}

/** Who may try next, after a wrong answer. */
function afterRuling(state: ContestState, given: Given, slot: Slot): Both | null {
  if (goesToAudience(state, slot, given.formatOf)) return TO_AUDIENCE
  if (mayReopen(state, slot, given.formatOf)) return both('其余代表队可继续抢答。', 'The other teams may press.')
  if (mayObject(state, slot).length > 0) return OBJECT
  const named = mayBeGiven(state, slot, given.formatOf)
  return named.length > 0 ? both('请哪支代表队补答？', 'Which team will try?') : null
}

export function slotSaid(state: ContestState, given: Given, slot: Slot): Said {
  if (slot.voided) return said(voidedSaid(state, slot))
  if (slot.declined) return said(declinedSaid(slot))
  if (slot.phase === 'choosing') return said(choosingSaid(state, slot))
  if (slot.plan.mode === 'all') return tabletsSaid(state, slot)
  if (slot.plan.mode === 'audience') return audienceSays(slot, keySaid(slot))
  if (slot.plan.mode === 'performance') return performanceSaid(state, given, slot)
  if (slot.phase === 'revealed') return said(keySaid(slot) ?? LISTEN)
  const foul = slot.plan.mode === 'race' ? foulSaid(state, slot) : null
  if (foul) return foul
  if (slot.audience && slot.attempts.every((attempt) => attempt.shown)) return audienceSaid(state, given, slot)
  if (isLapsed(slot) && (slot.phase === 'answering' || slot.phase === 'ruling')) return said(LAPSED)
  const ruled = rulingToRead(slot)
  if (ruled) return said(ruledSaid(state, given, { slot, ...ruled }), afterRuling(state, given, slot) ?? keySaid(slot))
  if (slot.plan.mode === 'race' && (slot.phase === 'ready' || slot.phase === 'shown')) return raceSaid(state, slot) ?? said(LISTEN)
  return answerSaid(state, slot)
}

/** What each person of the night does when the view changes: referees, chief, clerk, judges, teams. */
import type { View } from '#shared/views/view.ts'
import type { SeatId, TeamId } from '#shared/words.ts'
import type { Bot, Part } from './bot.ts'
import type { Script } from './script.ts'

export const refereePart =
  (script: Script): Part =>
  (bot, { panel, mine }) => {
    if (!panel || mine?.is !== 'referee' || !mine.onPanel) return
    for (const attempt of panel.attempts) {
      if (attempt.status !== 'open' || attempt.ruling !== null) continue
      const outcome = script.vote(attempt.attemptId, attempt.teamId, mine.number)
      if (panel.method === 'majority' && mine.vote === null)
        bot.once(`vote ${attempt.attemptId}`, () => bot.ask({ type: 'CastVote', attemptId: attempt.attemptId, outcome }))
      if (panel.method === 'subject' || (panel.method === 'one' && mine.number === 1))
        bot.once(`rule ${attempt.attemptId}`, () =>
          bot.ask({ type: 'RuleAnswer', attemptId: attempt.attemptId, outcome: script.truth(attempt.attemptId, attempt.teamId) }),
        )
    }
  }

type Panel = NonNullable<View['panel']>
/** The subject's referee is missing, or nobody has a majority, or the round leaves it to the chief. */
const chiefDecides = (panel: Panel, attempt: Panel['attempts'][number]): boolean =>
  attempt.tally === 'no-majority' || panel.method === 'chief' || (panel.method === 'subject' && attempt.votes.length === 0)

/** A press shortly before the key was before the word, and in a photo the likelier team has it. */
function answerAsked(bot: Bot, race: View['race'] | undefined): void {
  const [teamId] = race?.asks?.teamIds ?? []
  if (!race?.asks || !teamId) return
  const { slotId } = race
  if (race.asks.is === 'photo') bot.once(`photo ${slotId} ${race.record?.openingId ?? ''}`, () => bot.ask({ type: 'PickWinner', slotId, teamId }))
  else bot.once(`cue ${slotId} ${race.record?.openingId ?? ''} ${teamId}`, () => bot.ask({ type: 'AnswerCue', slotId, teamId, given: false }))
}

export const chiefPart =
  (script: Script): Part =>
  (bot, { panel, question, result, race }) => {
    answerAsked(bot, race)
    if (panel)
      for (const attempt of panel.attempts) {
        if (attempt.status === 'open' && chiefDecides(panel, attempt))
          bot.once(`chief ${attempt.attemptId}`, () =>
            bot.ask({ type: 'RuleAnswer', attemptId: attempt.attemptId, outcome: script.truth(attempt.attemptId, attempt.teamId) }),
          )
        if (attempt.status === 'provisional') bot.once(`confirm ${attempt.attemptId}`, () => bot.ask({ type: 'ConfirmRuling', attemptId: attempt.attemptId }))
        const other =
          attempt.ruling && attempt.status === 'confirmed' && question?.mode !== 'all' && question?.phase === 'revealed'
            ? script.overrule(attempt.attemptId, attempt.ruling)
            : null
        if (other && !question?.voided)
          bot.once(`overrule ${attempt.attemptId}`, () =>
            bot.ask({ type: 'OverruleRuling', attemptId: attempt.attemptId, outcome: other, reason: '经裁判组合议改判' }),
          )
      }
    if (question?.phase === 'shown' && question.mode === 'turn' && !question.voided && script.voids(question.slotId))
      bot.once(`void ${question.slotId}`, () =>
        bot.ask({ type: 'VoidQuestion', slotId: question.slotId, cause: 'misread', reason: '主持人误读', replace: true }),
      )
    for (const part of result?.parts ?? []) {
      const signable = part.stage === 'checked' && part.finished && part.openTies.length === 0 && part.openRulings.length === 0
      if (signable) bot.once(`sign ${part.partId} ${String(part.version)}`, () => bot.ask({ type: 'SignResult', partId: part.partId }))
    }
  }

/** The clerk types from paper, that is from what the stage has shown; the first sheet has one slip of the pen. */
export const clerkPart =
  (script: Script, paper: () => Partial<View>): Part =>
  (bot, { result, contest }) => {
    for (const award of result?.awards ?? [])
      for (const nominee of award.nominees) {
        if (nominee.entered) continue
        const team = contest?.teams.find((one) => one.id === nominee.teamId)
        const player = team?.players[Math.floor(script.chance('nominee', nominee.teamId) * team.players.length)]
        if (player)
          bot.once(`nominee ${award.awardId} ${nominee.teamId}`, () =>
            bot.ask({ type: 'SealNominee', awardId: award.awardId, teamId: nominee.teamId, playerId: player.id }),
          )
      }
    for (const part of result?.parts ?? []) {
      if (!part.finished || part.stage !== 'provisional' || part.openTies.length > 0) continue
      const board = paper().standings?.find((one) => one.partId === part.partId)
      if (!board) continue
      const totals = Object.fromEntries([...board.rows, ...board.rest].map((row) => [row.teamId, row.total]))
      const [first] = Object.keys(totals)
      const slip = part.check === null && first !== undefined
      const sheet = slip ? { ...totals, [first]: (totals[first] ?? 0) + 1_000 } : totals
      bot.once(`check ${part.partId} ${String(part.version)} ${slip ? 'first' : JSON.stringify(totals)}`, () =>
        bot.ask({ type: 'EnterCheck', partId: part.partId, totals: sheet }),
      )
    }
  }

export const judgePart =
  (script: Script): Part =>
  (bot, { marks, mine }) => {
    if (!marks || mine?.is !== 'judge' || mine.mark !== null || marks.result !== null) return
    bot.once(`mark ${marks.slotId}`, async () => {
      const answer = await bot.ask({ type: 'EnterMark', slotId: marks.slotId, mark: script.mark(marks.slotId, mine.number, marks.maxMark, marks.step) })
      if (!answer.ok && answer.refusal.code === 'wrong-moment') throw new Error('not yet')
    })
  }

/** A team's tablet: answers, choices; presses are conducted by the starter, so that their order is the seed's. */
export const teamPart =
  (script: Script): Part =>
  (bot, { question, answers, choosing, mine }) => {
    if (mine?.is !== 'team') return
    const { teamId } = mine
    if (choosing?.teamId === teamId && choosing.items && choosing.picked === null) {
      const { slotId, rolling } = choosing
      const number = script.item(
        slotId,
        choosing.items.filter((one) => !one.used).map((one) => one.number),
      )
      if (number !== undefined) bot.once(`pick ${slotId}`, () => bot.ask({ type: 'PickItem', slotId, ...(rolling ? {} : { number }) }))
    } else if (choosing?.teamId === teamId && choosing.rivals) {
      const { slotId, rivals } = choosing
      const [rival] = rivals
      if (rival !== undefined) bot.once(`meet ${slotId}`, () => bot.ask({ type: 'PickTeam', slotId, teamId: rival }))
    } else if (choosing?.teamId === teamId && choosing.chosen === null) {
      const value = script.value(
        choosing.slotId,
        choosing.values.filter((one) => one.allowed && one.left > 0).map((one) => one.value),
      )
      if (value !== undefined) bot.once(`choose ${choosing.slotId}`, () => bot.ask({ type: 'ChooseValue', slotId: choosing.slotId, value }))
    }
    if (!question?.stem || !answers?.open || mine.submitted || !answers.tiles.some((tile) => tile.teamId === teamId)) return
    const letters = (question.options ?? []).map((option) => option.letter)
    const answer = script.tablet(question.slotId, teamId, question.stem, letters, answers.multiple)
    if (!answer) return
    bot.once(`tablet ${question.slotId}`, async () => {
      await bot.ask({ type: 'ChooseAnswer', slotId: question.slotId, answer: [...answer] })
      await bot.ask({ type: 'SubmitAnswer', slotId: question.slotId, answer: [...answer], stampedAt: null })
    })
  }
export const seatOfTeam = (teamId: TeamId): SeatId => `team-${teamId}` as SeatId

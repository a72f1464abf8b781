/** What each person of the night does when the view changes: referees, chief, clerk, judges, teams. */
import type { View } from '#shared/views/view.ts'
import type { Bot, Part } from './bot.ts'
import type { Script } from './script.ts'

export const refereePart =
  (script: Script): Part =>
  (bot, { panel, mine }) => {
    if (!panel || mine?.is !== 'referee' || !mine.onPanel) return
    for (const attempt of panel.attempts) {
      if (attempt.status !== 'open' || attempt.ruling !== null || attempt.recused?.includes(mine.number)) continue
      const outcome = script.vote(attempt.attemptId, attempt.teamId, mine.number)
      if (panel.method === 'majority' && mine.vote === null)
        bot.once(`vote ${attempt.attemptId}`, () => bot.ask({ type: 'CastVote', attemptId: attempt.attemptId, outcome }))
      if (panel.method === 'subject' || (panel.method === 'one' && mine.number === 1))
        bot.once(`rule ${attempt.attemptId}`, () =>
          bot.ask({ type: 'RuleAnswer', attemptId: attempt.attemptId, outcome: script.truth(attempt.attemptId, attempt.teamId) }),
        )
    }
  }

type Result = View['result']['parts'][number]
/** A tie that is flagged can't be settled: nobody waits for it. */
const tiesAreSettled = ({ openTies, flags }: Result): boolean => openTies.length === 0 || flags.length > 0
/** Once a version and a tie: with one that can still be settled it is refused. */
function signs(bot: Bot, result: View['result'] | undefined, as: 'chief' | 'supervisor'): void {
  for (const part of result?.parts ?? []) {
    const mine = part.signers.find(({ by }) => by === null)?.role === as
    const signable = mine && part.stage === 'checked' && part.finished && tiesAreSettled(part) && part.openRulings.length === 0
    const name = `sign ${part.partId} ${String(part.version)} ${String(part.openTies.length)}`
    if (signable) bot.once(name, () => bot.ask({ type: 'SignResult', partId: part.partId }))
  }
}

type Panel = NonNullable<View['panel']>
/** The subject's referee is missing, or nobody has a majority, or the round leaves it to the chief. */
const chiefDecides = (panel: Panel, attempt: Panel['attempts'][number]): boolean =>
  attempt.tally === 'no-majority' || attempt.forChief === true || panel.method === 'chief' || (panel.method === 'subject' && attempt.votes.length === 0)

/** A press shortly before the key was before the word, and in a photo the likelier team has it. */
function answerAsked(bot: Bot, race: View['race'] | undefined): void {
  const [teamId] = race?.asks?.teamIds ?? []
  if (!race?.asks || !teamId) return
  const { slotId } = race
  if (race.asks.is === 'photo') bot.once(`photo ${slotId} ${race.record?.openingId ?? ''}`, () => bot.ask({ type: 'PickWinner', slotId, teamId }))
  else bot.once(`cue ${slotId} ${race.record?.openingId ?? ''} ${teamId}`, () => bot.ask({ type: 'AnswerCue', slotId, teamId, given: false }))
}

/** What no key has marked and no method names a referee for was held up, on boards or by paddles: one grid for all teams. */
function fillGrid(bot: Bot, panel: View['panel'] | undefined, script: Script): void {
  const open = panel?.method === 'machine' ? panel.attempts.filter((attempt) => attempt.status === 'open') : []
  if (!panel || open.length === 0) return
  const outcomes = Object.fromEntries(open.map(({ attemptId, teamId }) => [teamId, script.truth(attemptId, teamId)]))
  bot.once(`grid ${panel.slotId}`, async () => {
    const answer = await bot.ask({ type: 'RuleAll', slotId: panel.slotId, outcomes })
    if (!answer.ok && answer.refusal.code === 'wrong-moment') throw new Error('not yet')
  })
}

export const chiefPart =
  (script: Script): Part =>
  (bot, { panel, question, result, race }) => {
    answerAsked(bot, race)
    fillGrid(bot, panel, script)
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
    signs(bot, result, 'chief')
  }

/** Signs with the chief, where the file asks for it. */
export const supervisorPart: Part = (bot, { result }) => signs(bot, result, 'supervisor')

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
      if (!part.finished || part.stage !== 'provisional' || !tiesAreSettled(part)) continue
      const board = paper().standings?.find((one) => one.partId === part.partId)
      if (!board) continue
      const totals = Object.fromEntries([...board.rows, ...board.rest].map((row) => [row.teamId, row.total]))
      const [first] = Object.keys(totals)
      const slip = part.check === null && first !== undefined
      const sheet = slip ? { ...totals, [first]: (totals[first] ?? 0) + 1_000 } : totals
      bot.once(`check ${part.partId} ${String(part.version)} ${slip ? 'first' : JSON.stringify(totals)}`, async () => {
        const answer = await bot.ask({ type: 'EnterCheck', partId: part.partId, totals: sheet })
        if (!answer.ok) throw new Error(answer.refusal.code)
      })
    }
  }

export const judgePart =
  (script: Script): Part =>
  (bot, { marks, mine }) => {
    if (!marks || mine?.is !== 'judge' || mine.mark !== null || marks.result !== null) return
    const { slotId, grades, criteria, step } = marks
    const { number } = mine
    const given = grades
      ? { mark: script.grade(slotId, number, grades) }
      : criteria
        ? { criteria: Object.fromEntries(criteria.map(({ id, max }) => [id, script.mark(`${slotId} ${id}`, number, max, step)])) }
        : { mark: script.mark(slotId, number, marks.maxMark, step) }
    bot.once(`mark ${slotId}`, async () => {
      const answer = await bot.ask({ type: 'EnterMark', slotId, ...given })
      if (!answer.ok && answer.refusal.code === 'wrong-moment') throw new Error('not yet')
    })
  }

/** A team's tablet: answers, choices; presses are conducted by the starter, so that their order is the seed's. */
export const teamPart =
  (script: Script): Part =>
  (bot, { question, answers, choosing, mine }) => {
    if (mine?.is !== 'team') return
    const { teamId, position } = mine
    const chooses = choosing?.teamId === teamId && (position ?? 1) === 1 ? choosing : null
    if (chooses?.items && chooses.picked === null) {
      const { slotId, rolling } = chooses
      const number = script.item(
        slotId,
        chooses.items.filter((one) => !one.used).map((one) => one.number),
      )
      if (number !== undefined) bot.once(`pick ${slotId}`, () => bot.ask({ type: 'PickItem', slotId, ...(rolling ? {} : { number }) }))
    } else if (chooses?.rivals) {
      const { slotId, rivals } = chooses
      const [rival] = rivals
      if (rival !== undefined) bot.once(`meet ${slotId}`, () => bot.ask({ type: 'PickTeam', slotId, teamId: rival }))
    } else if (chooses?.chosen === null) {
      const value = script.value(
        chooses.slotId,
        chooses.values.filter((one) => one.allowed && one.left > 0).map((one) => one.value),
      )
      if (value !== undefined) bot.once(`choose ${chooses.slotId}`, () => bot.ask({ type: 'ChooseValue', slotId: chooses.slotId, value }))
    }
    if (!question?.stem || !answers?.open || mine.submitted || !answers.tiles.some((tile) => tile.teamId === teamId)) return
    const letters = (question.options ?? []).map((option) => option.letter)
    const answer = script.tablet({ slotId: question.slotId, teamId, position }, question.stem, letters, answers.multiple)
    if (!answer) return
    bot.once(`tablet ${question.slotId}`, async () => {
      await bot.ask({ type: 'ChooseAnswer', slotId: question.slotId, answer: [...answer] })
      await bot.ask({ type: 'SubmitAnswer', slotId: question.slotId, answer: [...answer], stampedAt: null })
    })
  }

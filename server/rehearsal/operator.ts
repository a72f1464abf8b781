/** The operator at the console: always takes the one recommended step, and closes the answers when a team sleeps. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Command, CommandType } from '#shared/commands.ts'
import { inWords, type InWords, type Said } from '#shared/in-words.ts'
import type { View } from '#shared/views/view.ts'
import type { Bot } from './bot.ts'
import type { Script } from './script.ts'
import type { Starter } from './starter.ts'

interface Console {
  readonly bot: Bot
  readonly script: Script
  readonly starter: Starter
  /** Pause between two steps, ms. */
  readonly stepMs: number
  readonly over: (bot: Bot) => boolean
  /** Asked before each look at the next step. */
  readonly look?: (view: Partial<View>) => Promise<void>
}
const SLEEPY_MS = 1_200
const STUCK_MS = 60_000
const MOST_A_LOOK_MS = 1_000
/** Somebody else is now and then faster than the operator; so often in a row nobody is. */
const MOST_REFUSED = 20

type Other = View['next']['others'][number]

/** What nobody but the operator ends: lots drawn by hand, an opening without a limit that nobody wants. */
const LEFT: readonly CommandType[] = ['EnterDraw', 'CloseBuzzer', 'SkipRollCall']
const leftToOperator = (next: View['next'] | undefined) => (next?.command ? undefined : next?.others.find(({ command }) => LEFT.includes(command.type)))

/** What this operator says where a person has to. */
const SAID: Readonly<Record<InWords, Said>> = { reason: { words: '彩排中总控代为处理' }, lots: { words: '彩排监督员' }, votes: { words: '' } }
/** Lots fall as the teams stand in the list. */
function said(view: Partial<View>, { command, needs }: Other): Command {
  if (needs === undefined) return command
  const of = command.type === 'EnterDraw' ? JSON.stringify(command.of) : null
  const order = view.draws?.open.find((one) => JSON.stringify(one.of) === of)?.among ?? []
  return inWords(command, needs, { ...SAID[needs], order })
}

/** Somebody else is about to act on the question in play. */
function mustWait({ bot, script, starter }: Console): boolean {
  const { question, panel } = bot.view
  if (starter.busy) return true
  if (!question) return false
  if (question.phase === 'shown' && question.mode === 'turn' && !question.voided && script.voids(question.slotId)) return true
  const ruled = question.phase === 'revealed' && question.mode !== 'all' && !question.voided ? (panel?.attempts ?? []) : []
  return ruled.some((attempt) => attempt.ruling !== null && attempt.status === 'confirmed' && script.overrule(attempt.attemptId, attempt.ruling) !== null)
}

/** Plays until the rundown is over; throws when nothing moves for a minute or steps are refused again and again. */
export async function operate(desk: Console): Promise<void> {
  const { bot, over, starter, stepMs } = desk
  let [waited, last, seen] = [0, performance.now(), bot.seq]
  let inARow = 0
  while (!over(bot)) {
    await pause(Math.max(stepMs, 1))
    await desk.look?.(bot.view)
    const now = performance.now()
    // while the whole process is held up nothing can move
    waited = bot.seq === seen ? waited + Math.min(now - last, MOST_A_LOOK_MS) : 0
    ;[last, seen] = [now, bot.seq]
    const { next, answers } = bot.view
    if (waited > STUCK_MS)
      throw new Error(
        `the rehearsal is stuck at “${JSON.stringify(next?.label)}”, waiting for ${JSON.stringify(next?.waitingFor)}; ${JSON.stringify(bot.view.question)}`,
      )
    if (answers?.open && waited > SLEEPY_MS) {
      await bot.ask({ type: 'CloseAnswers', slotId: bot.view.question?.slotId ?? ('' as never) })
      continue
    }
    const left = waited > SLEEPY_MS && !starter.busy ? leftToOperator(next) : undefined
    if (left) {
      await bot.ask(said(bot.view, left), left.for)
      continue
    }
    if (!next?.command || mustWait(desk)) continue
    const answer = await bot.ask(next.command, next.for)
    inARow = answer.ok ? 0 : inARow + 1
    if (answer.ok) while (bot.seq < answer.seq && bot.connected) await pause(1)
    else if (inARow > MOST_REFUSED) throw new Error(`the recommended step was refused: ${JSON.stringify(bot.refused.slice(-3))}`)
  }
}

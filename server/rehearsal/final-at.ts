/** A final played by bots at a hub in a process of its own, watched from the moment everybody sits. */
import type { SeatId } from '#shared/words.ts'
import { readContest } from '../exchange/contest-file.ts'
import { Acknowledged } from './acknowledged.ts'
import type { Bot } from './bot.ts'
import { playAt } from './rehearse.ts'
import type { Serving } from './torture-hub.ts'

export interface PlayedFinal {
  readonly acks: Acknowledged
  readonly isOver: () => boolean
  /** The bots as they sit when it is over; rejects when they got stuck. */
  readonly end: Promise<readonly Bot[]>
  /** The bots leave, wherever they are. */
  readonly leave: () => void
}

/** Resolves once every seat is taken. */
export async function finalAt(
  { origin, tokens }: Serving,
  { contestFile, seed }: { readonly contestFile: string; readonly seed: number },
): Promise<PlayedFinal> {
  const read = readContest(contestFile)
  if (!read.ok) throw new Error('the contest file has mistakes')
  const acks = new Acknowledged()
  const seatToken = async (seatId: SeatId) => tokens[seatId] ?? ''
  let over = false
  let leave = () => undefined as void
  let end: Promise<readonly Bot[]> = Promise.resolve([])
  await new Promise<void>((sit, fail) => {
    const onSeated = (bots: readonly { close: () => void }[]): void => {
      leave = () => bots.forEach((bot) => bot.close())
      sit()
    }
    end = playAt({ origin, seatToken, contest: read.contest }, { seed, onAnswer: acks.heard, onSeated }, read.questions)
    end.finally(() => (over = true)).catch(fail)
  })
  return { acks, isOver: () => over, end, leave }
}

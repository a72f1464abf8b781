/** For tests: the whole console on a sample view, and what it sends. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Command } from '#shared/commands.ts'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import { App } from './app.tsx'
import { SLOT } from '#shared/samples/pad-play-samples.ts'

export interface Sent {
  command: Command
  for: SeatId | null
}
export const settle = () => act(async () => void (await Promise.resolve()))
export const openBuzzer: Sent = { command: { type: 'OpenBuzzer', slotId: SLOT }, for: null }

/** The whole console on a sample view; what it sends is collected. */
export function consoleOn(sample: keyof typeof consoleSamples, given: Partial<Link> = {}, answer: CommandAnswer = { ok: true, seq: 1 }) {
  const sent: Sent[] = []
  const send: Link['send'] = (command, options) => {
    sent.push({ command, for: options?.for ?? null })
    return Promise.resolve(answer)
  }
  render(
    <GivenLink link={sampleLink(consoleSamples[sample] ?? {}, { hubNow: () => SAMPLE_NOW, send, ...given })}>
      <App />
    </GivenLink>,
  )
  return sent
}
export const press = (code: string, init: KeyboardEventInit = {}, on: Element = document.body) => fireEvent.keyDown(on, { code, ...init })
export const button = (name: RegExp | string) => screen.getByRole('button', { name })

/** For tests: the pad of a seat on a sample view, and what it asks. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples, type PadSampleName } from '#shared/samples/pad-samples.ts'
import type { View } from '#shared/views/view.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

export interface Given {
  page?: string
  answer?: Promise<CommandAnswer>
  view?: Partial<View>
}
/** Renders a seat's pad on a sample; `asked` collects what it sends. */
export function pad(name: PadSampleName, { page, answer, view }: Given = {}) {
  if (page) window.history.replaceState(null, '', `/pad/seat#${page}`)
  const asked: Command[] = []
  const send = vi.fn((command: Command): Promise<CommandAnswer> => {
    asked.push(command)
    return answer ?? Promise.resolve({ ok: true, seq: 2 })
  })
  const sample = padSamples[name]
  const { container } = render(
    <GivenLink link={sampleLink({ ...sample.view, ...view }, { hello: sample.hello, send })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return { asked, container }
}
export const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
export const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
export const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

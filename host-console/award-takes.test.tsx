/** Tests of a presenter changed at the console, by the keyboard alone. */
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { consoleOn, settle } from './on-a-sample.tsx'

afterEach(cleanup)

/** The dialog of the first award. */
function presenters(): HTMLTextAreaElement {
  fireEvent.mouseDown(screen.getByRole('tab', { name: /^成绩/ }), { button: 0 })
  fireEvent.click(screen.getAllByRole('button', { name: /^颁奖嘉宾/ })[0] ?? document.body)
  const field = document.querySelector<HTMLTextAreaElement>('.dialog textarea')
  if (!field) throw new Error('no field')
  return field
}

test('Enter sends the presenters as typed; with Shift it begins the next line, and what an input method composes is not sent', async () => {
  const sent = consoleOn('checking')
  const field = presenters()
  fireEvent.change(field, { target: { value: '主任 栾试安\n教授 上官试评' } })
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  await settle()
  expect(sent).toEqual([])
  fireEvent.keyDown(field, { key: 'Enter' })
  await settle()
  const value = [
    { title: '主任', name: '栾试安' },
    { title: '教授', name: '上官试评' },
  ]
  expect(sent.map((one) => one.command)).toMatchObject([{ type: 'AmendContest', changes: [{ path: 'awards/first/presenters', value }] }])
  expect(document.querySelector('.dialog')).toBeNull()
})
test('a line that names no person is not sent', async () => {
  const sent = consoleOn('checking')
  const field = presenters()
  fireEvent.change(field, { target: { value: '主任' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await settle()
  expect(sent).toEqual([])
})

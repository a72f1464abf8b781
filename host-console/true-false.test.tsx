/**
 * The console says a true-or-false answer in its words, wherever it is shown, pressed or typed.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { teamAt } from '#shared/samples/contest-sample.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import type { View } from '#shared/views/view.ts'
import { button, consoleOn, press, settle } from './on-a-sample.tsx'

const options = [
  { letter: 'T', text: '正确' },
  { letter: 'F', text: '错误' },
]
function truth(): Partial<View> {
  const view = consoleSamples['tablets'] ?? expect.fail()
  const { question, crew, answers } = view
  if (!question || !crew || !answers) return expect.fail()
  return {
    ...view,
    question: { ...question, type: 'true-false', options },
    crew: { ...crew, options, key: ['T'] },
    answers: { ...answers, multiple: false, tiles: answers.tiles.map((tile) => ({ ...tile, answer: tile.answer && ['F'] })) },
  }
}
afterEach(cleanup)
const texts = (selector: string) => new Set([...document.querySelectorAll(selector)].map((one) => one.textContent))

test('fault: the answers of the tablets and the question’s own options stood there as T and F', () => {
  consoleOn('tablets', { view: truth() })
  expect([...texts('.tiles b.num')].filter((one) => one !== '' && !/^\d+$/.test(one))).toEqual(['错误'])
  expect([...texts('.options li')].map((one) => one.trim())).toEqual(['正确', '错误'])
})
test('fault: cards were entered by the keys T and F; the letters can still be typed, and taken away', async () => {
  const sent = consoleOn('tablets', { view: truth() })
  press('Digit2')
  fireEvent.click(button('代录各队答案'))
  expect(texts('.card-grid button.letter')).toEqual(new Set(['正确', '错误']))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: /上海/ })
  fireEvent.change(field, { target: { value: 'f' } })
  expect(field.value).toBe('错误')
  fireEvent.change(field, { target: { value: '错' } })
  expect(field.value).toBe('')
  fireEvent.change(field, { target: { value: 't' } })
  fireEvent.click(button('录入 1 队'))
  await settle()
  expect(sent).toMatchObject([{ command: { type: 'EnterCards', answers: { [teamAt(12)]: ['T'] } } }])
})
test('fault: the key of a true-or-false question was amended by typing T or F', async () => {
  const sent = consoleOn('tablets', { view: truth() })
  fireEvent.click(button('改答案'))
  const dialog = within(screen.getByRole('dialog'))
  const choice = dialog.getByRole<HTMLSelectElement>('combobox', { name: /正确答案/ })
  expect([...choice.options].map((option) => option.text).filter((text) => text !== '')).toEqual(expect.arrayContaining(['正确', '错误', '正确、错误']))
  fireEvent.change(choice, { target: { value: 'F' } })
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '答案有误' } })
  fireEvent.submit(document.querySelector('.dialog form') ?? document.body)
  await settle()
  expect(sent).toMatchObject([{ command: { type: 'AmendKey', key: ['F'] } }])
})

/**
 * Tests of what counts as a press of the buzzer's key.
 * @vitest-environment jsdom
 */
import { describe, expect, test } from 'vitest'
import { buzzerInput, changeBuzzerInput, Debounce, isOfBuzzer, keyOf } from './buzzer-input.ts'

const down = (timeStamp: number, code = 'KeyB', repeat = false) => ({ code, key: 'b', timeStamp, repeat })

describe('a key', () => {
  test('that is held or bounces presses once; pressed again later it presses again', () => {
    const debounce = new Debounce()
    expect([down(100), down(112), down(150, 'KeyB', true), down(400)].map((event) => debounce.isPress(event))).toEqual([true, false, false, true])
  })
  test('does not silence another', () => {
    const debounce = new Debounce()
    expect([down(100, 'KeyB'), down(101, 'KeyC')].map((event) => debounce.isPress(event))).toEqual([true, true])
  })
  test('of a button without a layout is told by its character', () => {
    expect(keyOf({ code: '', key: '7' })).toBe('7')
    expect(keyOf({ code: 'Digit7', key: '7' })).toBe('Digit7')
  })
  test('is the buzzer’s own, or space and enter where none was set', () => {
    expect(isOfBuzzer({ input: 'hid', key: 'F9' }, 'F9')).toBe(true)
    expect(isOfBuzzer({ input: 'hid', key: 'F9' }, 'Space')).toBe(false)
    expect(isOfBuzzer({ input: 'touch', key: null }, 'Space')).toBe(true)
  })
})

test('the setting is kept by seat; the screen is the usual one', () => {
  changeBuzzerInput('team-t1', { input: 'hid', key: 'Num Lock' })
  expect(localStorage.getItem('leitai:input:team-t1')).toBe('hid Num Lock')
  expect(buzzerInput('team-t1')).toEqual({ input: 'hid', key: 'Num Lock' })
  expect(buzzerInput('team-t2')).toEqual({ input: 'touch', key: null })
})

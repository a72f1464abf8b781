/** Tests of the commands that wait for an answer. */
import { describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { newCommandId } from './random-id.ts'
import { Unsent } from './unsent.ts'

const hand: Command = { type: 'RaiseHand' }
const press: Command = { type: 'PressBuzzer', openingId: null, nonce: null, dp: 1, input: 'touch' }

function waiting(command: Command) {
  const answer = vi.fn()
  return { envelope: { commandId: newCommandId(), command }, answer }
}

describe('unsent commands', () => {
  test('what was not answered is sent again in order with the same id', () => {
    const unsent = new Unsent()
    const [first, second] = [waiting(hand), waiting(hand)]
    unsent.add(first)
    unsent.add(second)
    unsent.lose()
    expect(unsent.again()).toEqual([first.envelope, second.envelope])
  })

  test('a press is given up when the connection is lost, and never sent again', () => {
    const unsent = new Unsent()
    const pressed = waiting(press)
    unsent.add(pressed)
    unsent.lose()
    expect(pressed.answer).toHaveBeenCalledWith({ ok: false, refusal: { code: 'not-delivered' } })
    expect(unsent.count).toBe(0)
  })

  test('an answer settles its command once', () => {
    const unsent = new Unsent()
    const raised = waiting(hand)
    unsent.add(raised)
    unsent.settle(raised.envelope.commandId, { ok: true, seq: 3 })
    unsent.settle(raised.envelope.commandId, { ok: true, seq: 3, again: true })
    expect(raised.answer).toHaveBeenCalledTimes(1)
    expect(unsent.count).toBe(0)
  })

  test('a lost seat answers everything that waited', () => {
    const unsent = new Unsent()
    const raised = waiting(hand)
    unsent.add(raised)
    unsent.giveUp({ code: 'not-paired' })
    expect(raised.answer).toHaveBeenCalledWith({ ok: false, refusal: { code: 'not-paired' } })
  })
})

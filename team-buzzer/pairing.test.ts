/** Tests of what a pairing can come to. */
import { describe, expect, test } from 'vitest'
import { missingIn } from './browser-check.ts'
import { codeOfPath, pairingIn } from './pairing.ts'

const paired = { token: 'secret', seatId: 'team-team-3', role: 'team', path: '/buzzer/team-team-3' }

describe('pairing', () => {
  test('a paired seat brings its token and its page', () => {
    expect(pairingIn(true, paired)).toEqual({ is: 'paired', seatId: 'team-team-3', token: 'secret', path: '/buzzer/team-team-3' })
  })

  test('a page of another site is never opened', () => {
    expect(pairingIn(true, { ...paired, path: '//elsewhere.example/buzzer' })).toEqual({ is: 'unexpected' })
    expect(pairingIn(true, { ...paired, path: 'javascript:alert(1)' })).toEqual({ is: 'unexpected' })
  })

  test('a refusal keeps its reason, an unknown one is not made up', () => {
    expect(pairingIn(false, { code: 'bad-code' })).toEqual({ is: 'refused', refusal: { code: 'bad-code' } })
    expect(pairingIn(false, { code: 'toString' })).toEqual({ is: 'unexpected' })
    expect(pairingIn(true, null)).toEqual({ is: 'unexpected' })
  })

  test('the code stands in the address, or has to be typed', () => {
    expect(codeOfPath('/pair/K7M2Q')).toBe('K7M2Q')
    expect(codeOfPath('/pair/')).toBe('')
    expect(codeOfPath('/pair/%E0%A4%A')).toBe('')
  })

  test('an old browser is told what it lacks', () => {
    const old = { ...globalThis, Object: {}, Array: { prototype: {} } }
    expect(missingIn(old as never)).toContain('Object.hasOwn')
  })
})

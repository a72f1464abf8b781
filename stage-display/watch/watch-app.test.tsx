/**
 * Tests of the audience's phone on the public samples.
 * @vitest-environment jsdom
 */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Link } from '#shared/client/link.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { handedInOnStage } from '#shared/ui/on-stage.ts'
import { WatchApp } from './watch-app.tsx'

afterEach(cleanup)

function shown(name: string, change: Partial<Link> = {}): string {
  const view = stageSamples[name]
  if (!view) throw new Error(`no sample named ${name}`)
  const { container } = render(
    <GivenLink link={sampleLink(view, { hubNow: () => SAMPLE_NOW, ...change })}>
      <WatchApp />
    </GivenLink>,
  )
  return container.textContent ?? ''
}
const FORBIDDEN = /垫底|淘汰|出局|最后一名|未获奖|失败/

describe('the audience’s phone', () => {
  test('a page that nothing has come to says after a while what may help, in WeChat how to leave it', () => {
    vi.useFakeTimers()
    const agent = vi.spyOn(navigator, 'userAgent', 'get')
    try {
      for (const [browser, helps] of [
        ['Mozilla/5.0 MicroMessenger/8.0.50', '在浏览器打开'],
        ['Mozilla/5.0 Chrome/120', '会场的 Wi-Fi'],
      ] as const) {
        agent.mockReturnValue(browser)
        const { container } = render(
          <GivenLink link={sampleLink({}, { state: 'connecting' })}>
            <WatchApp />
          </GivenLink>,
        )
        expect(container.textContent).toBe('')
        act(() => void vi.advanceTimersByTime(6_000))
        expect(container.textContent).toContain(helps)
        cleanup()
      }
    } finally {
      agent.mockRestore()
      vi.useRealTimers()
    }
  })
  test('on boards nobody is said to have handed in, on the phone or on stage', () => {
    const view = stageSamples['tiles-8'] ?? expect.fail()
    const onBoards = { ...view, answers: view.answers ? { ...view.answers, heldUp: 'boards' as const } : null }
    const phone = (of: typeof view) => {
      const { container } = render(
        <GivenLink link={sampleLink(of, { hubNow: () => SAMPLE_NOW })}>
          <WatchApp />
        </GivenLink>,
      )
      return container.querySelector('.state')?.textContent
    }
    expect(phone(view)).toContain('已提交')
    cleanup()
    expect(phone(onBoards)).toContain('题板作答')
    expect([handedInOnStage(view), handedInOnStage(onBoards)]).toEqual([{ submitted: expect.any(Number), of: 8 }, null])
  })
  test('every public sample is drawn with the watermark and without a forbidden word', () => {
    for (const name of Object.keys(stageSamples).filter((one) => stageSamples[one]?.contest?.watermark === 'demo')) {
      const text = shown(name)
      expect(text, name).toContain('演示数据')
      expect(text, name).not.toMatch(FORBIDDEN)
      cleanup()
    }
  }, 30_000)

  test('the one who won the buzz is named, the answer only once it is revealed', () => {
    expect(shown('who-has-it')).toContain('3号台抢答成功')
    cleanup()
    expect(shown('answer')).toContain('正确答案')
    cleanup()
    expect(shown('question')).not.toContain('正确答案')
  })

  test('the rest of the challengers stand without a place', () => {
    expect(shown('challenge-standings')).toContain('其他代表队')
  })

  test('a board is a result only once it is signed', () => {
    expect(shown('scoreboard')).not.toContain('成绩')
    cleanup()
    expect(shown('scoreboard-signed')).toContain('成绩')
  })

  test('during the anthem nothing but the event’s title is shown', () => {
    expect(shown('anthem')).not.toContain('积分榜')
  })

  test('a lost hub is never confessed in words', () => {
    expect(shown('scoreboard', { state: 'offline' })).toBe((cleanup(), shown('scoreboard')))
  })

  test('fault N8: old news goes once the hub was lost for as long as the file says', () => {
    vi.useFakeTimers()
    const link = sampleLink(
      { ...stageSamples['scoreboard'], broadcast: { ...broadcastSample, holdAfterMs: 9000 } },
      { hubNow: () => SAMPLE_NOW, state: 'offline' },
    )
    const { container } = render(
      <GivenLink link={link}>
        <WatchApp />
      </GivenLink>,
    )
    const boards = () => container.querySelectorAll('.board').length
    act(() => void vi.advanceTimersByTime(8900))
    expect(boards()).toBe(1)
    act(() => void vi.advanceTimersByTime(200))
    expect([boards(), container.querySelectorAll('.watch-head').length]).toEqual([0, 1])
    vi.useRealTimers()
  })
})

/** The operator's hands on screens and devices: the program held and black, a display pointed and loaded again, a seat taken over in one press, an old page told. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BUILD } from '#shared/client/connection.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { seatOfTable } from '#shared/samples/console-crew-samples.ts'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import type { DeviceView } from '#shared/views/people.ts'
import type { DeskRequest } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import { App } from './app.tsx'

afterEach(cleanup)
const settle = () => act(async () => void (await Promise.resolve()))
const press = (code: string) => fireEvent.keyDown(document.body, { code })

function consoleOn(change: (seat: DeviceView) => Partial<DeviceView> = () => ({})) {
  const sent: { command: Command; for: SeatId | null }[] = []
  const asked: DeskRequest[] = []
  const view = consoleSamples['answering'] ?? {}
  const devices = view.devices && { ...view.devices, seats: view.devices.seats.map((seat) => ({ ...seat, ...change(seat) })) }
  const link = sampleLink(
    { ...view, ...(devices ? { devices } : {}) },
    {
      hubNow: () => SAMPLE_NOW,
      send: (command, options) => {
        sent.push({ command, for: options?.for ?? null })
        return Promise.resolve({ ok: true, seq: 1 })
      },
      desk: (request) => (asked.push(request), Promise.resolve({ ok: true })),
    },
  )
  render(
    <GivenLink link={link}>
      <App />
    </GivenLink>,
  )
  return { sent, asked }
}
const open = (name: RegExp) => {
  press('Digit5')
  fireEvent.click(within(document.querySelector<HTMLElement>('.seat-grid') ?? document.body).getAllByRole('button', { name })[0] ?? document.body)
}

describe('the program', () => {
  test('is held and made black by one key each, from any page', async () => {
    const { asked } = consoleOn()
    press('KeyH')
    press('Digit4')
    press('KeyK')
    await settle()
    expect(asked).toEqual([
      { type: 'SetProgram', program: 'hold' },
      { type: 'SetProgram', program: 'black' },
    ])
  })
  test('is taken with T, cut with Shift', async () => {
    const { sent } = consoleOn()
    press('KeyT')
    await settle()
    fireEvent.keyDown(document.body, { code: 'KeyT', shiftKey: true })
    await settle()
    expect(sent.map(({ command }) => command)).toMatchObject([{ type: 'TakeScene' }, { type: 'TakeScene', cut: true }])
    expect(sent[0]?.command).not.toHaveProperty('cut')
  })
})

describe('a device', () => {
  test('fault N8: one that has gone silent is named, and the console rings once for it', () => {
    const begun: number[] = []
    const voice = { frequency: { setValueAtTime: () => undefined }, connect: () => voice, start: () => begun.push(1), stop: () => undefined }
    const level = { gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }, connect: () => level }
    vi.stubGlobal(
      'AudioContext',
      class {
        currentTime = 0
        destination = {}
        createOscillator = () => voice
        createGain = () => level
        close = () => Promise.resolve()
      },
    )
    const view = consoleSamples['answering'] ?? {}
    const page = (state: DeviceView['state']) => {
      const seats = (view.devices?.seats ?? []).map((seat) => ({ ...seat, state: seat.seatId === 'chief' ? state : ('online' as const) }))
      return (
        <GivenLink link={sampleLink({ ...view, ...(view.devices ? { devices: { ...view.devices, seats } } : {}) }, { hubNow: () => SAMPLE_NOW })}>
          <App />
        </GivenLink>
      )
    }
    const { rerender } = render(page('online'))
    rerender(page('stale'))
    rerender(page('stale'))
    expect([screen.getByText('失去联系：裁判长').className, begun]).toEqual(['banner warn', [1, 1]])
    vi.unstubAllGlobals()
  })
  test('fault F5: files that are named and not there stand in a banner until they are', () => {
    const view = consoleSamples['answering'] ?? {}
    const devices = view.devices && { ...view.devices, mediaMissing: ['map.png', 'opening.mp4'] }
    render(
      <GivenLink link={sampleLink({ ...view, ...(devices ? { devices } : {}) }, { hubNow: () => SAMPLE_NOW })}>
        <App />
      </GivenLink>,
    )
    expect(screen.getByText(/缺少素材文件：map\.png · opening\.mp4/).className).toBe('banner warn')
  })
  test('any seat is taken over in one press, and what is sent then names it', async () => {
    const { sent } = consoleOn()
    open(/3号台/)
    fireEvent.click(screen.getByRole('button', { name: '代操作此席位' }))
    expect(screen.getByText(/^正在代：3号台/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '代举手' }))
    await settle()
    expect(sent).toEqual([{ command: { type: 'RaiseHand' }, for: seatOfTable(3) }])
  })
  test('a display is pointed and loaded again; another seat has no such keys', async () => {
    const { asked } = consoleOn()
    open(/大屏/)
    fireEvent.change(screen.getByLabelText('本屏显示'), { target: { value: 'standings' } })
    fireEvent.click(screen.getByRole('button', { name: '重新载入本屏' }))
    await settle()
    expect(asked).toMatchObject([{ type: 'PointDisplay', shows: 'standings' }, { type: 'ReloadDisplay' }])
    open(/裁判长/)
    expect(screen.queryByLabelText('本屏显示')).toBeNull()
  })
  test('a page of another build than the console’s is told', () => {
    consoleOn((seat) => ({ build: seat.seatId === 'chief' ? 'connection-old.js' : BUILD }))
    open(/裁判长/)
    expect(screen.getByText('与总控台不同，请刷新该设备')).toBeTruthy()
    expect(screen.getAllByText('页面版本 ≠')).toHaveLength(1)
  })
})

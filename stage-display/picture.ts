/** What a public screen shows now: what the hub last said, what the console points this display to, and what remains when the hub is not heard. */
import { useEffect, useRef, useState } from 'react'
import type { DisplayShows } from '#shared/broadcast.ts'
import { useLink } from '#shared/client/use-view.tsx'
import type { SceneName } from '#shared/commands.ts'
import type { Millis } from '#shared/words.ts'
import type { StageView } from './scene.ts'

export interface Surroundings {
  readonly kind: 'stage' | 'overlay'
  readonly out: 'alpha' | 'fill' | 'key'
}
export interface Picture extends Surroundings {
  readonly view: StageView
  /** Nothing at all. */
  readonly black: boolean
  /** The picture is not of this moment: no clock may look alive. */
  readonly kept: boolean
  /** The hub is not heard: told by a dot, never in words. */
  readonly lost: boolean
}
/** Where the hub has not said otherwise. */
const HOLD_AFTER_MS: Millis = 60_000

/** One scene alone, whatever the play does, in the theme of the hour; 奏唱国歌 stays quiet. */
export const withScene = (view: StageView, scene: SceneName): StageView =>
  view.scene === undefined ? view : { ...view, scene: { ...view.scene, follow: false, scene, partId: null, message: null, item: null } }

const OVERLAYS: Partial<Record<DisplayShows, Surroundings['out']>> = { overlay: 'alpha', fill: 'fill', key: 'key' }

/** A display that was pointed nowhere is what its address says. */
export function surroundingsOf(own: Surroundings, shows: DisplayShows | undefined): Surroundings {
  if (shows === undefined) return own
  const out = OVERLAYS[shows]
  return out === undefined ? { kind: 'stage', out: 'alpha' } : { kind: 'overlay', out }
}

/** True once it has lasted so long. */
function useLasts(state: boolean, ms: Millis): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!state) return undefined
    const timer = setTimeout(() => setLong(true), ms)
    return () => clearTimeout(timer)
  }, [state, ms])
  return state && long
}

/** Once black a screen is black for so long, whatever is pressed: no key makes the light of a hall turn round more than twice a second. */
const LEAST_BLACK_MS: Millis = 1_000
/** As dark as black, whatever the theme. */
const DARK: readonly SceneName[] = ['external', 'film', 'test-card']
function useStays(state: boolean, ms: Millis): boolean {
  const [held, hold] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!state) return
    hold(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => hold(false), ms)
  }, [state, ms])
  useEffect(() => () => clearTimeout(timer.current), [])
  return state || held
}

/** A scene without the theme's ground stays as long as black does. */
function useLeastDark(view: StageView): StageView {
  const dark = view.scene !== undefined && DARK.includes(view.scene.scene)
  const last = useRef(view)
  if (dark) last.current = view
  return useStays(dark, LEAST_BLACK_MS) && !dark ? last.current : view
}

export function usePicture(own: Surroundings): Picture {
  const { state, view: now, hello } = useLink()
  const heard = useRef<StageView | null>(null)
  if (state === 'online' || heard.current === null) heard.current = now
  const last = heard.current
  const program = last.broadcast?.program ?? 'live'
  const shows = hello?.seatId == null ? undefined : last.broadcast?.displays[hello.seatId]
  const around = surroundingsOf(own, shows)
  const followsProgram = around.kind === 'stage' && (shows === undefined || shows === 'program')
  const held = followsProgram && program === 'hold'
  const before = useRef<StageView | null>(null)
  if (!held) before.current = last
  const lost = state !== 'online' && last.scene !== undefined
  const longLost = useLasts(lost, last.broadcast?.holdAfterMs ?? HOLD_AFTER_MS)
  const still = withScene(last, 'still')
  const wanted = shows === 'standings' ? withScene(last, 'scoreboard') : shows === 'still' ? still : held ? (before.current ?? still) : last
  const black = useStays(shows === 'black' || (followsProgram && program === 'black') || (longLost && around.kind === 'overlay'), LEAST_BLACK_MS)
  return {
    ...around,
    view: useLeastDark(longLost ? still : wanted),
    black,
    kept: lost || held,
    lost,
  }
}

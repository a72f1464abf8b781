/** The press timing: for three seconds one strip of who came when after the opening; whole, and for good, where it was too close to call. */
import { Fragment, useState, type CSSProperties, type ReactNode } from 'react'
import type { BuzzerPart } from '#shared/views/play.ts'
import { TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import { useSurface, useSurfaceNow } from '../surface.tsx'
import { teamOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { raceWordsIn } from '../texts-race.ts'
import { Enter } from './enter.tsx'
import { PhotoFinish } from './photo-finish.tsx'
import './press-strip.css'

type Buzzer = NonNullable<BuzzerPart>
const MOST = 6
/** Least distance of two chips, in percent of the axis. */
const GAP = 13
/** A clear order is told, and gives way to the answer. */
const SHOWN_MS = 3000

const spanOf = (timesMs: readonly number[]): number => Math.max(1, (timesMs.at(-1) ?? 0) - (timesMs[0] ?? 0))
/** Percent of the time between first and last, moved apart. */
function spreadOf(timesMs: readonly number[]): readonly number[] {
  const spread: number[] = []
  for (const time of timesMs) spread.push(Math.max(((time - (timesMs[0] ?? 0)) / spanOf(timesMs)) * 100, (spread.at(-1) ?? -GAP) + GAP))
  return spread
}
const widthOf = (spread: readonly number[]): number => Math.max(100, spread.at(-1) ?? 0)
/** Where each press stands on the axis, 0–100: in proportion to its time, never on top of another. */
export function placesOnAxis(timesMs: readonly number[]): number[] {
  const spread = spreadOf(timesMs)
  return spread.map((place) => (place / widthOf(spread)) * 100)
}
/** How much of the axis a millisecond takes, 0–1. */
export const shareOfAxis = (timesMs: readonly number[]): number => 100 / spanOf(timesMs) / widthOf(spreadOf(timesMs))

export function PressStrip({ view, buzzer }: { view: StageView; buzzer: Buzzer }) {
  const { words, language } = useSurface()
  const { verdict, strip = [] } = buzzer
  if (verdict?.photo && strip.length > 0) {
    const decided = verdict.method === 'estimate' ? raceWordsIn(language).estimated : howDecided(verdict, words)
    return <PhotoFinish view={view} strip={strip} verdict={verdict} decided={decided} />
  }
  const shown = <Strip view={view} buzzer={buzzer} />
  return verdict?.photo ? shown : <Passing>{shown}</Passing>
}

/** Keeps its room when it is over, so that nothing else moves. */
function Passing({ children }: { children: ReactNode }) {
  const now = useSurfaceNow()
  const [since] = useState(now)
  return <div className={now - since < SHOWN_MS ? 'passing' : 'passing gone'}>{children}</div>
}

function Strip({ view, buzzer }: { view: StageView; buzzer: Buzzer }) {
  const { words } = useSurface()
  const { verdict, order, strip = [] } = buzzer
  const presses = order.filter((press) => !press.early).slice(0, MOST)
  const times = presses.map((press) => press.afterMs)
  const places = placesOnAxis(times)
  const msOnAxis = shareOfAxis(times)
  return (
    <div className="strip">
      <b>{verdict ? <Sureness buzzer={buzzer} /> : ''}</b>
      <div className="axis">
        {buzzer.fouls.map((foul) => {
          const team = teamOf(view, foul.teamId)
          return (
            team && (
              <span key={foul.teamId} className="fouled" style={teamStyle(team)}>
                <i className="num">{team.table}</i>
                {words.foulShort}
              </span>
            )
          )
        })}
        <div className="times">
          {presses.map((press, i) => {
            const team = teamOf(view, press.teamId)
            const band = strip.find((line) => line.teamId === press.teamId)
            const half = band ? ((band.toMs - band.fromMs) / 2) * msOnAxis : 0
            const at: CSSProperties & Record<'--at' | '--half', string> = { '--at': String((places[i] ?? 0) / 100), '--half': String(half) }
            return (
              team && (
                <Fragment key={press.teamId}>
                  <span className="press" style={at}>
                    <Enter from="left" order={i}>
                      <TeamChip team={team} />
                    </Enter>
                  </span>
                  {band && <i className="band" style={{ ...teamStyle(team), ...at }} />}
                </Fragment>
              )
            )
          })}
        </div>
      </div>
      <b>{verdict && verdict.leadMs !== null ? words.lead((verdict.leadMs / 1000).toFixed(3)) : ''}</b>
    </div>
  )
}

/** 先后明确（误差 ±0.8 毫秒）: the word where it is proven, the error in any case. */
function Sureness({ buzzer: { verdict, strip = [] } }: { buzzer: Buzzer }) {
  const { words, language } = useSurface()
  const [front] = strip
  if (!verdict) return null
  const race = raceWordsIn(language)
  const said = howDecided(verdict, words) || (front && !verdict.certified ? race.estimate : '')
  const within = front && verdict.method !== 'arrival' ? race.within(((front.toMs - front.fromMs) / 2).toFixed(1)) : ''
  return (
    <>
      {said} <small className="num">{said !== '' && within !== '' ? `（${within}）` : within}</small>
    </>
  )
}

function howDecided(verdict: NonNullable<Buzzer['verdict']>, words: ReturnType<typeof useSurface>['words']): string {
  if (verdict.method === 'arrival') return words.byArrival
  if (verdict.method === 'referee') return words.byReferee
  if (verdict.method === 'draw') return words.byDraw
  if (verdict.certain) return words.certain
  return verdict.photo ? words.tooClose : ''
}

/** The press timing: for three seconds one strip of who came when after the opening; whole, and for good, where it was too close to call. */
import { useState, type CSSProperties, type ReactNode } from 'react'
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

/** Where each press stands on the axis, 0–100: in proportion to its time, never on top of another. */
export function placesOnAxis(timesMs: readonly number[]): number[] {
  const first = timesMs[0] ?? 0
  const span = Math.max(1, (timesMs.at(-1) ?? 0) - first)
  const spread: number[] = []
  for (const time of timesMs) spread.push(Math.max(((time - first) / span) * 100, (spread.at(-1) ?? -GAP) + GAP))
  const width = Math.max(100, spread.at(-1) ?? 0)
  return spread.map((place) => (place / width) * 100)
}

export function PressStrip({ view, buzzer }: { view: StageView; buzzer: Buzzer }) {
  const { words, language } = useSurface()
  const { verdict, strip = [] } = buzzer
  if (verdict?.photo && strip.length > 1) {
    const decided = verdict.method === 'estimate' ? raceWordsIn(language).estimated : howDecided(verdict, words)
    return <PhotoFinish view={view} strip={strip} verdict={verdict} decided={decided} />
  }
  return (
    <Passing>
      <Strip view={view} buzzer={buzzer} />
    </Passing>
  )
}

/** Keeps its room when it is over, so that nothing else moves. */
function Passing({ children }: { children: ReactNode }) {
  const now = useSurfaceNow()
  const [since] = useState(now)
  return <div className={now - since < SHOWN_MS ? 'passing' : 'passing gone'}>{children}</div>
}

function Strip({ view, buzzer }: { view: StageView; buzzer: Buzzer }) {
  const { words } = useSurface()
  const presses = buzzer.order.filter((press) => !press.early).slice(0, MOST)
  const places = placesOnAxis(presses.map((press) => press.afterMs))
  const verdict = buzzer.verdict
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
            const at: CSSProperties & Record<'--at', string> = { '--at': String((places[i] ?? 0) / 100) }
            return (
              team && (
                <span key={press.teamId} className="press" style={at}>
                  <Enter from="left" order={i}>
                    <TeamChip team={team} />
                  </Enter>
                </span>
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
  const said = howDecided(verdict, words)
  const within = front && verdict.method !== 'arrival' ? raceWordsIn(language).within(((front.toMs - front.fromMs) / 2).toFixed(1)) : ''
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

/** Too close to call, shown whole: each press as the stretch of time it may lie in, against the others. */
import type { CSSProperties } from 'react'
import { motion } from 'framer-motion'
import { ENTER, NONE, STAGGER } from '#shared/ui/motion.ts'
import { TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import type { StripLine, VerdictView } from '#shared/views/race.ts'
import { teamOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import { raceWordsIn } from '../texts-race.ts'
import './photo-finish.css'

/** Three above one another, or as many twice over, fit under a question. */
const COLUMN = 3
const MOST = 2 * COLUMN
/** Free axis on both sides, as a share of what is shown. */
const AIR = 0.08

/** The front press and those that may have been before it; one alone only where nobody else pressed. */
export function closeOnes(strip: readonly StripLine[]): StripLine[] {
  const [front] = strip
  return strip.filter((line, place) => place < 2 || (front !== undefined && line.fromMs <= front.toMs))
}
/** As many as there is room for, the winner among them: lots may fall to the last. */
export function shownOf(close: readonly StripLine[], { winner }: Pick<VerdictView, 'winner'>): StripLine[] {
  const last = close.findIndex(({ teamId }) => teamId === winner)
  return close.filter((_, place) => (last < MOST ? place < MOST : place < MOST - 1 || place === last))
}
/** Where a press stands on the axis of those shown: its ends and its middle, 0–1. */
export function onAxis(lines: readonly StripLine[]): { from: number; to: number; mid: number }[] {
  const first = Math.min(...lines.map(({ fromMs }) => fromMs))
  const span = Math.max(0.1, Math.max(...lines.map(({ toMs }) => toMs)) - first)
  const place = (ms: number): number => AIR + ((ms - first) / span) * (1 - 2 * AIR)
  return lines.map(({ fromMs, toMs, midMs }) => ({ from: place(fromMs), to: place(toMs), mid: place(midMs) }))
}

export function PhotoFinish({ view, strip, verdict, decided }: { view: StageView; strip: readonly StripLine[]; verdict: VerdictView; decided: string }) {
  const { words, language, still } = useSurface()
  const race = raceWordsIn(language)
  const close = closeOnes(strip)
  const lines = shownOf(close, verdict)
  const places = onAxis(lines)
  return (
    <div className="photo-finish">
      <p>
        <b>{words.tooClose}</b>
        <span>{decided}</span>
        {verdict.leadMs !== null && <b className="num">{race.apart(verdict.leadMs.toFixed(1))}</b>}
        {verdict.bandMs !== null && <span className="num">{race.within((verdict.bandMs / 2).toFixed(1))}</span>}
        {close.length > lines.length && <span className="num">{race.more(close.length - lines.length)}</span>}
      </p>
      <ol aria-label={race.timing} className={lines.length > COLUMN ? 'two-columns' : undefined}>
        {lines.map((line, i) => {
          const team = teamOf(view, line.teamId)
          const { from = 0, to = 0, mid = 0 } = places[i] ?? {}
          const at: CSSProperties & Record<`--${string}`, string> = { '--from': String(from), '--to': String(to), '--mid': String(mid) }
          return (
            team && (
              <li key={line.teamId} className={line.teamId === verdict.winner ? 'has-it' : ''} style={{ ...teamStyle(team), ...at }}>
                <TeamChip team={team} />
                <div className="lane">
                  <motion.i
                    className="may-lie"
                    initial={still ? false : { scaleX: 0 }}
                    animate={{ scaleX: 1 }}
                    transition={still ? NONE : { ...ENTER, delay: i * STAGGER }}
                  />
                  <i className="middle" />
                </div>
                <span className="num">{race.after(line.midMs.toFixed(1))}</span>
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

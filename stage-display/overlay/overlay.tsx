/** The broadcast overlay: elements that come and go each by itself, as the desk says; both top corners stay the channel's, and nothing is drawn that the hall may not see. */
import { AnimatePresence, motion } from 'framer-motion'
import type { ReactNode } from 'react'
import type { ElementName } from '#shared/broadcast.ts'
import { ENTER, EXIT, NONE } from '#shared/ui/motion.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import { AwardCard, awardKey, awardLines } from './award-card.tsx'
import { CheersLine, hasCheers } from './cheers-line.tsx'
import { CornerBug, bugText } from './corner-bug.tsx'
import { thirdOf } from './lower-third.ts'
import { OverlayClock, showsClock } from './overlay-clock.tsx'
import { QuestionCard, questionKey, questionLines } from './question-card.tsx'
import { ScoreStrip, stripTeams } from './score-strip.tsx'
import { boardPage, StandingsPage } from './standings-page.tsx'
import { PersonThird, PlayThird } from './thirds.tsx'
import './overlay.css'
import './cards.css'

/** As a desk that was never touched has it. */
const USUAL: readonly ElementName[] = ['strip', 'answerer', 'clock']
const USUAL_CORNER = { height: 12 }
/** The margin at the edge of the picture, in percent. */
const EDGE = 5
/** Lines a card has room for above strip and name, and above the name alone. */
const LINES = { question: { withStrip: 7, withName: 9 }, award: { withStrip: 4, withName: 6 } }
type Out = 'alpha' | 'fill' | 'key'
/** An element with something to show, under the key with which it enters anew. */
interface Drawn {
  readonly is: ElementName
  readonly key: string
  readonly picture: ReactNode
}

/** One large card and one name at a time, however many are on: an award before the board before the question, a leader before a judge before who answers; strip and name give way to a question or a roll that would have to be too small beside them. */
export function Overlay({ view, out = 'alpha' }: { view: StageView; out?: Out }) {
  const surface = useSurface()
  const shown = view.broadcast?.shown ?? USUAL
  const on = (is: ElementName, key: string | null | undefined, picture: ReactNode): Drawn | null =>
    shown.includes(is) && key !== null && key !== undefined ? { is, key, picture } : null
  const third = thirdOf(view, surface)
  const { leader = null, judge = null } = view.broadcast?.people ?? {}
  const { left = USUAL_CORNER, right = USUAL_CORNER } = view.broadcast?.corners ?? {}
  const card =
    on('award', awardKey(view), <AwardCard view={view} />) ??
    on('standings', boardPage(view)?.key, <StandingsPage view={view} />) ??
    on('question', questionKey(view), <QuestionCard view={view} />)
  const name =
    on('leader', leader?.name, leader && <PersonThird person={leader} />) ??
    on('judge', judge?.name, judge && <PersonThird person={judge} />) ??
    on('answerer', third?.key, third && <PlayThird third={third} />)
  const lines = { question: questionLines, award: awardLines }
  const full = card?.is === 'question' || card?.is === 'award' ? card.is : null
  const besides = (other: keyof typeof LINES.award): boolean => full === null || lines[full](view) <= LINES[full][other]
  return (
    <div className="overlay-safe">
      <div className="overlay-tags at-left" style={{ top: `${String(Math.max(0, left.height - EDGE))}cqh` }}>
        <Element out={out} of={on('cheers', hasCheers(view) ? 'cheers' : null, <CheersLine view={view} />)} />
      </div>
      <div className="overlay-tags" style={{ top: `${String(Math.max(0, right.height - EDGE))}cqh` }}>
        <Element out={out} of={on('bug', bugText(view) === null ? null : 'bug', <CornerBug view={view} />)} />
        <Mark view={view} />
      </div>
      <div className="overlay-cards" style={{ marginTop: `calc(${String(Math.max(0, left.height - EDGE, right.height - EDGE))}cqh + 7cqmin)` }}>
        <Element out={out} of={card} />
      </div>
      <div className="overlay-play">
        <Element out={out} of={besides('withName') ? name : null} />
        <Element out={out} of={besides('withName') ? on('clock', showsClock(view) ? view.clock?.id : null, <OverlayClock view={view} />) : null} />
      </div>
      <Element out={out} of={on('strip', stripTeams(view).length > 0 && besides('withStrip') ? 'strip' : null, <ScoreStrip view={view} />)} />
    </div>
  )
}

/** A keyer gets fill and key from two pages that do not move in step: there an element does not slide, it fades. */
function Element({ out, of }: { out: Out; of: Drawn | null }) {
  const { still } = useSurface()
  const from = still ? false : out === 'alpha' ? { opacity: 0, x: '-2%' } : { opacity: 0 }
  return (
    <AnimatePresence mode="wait" initial={false}>
      {of && (
        <motion.div
          key={`${of.is} ${of.key}`}
          className={`element element-${of.is}`}
          data-element={of.is}
          initial={from}
          animate={{ opacity: 1, x: 0, transition: still ? NONE : ENTER }}
          exit={{ opacity: 0, transition: still ? NONE : EXIT }}
        >
          {of.picture}
        </motion.div>
      )}
    </AnimatePresence>
  )
}

/** 演示数据, 彩排: on every picture of a contest that is no 正式比赛. */
function Mark({ view }: { view: StageView }) {
  const { words } = useSurface()
  const watermark = view.contest?.watermark
  return watermark ? <span className="strip-mark">{watermark === 'demo' ? words.demo : words.rehearsal}</span> : null
}

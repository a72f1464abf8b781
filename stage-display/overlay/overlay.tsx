/** The broadcast overlay: elements that come and go each by itself, as the desk says; both top corners stay the channel's, and nothing is drawn that the hall may not see. */
import { AnimatePresence, motion } from 'framer-motion'
import type { ReactNode } from 'react'
import type { ElementName } from '#shared/broadcast.ts'
import { ENTER, EXIT, NONE } from '#shared/ui/motion.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import { AwardCard, awardKey } from './award-card.tsx'
import { CheersLine, hasCheers } from './cheers-line.tsx'
import { CornerBug, bugText } from './corner-bug.tsx'
import { thirdOf } from './lower-third.ts'
import { OverlayClock, showsClock } from './overlay-clock.tsx'
import { QuestionCard } from './question-card.tsx'
import { ScoreStrip, stripTeams } from './score-strip.tsx'
import { boardPage, StandingsPage } from './standings-page.tsx'
import { PersonThird, PlayThird } from './thirds.tsx'
import './overlay.css'
import './cards.css'

/** As a desk that was never touched has it. */
const USUAL: readonly ElementName[] = ['strip', 'answerer', 'clock']
/** An element with something to show, under the key with which it enters anew. */
interface Drawn {
  readonly key: string
  readonly picture: ReactNode
}
const drawn = (key: string | null, picture: ReactNode): Drawn | null => (key === null ? null : { key, picture })

export function Overlay({ view, out = 'alpha' }: { view: StageView; out?: 'alpha' | 'fill' | 'key' }) {
  const surface = useSurface()
  const shown = view.broadcast?.shown ?? USUAL
  const on = (element: ElementName, make: () => Drawn | null | undefined) => (shown.includes(element) ? make() : null)
  const third = thirdOf(view, surface)
  const people = view.broadcast?.people
  const { height = 12 } = view.broadcast?.corners.left ?? {}
  const right = view.broadcast?.corners.right.height ?? 12
  return (
    <div className="overlay-safe">
      <div className="overlay-cards" style={{ paddingTop: `max(0cqh, ${Math.max(height, right) - 5}cqh)` }}>
        <Element is="award" out={out} of={on('award', () => drawn(awardKey(view), <AwardCard view={view} />))} />
        <Element is="standings" out={out} of={on('standings', () => drawn(boardPage(view)?.key ?? null, <StandingsPage view={view} />))} />
        <Element is="question" out={out} of={on('question', () => drawn(view.question?.stem ? view.question.slotId : null, <QuestionCard view={view} />))} />
        <Element is="cheers" out={out} of={on('cheers', () => drawn(hasCheers(view) ? 'cheers' : null, <CheersLine view={view} />))} />
      </div>
      <Element is="leader" out={out} of={on('leader', () => people?.leader && drawn(people.leader.name, <PersonThird person={people.leader} />))} />
      <Element is="judge" out={out} of={on('judge', () => people?.judge && drawn(people.judge.name, <PersonThird person={people.judge} />))} />
      <div className="overlay-play">
        <Element is="answerer" out={out} of={on('answerer', () => third && drawn(third.key, <PlayThird third={third} />))} />
        <Element is="clock" out={out} of={on('clock', () => drawn(showsClock(view) ? (view.clock?.id ?? null) : null, <OverlayClock view={view} />))} />
      </div>
      <div className="overlay-foot">
        <Element is="strip" out={out} of={on('strip', () => drawn(stripTeams(view).length > 0 ? 'strip' : null, <ScoreStrip view={view} />))} />
        <Element is="bug" out={out} of={on('bug', () => drawn(bugText(view) === null ? null : 'bug', <CornerBug view={view} />))} />
        <Mark view={view} />
      </div>
    </div>
  )
}

/** A keyer gets fill and key from two pages that do not move in step: there an element does not slide, it fades. */
function Element({ is, out, of }: { is: ElementName; out: 'alpha' | 'fill' | 'key'; of: Drawn | null | undefined }) {
  const { still } = useSurface()
  const from = still ? false : out === 'alpha' ? { opacity: 0, x: '-2%' } : { opacity: 0 }
  return (
    <AnimatePresence mode="wait" initial={false}>
      {of && (
        <motion.div
          key={of.key}
          className={`element element-${is}`}
          data-element={is}
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

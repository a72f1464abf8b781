/** The audience's own question: how many phones have voted, a bar an option once what was chosen may be known, the right one after the reveal. */
import { goesByWords } from '#shared/key-words.ts'
import { questionState } from '#shared/ui/on-stage.ts'
import type { AudiencePart, QuestionPart } from '#shared/views/play.ts'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './audience-question.css'

type Question = NonNullable<QuestionPart>
type Votes = NonNullable<AudiencePart>

const AudienceQuestion: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { question, audience, clock } = view
  if (!question || !audience) return null
  const bars = (
    <ol className="vote-bars">
      {(question.options ?? []).map((option) => (
        <Bar key={option.letter} option={option} question={question} audience={audience} />
      ))}
    </ol>
  )
  return (
    <div className="safe votes">
      <QuestionHead view={view} />
      <QuestionText question={question} max={5.4} choices={{ shown: bars, watch: `${String(audience.totals === null)} ${question.phase}` }} />
      <footer className="vote-foot">
        <b>{audience.open ? words.voteNow : words.votesClosed}</b>
        <span>{words.votes(audience.votes)}</span>
        {audience.open && clock && (
          <div className="vote-clock">
            <StageClock clock={clock} />
          </div>
        )}
      </footer>
    </div>
  )
}

function Bar({ option, question, audience }: { option: { letter: string; text: string }; question: Question; audience: Votes }) {
  const { words } = useSurface()
  const count = audience.totals?.[option.letter]
  const right = question.reveal?.key.includes(option.letter) === true
  return (
    <li className={right ? 'right' : question.reveal ? 'other' : ''}>
      {count !== undefined && <i style={{ width: `${(count / Math.max(1, audience.votes)) * 100}%` }} />}
      {!goesByWords(question.type) && <b>{option.letter}</b>}
      <span className="vote-text">{option.text}</span>
      {right && <em aria-label={words.rightAnswer}>✓</em>}
      {count !== undefined && <span className="num">{count}</span>}
    </li>
  )
}

export const scene: Scene = {
  title: { zh: '观众互动', en: 'Audience question' },
  fits: (view) => questionState(view) === 'votes',
  keyOf: (view) => `votes ${view.question?.slotId ?? ''}`,
  Show: AudienceQuestion,
}

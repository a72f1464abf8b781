/** The judges' marks: hidden until they are shown, dropped ones struck through, and the mean. */
import { placesOf, pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { MarksPart } from '#shared/views/play.ts'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { BreakableName } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './marks.css'

type Judge = NonNullable<MarksPart>['judges'][number]

const Marks: Scene['Show'] = ({ view }) => {
  const { t, words, still } = useSurface()
  const { marks, question } = view
  const team = marks ? teamOf(view, marks.teamId) : undefined
  if (!marks || !team) return null
  const places = placesOf([...marks.judges.map((judge) => judge.mark ?? 0), marks.step])
  return (
    <div className="safe">
      <SceneHead
        kicker={question ? `${t(question.roundTitle)} · ${words.performance(question.number)}` : ''}
        title={words.marks}
        aside={[words.fullMark(marks.maxMark), marks.sum ? words.sumOf(marks.dropHigh, marks.dropLow) : words.meanOf(marks.dropHigh, marks.dropLow)]}
      />
      <div className="judges">
        {marks.judges.map((judge, i) => (
          <JudgeCard key={judge.number} judge={judge} places={places} order={i * 2} />
        ))}
      </div>
      <div className="ruled-team who marked-team" style={teamStyle(team)}>
        <span className="ruled-chip">
          <TeamChip team={team} />
        </span>
        <FitBox className="who-name keep" max={7} min={4.15} watch={team.name}>
          <BreakableName name={team.name} />
        </FitBox>
        {marks.result !== null && (
          <div className="total-now">
            <span>{words.mean}</span>
            <Enter from="land" order={marks.judges.length * 2 + 4}>
              <b className="num">
                <CountUp points={marks.result} places={placesOf([marks.result])} still={still} />
              </b>
            </Enter>
          </div>
        )}
      </div>
    </div>
  )
}

function JudgeCard({ judge, places, order }: { judge: Judge; places: number; order: number }) {
  const { words } = useSurface()
  const dropped = judge.recused ? words.recused : judge.dropped === 'high' ? words.droppedHigh : judge.dropped === 'low' ? words.droppedLow : null
  return (
    <div className={`judge panel ${judge.dropped === null ? '' : 'dropped'}`}>
      <p>{words.judge(judge.number)}</p>
      {judge.mark === null ? (
        <b className={judge.submitted ? 'judge-in' : 'judge-out'}>{judge.recused ? '—' : judge.submitted ? words.marked : words.marking}</b>
      ) : (
        <Enter key="mark" from="land" order={order}>
          <b className="num judge-mark">{pointsText(judge.mark, places)}</b>
        </Enter>
      )}
      <span>{dropped}</span>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '评委评分', en: 'Judges’ marks' },
  fits: (view) => view.scene?.scene === 'marks' && Boolean(view.contest && view.marks),
  keyOf: (view) => `marks ${view.marks?.slotId ?? ''}`,
  Show: Marks,
}

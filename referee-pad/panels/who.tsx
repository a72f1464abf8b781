/** Who has the right to answer, with the table, the team and the player; or how the race stands. */
import { HELD_UP } from '#shared/held-up.ts'
import { useView } from '#shared/client/use-view.tsx'
import { signed } from '../parts/numbers.ts'
import { TeamName } from '../parts/teams.tsx'
import { useTexts } from '../texts.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { ClockPanel } from './clock.tsx'
import { RaceLine } from './race-timing.tsx'

export function WhoPanel() {
  return (
    <section className="card who">
      <Who />
      <ClockPanel />
      <Fouls />
      <RaceLine />
    </section>
  )
}

function Who() {
  const turn = useView('turn')
  const texts = useTexts()
  if (!turn) return <Race />
  return (
    <div className="who-has">
      <span className="label">{texts[`how-${turn.how}`]}</span>
      <span className="on-tablet">
        <TeamName teamId={turn.teamId} />
      </span>
      <span className="on-phone">
        <TeamName teamId={turn.teamId} short />
      </span>
      {turn.playerName ? (
        <span className="who-player">
          {turn.position === null ? null : <span className="label">{texts.position(turn.position)}</span>} {turn.playerName}
        </span>
      ) : null}
      {turn.complete ? <span className="chip">{texts.completeAnswer}</span> : null}
    </div>
  )
}

function Race() {
  const buzzer = useView('buzzer')
  const answers = useView('answers')
  const { t } = useLanguage()
  const texts = useTexts()
  if (answers)
    return (
      <div className="who-has">
        <span className="label">{answers.open ? texts.answersOpen : texts.answersClosed}</span>
        <b>
          {answers.heldUp
            ? t(HELD_UP[answers.heldUp])
            : `${texts['method-machine']} · ${texts.submittedOf(answers.tiles.filter((tile) => tile.state !== 'none').length, answers.tiles.length)}`}
        </b>
      </div>
    )
  return <div className="who-has nobody">{buzzer ? texts[`race-${buzzer.state}`] : texts.nobody}</div>
}

function Fouls() {
  const buzzer = useView('buzzer')
  const { t } = useLanguage()
  if (!buzzer || buzzer.fouls.length === 0) return null
  return (
    <ul className="fouls">
      {buzzer.fouls.map((foul) => (
        <li key={`${foul.teamId}-${foul.code}`}>
          <TeamName teamId={foul.teamId} short /> {t(foul.title)} <b className="num">{signed(foul.points)}</b>
        </li>
      ))}
    </ul>
  )
}

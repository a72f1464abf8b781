/** What is happening: the question once it is shown, whose turn it is, the ruling and the answer once they are. */
import { HELD_UP } from '#shared/held-up.ts'
import { goesByWords } from '#shared/key-words.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useNow, useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { clockLeftMs, clockText } from '#shared/ui/contest-clock.tsx'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { isRebound } from '#shared/ui/rebound.ts'
import { slotTag } from '#shared/ui/slot-tag.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { LotsPart } from '#shared/views/draws.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { watchTexts, type WatchTexts } from './texts.ts'
import { Votes } from './votes.tsx'

type Question = NonNullable<QuestionPart>
function useTeam(teamId: TeamId | undefined): TeamView | undefined {
  return useView('contest')?.teams.find((team) => team.id === teamId)
}
function pointsSentence(points: Points, words: WatchTexts): string {
  if (points === 0) return words.noPoints
  return points > 0 ? words.gains(pointsText(points)) : words.loses(pointsText(-points))
}

export function Now() {
  const { t } = useLanguage()
  const question = useView('question')
  const scene = useView('scene')
  const contest = useView('contest')
  const lots = useView('lots')
  if (scene?.message)
    return (
      <section className="card now">
        <p className="state">{t(scene.message)}</p>
      </section>
    )
  if (lots) return <Lots lots={lots} />
  if (question && question.phase !== 'closed') return <Played question={question} />
  const round = contest?.rounds.find((one) => one.stage === 'active')
  const item = scene?.item
  if (!round && !item) return null
  return (
    <section className="card now">
      <h2>{round ? t(round.title) : item ? t(item.title) : ''}</h2>
      {round?.rule.map((line, at) => (
        <p key={at} className="quiet">
          {t(line)}
        </p>
      ))}
    </section>
  )
}

/** The names while lots are drawn; numbered once they have fallen. */
function Lots({ lots }: { lots: NonNullable<LotsPart> }) {
  const { language, t } = useLanguage()
  const words = watchTexts(language)
  const teams = useView('contest')?.teams ?? []
  return (
    <section className="card now">
      <h2>{t(lots.title)}</h2>
      {lots.order === null ? (
        <p className="state">{words.drawing}</p>
      ) : (
        <ol className="rows">
          {lots.order.map((teamId, at) => {
            const team = teams.find((one) => one.id === teamId)
            return (
              <li key={teamId}>
                <span className="place num">{at + 1}</span>
                {team && <TeamChip team={team} />}
                <span className="name">{team?.name}</span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

function Played({ question }: { question: Question }) {
  const { language, t } = useLanguage()
  const words = watchTexts(language)
  const tag = slotTag(question)
  return (
    <section className="card now">
      <h2>
        {t(question.roundTitle)} · {words.question(question.number, question.of)}
        {question.trial && <small> {words.trial}</small>}
        {tag && <small> {t(tag)}</small>}
        {question.worth && <small> {words.worth(pointsText(question.worth.right))}</small>}
      </h2>
      <StateLine question={question} />
      {question.stem !== null && <p className="asked">{question.stem}</p>}
      {question.mode === 'audience' && <Votes question={question} />}
      {question.options && question.mode !== 'audience' && (
        <ol className="read">
          {question.options.map((option) => (
            <li key={option.letter} className={question.reveal?.key.includes(option.letter) ? 'key-option' : ''}>
              {!goesByWords(question.type) && <b className="num">{option.letter}</b>}
              <span>{option.text}</span>
              {question.reveal?.key.includes(option.letter) && <i aria-label={words.answer}>✓</i>}
            </li>
          ))}
        </ol>
      )}
      <Rulings />
      {question.reveal && (
        <div className="reveal">
          {!question.options && (
            <p>
              <b>{words.answer}</b>：{question.reveal.key.join('；')}
            </p>
          )}
          <p className="quiet">{question.reveal.explanation}</p>
          <p className="faint">
            {question.reveal.article} · {words.asOf(question.reveal.asOf)}
          </p>
        </div>
      )}
    </section>
  )
}

function StateLine({ question }: { question: Question }) {
  const { language, t } = useLanguage()
  const words = watchTexts(language)
  const paused = useView('contest')?.paused === true
  const turn = useView('turn')
  const buzzer = useView('buzzer')
  const choosing = useView('choosing')
  const answers = useView('answers')
  const audience = useView('audience')
  const ruling = useView('ruling') ?? []
  const rebound = isRebound({ question, ruling, turn: turn ?? null })
  const team = useTeam(question.phase === 'choosing' ? (choosing?.teamId ?? undefined) : turn?.teamId)
  if (paused) return <p className="state">{words.paused}</p>
  if (question.voided) return <p className="state">{words.voided}</p>
  if (question.audience) return <p className="state">{words.toAudience}</p>
  if (audience && question.phase !== 'shown') return <Line word={audience.open ? words.vote : words.votes(audience.votes)} />
  if (question.deliberating) return <p className="state">{words.deliberating}</p>
  if (question.phase === 'choosing' && team) return <Line team={team} word={words.chooses(team.table)} />
  if (turn && team)
    return (
      <Line
        team={team}
        word={
          rebound
            ? `${words.rebound} · ${words.turn(team.table)}`
            : turn.how === 'buzz'
              ? words.won(team.table)
              : turn.how === 'performance'
                ? words.performs(team.table)
                : words.turn(team.table)
        }
        player={turn.playerName}
      />
    )
  if (question.mode === 'race') {
    const open = buzzer?.state === 'open' || buzzer?.state === 'racing'
    return <Line word={open ? (rebound ? `${words.press} · ${words.rebound}` : words.press) : words.listen} />
  }
  if (answers && question.reveal === null)
    return (
      <Line
        word={answers.heldUp ? t(HELD_UP[answers.heldUp]) : words.handedIn(answers.tiles.filter((tile) => tile.state !== 'none').length, answers.tiles.length)}
      />
    )
  return question.stem === null ? <Line word={words.listen} /> : null
}

function Line({ team, word, player }: { team?: TeamView; word: string; player?: string | null }) {
  return (
    <p className="state">
      {team && <TeamChip team={team} />}
      <span>
        {word}
        {team && <small>{[team.shortName, player].filter(Boolean).join(' · ')}</small>}
      </span>
      <Seconds />
    </p>
  )
}

function Seconds() {
  const clock = useView('clock')
  const now = useNow(250)
  const words = watchTexts(useLanguage().language)
  if (!clock || clock.state.is === 'ended') return null
  return (
    <b className="seconds" role="timer" aria-label={words.clock}>
      <span className="num">{clockText(clockLeftMs(clock, now))}</span>
    </b>
  )
}

function Rulings() {
  const words = watchTexts(useLanguage().language)
  const ruling = useView('ruling')
  const question = useView('question')
  const contest = useView('contest')
  const shown = question?.mode === 'all' ? [] : (ruling?.filter((one) => one.shown) ?? [])
  return (
    <>
      {shown.map((one) => (
        <p key={one.attemptId} className={`ruled ${one.outcome}`}>
          <OutcomeMark outcome={one.outcome} />
          {words.table(contest?.teams.find((team) => team.id === one.teamId)?.table ?? 0)} {words[one.outcome]} · {pointsSentence(one.points, words)}
        </p>
      ))}
    </>
  )
}

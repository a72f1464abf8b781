/** A miniature of a scene, drawn from the same view the stage gets: its name at a glance and what it says. */
import type { ReactNode } from 'react'
import type { SceneName } from '#shared/commands.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { PartId } from '#shared/words.ts'
import { Plate, TeamTag } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useTexts } from '../texts.ts'
import { TimeLeft } from './clock.tsx'

export function SceneCard({ scene, partId }: { scene: SceneName; partId: PartId | null }) {
  return (
    <div className={`mini mini-${scene}`} data-scene={scene}>
      {CARDS[scene]({ partId })}
    </div>
  )
}

type Card = (props: { partId: PartId | null }) => ReactNode
const CARDS: Record<SceneName, Card> = {
  cover: () => <Cover />,
  still: () => <Cover />,
  message: () => <Message />,
  teams: ({ partId }) => <Teams partId={partId} />,
  'round-title': () => <RoundTitle />,
  question: () => <Question />,
  tiles: () => <Tiles />,
  answer: () => <Answer />,
  scoreboard: ({ partId }) => <Board partId={partId} />,
  'challenge-standings': ({ partId }) => <Board partId={partId} />,
  marks: () => <Marks />,
  'play-off': () => <PlayOff />,
  awards: () => <Awards />,
}

function Cover() {
  const { t } = useLanguage()
  const contest = useView('contest')
  const item = useView('scene')?.item
  if (!contest) return null
  return (
    <div className="centre">
      <b>{t(contest.title)}</b>
      {item && item.kind !== 'round' && (
        <span>
          {t(item.title)}
          {item.note !== null && ` · ${t(item.note)}`}
        </span>
      )}
    </div>
  )
}

function Message() {
  const { t } = useLanguage()
  const text = useTexts()
  const message = useView('scene')?.message ?? null
  return (
    <div className="centre">
      <b>{message === null ? text.none_ : t(message)}</b>
    </div>
  )
}

function Teams({ partId }: { partId: PartId | null }) {
  const part = useView('contest')?.parts.find((one) => one.id === partId)
  const { teams } = useTeams()
  const shown = part ? teams.filter((team) => part.teamIds.includes(team.id)) : teams
  return (
    <ul className={shown.length > 8 ? 'many' : undefined}>
      {shown.map((team) => (
        <li key={team.id}>
          <TeamTag teamId={team.id} />
        </li>
      ))}
    </ul>
  )
}

function RoundTitle() {
  const { t } = useLanguage()
  const contest = useView('contest')
  const current = useView('rundown')?.currentRound
  const round = contest?.rounds.find((one) => one.id === current) ?? contest?.rounds.find((one) => one.stage === 'active')
  if (!round) return null
  return (
    <div className="centre">
      <b>{t(round.title)}</b>
      {round.rule.slice(0, 3).map((line, index) => (
        <small key={index}>{t(line)}</small>
      ))}
    </div>
  )
}

function Question() {
  const text = useTexts()
  const question = useView('question')
  const turn = useView('turn')
  const buzzer = useView('buzzer')
  const ruling = useView('ruling')?.find((one) => one.shown)
  if (!question)
    return (
      <div className="centre">
        <span>{text.noQuestion}</span>
      </div>
    )
  return (
    <>
      <small>{text.question(question.number, question.of)}</small>
      <p className="stem">{question.stem ?? text.hiddenStem}</p>
      {question.options && (
        <p className="letters">
          {question.options.map((option) => (
            <span key={option.letter}>
              {option.letter}. {option.text}
            </span>
          ))}
        </p>
      )}
      <div className="foot">
        {buzzer && !turn && <b className="live-word">{text[`buzz_${buzzer.state}`]}</b>}
        {turn && <TeamTag teamId={turn.teamId} />}
        {ruling && (
          <b>
            {text[`outcome_${ruling.outcome}`]} {pointsText(ruling.points)}
          </b>
        )}
        <TimeLeft />
      </div>
    </>
  )
}

const MARK = { none: '·', submitted: '●', right: '✓', wrong: '✗', blank: '—', late: '迟' } as const
function Tiles() {
  const answers = useView('answers')
  return (
    <ul className="tile-grid">
      {answers?.tiles.map((tile) => (
        <li key={tile.teamId}>
          <Plate teamId={tile.teamId} />
          {MARK[tile.state]}
        </li>
      ))}
    </ul>
  )
}

function Answer() {
  const text = useTexts()
  const reveal = useView('question')?.reveal
  return reveal ? (
    <>
      <b className="key">
        {text.key}：{reveal.key.join('、')}
      </b>
      <small>{reveal.explanation}</small>
      <small>{reveal.article}</small>
    </>
  ) : (
    <div className="centre">
      <span>{text.none_}</span>
    </div>
  )
}

function Board({ partId }: { partId: PartId | null }) {
  const { team } = useTeams()
  const standings = useView('standings')
  const part = standings?.find((one) => one.partId === partId) ?? standings?.[0]
  if (!part) return null
  const rows = [...part.rows, ...part.rest]
  return (
    <ol className={rows.length > 8 ? 'many' : undefined}>
      {rows.map((row) => (
        <li key={row.teamId}>
          <span className="num">{row.rank ?? ''}</span>
          <Plate teamId={row.teamId} />
          <span className="name">{team(row.teamId)?.shortName}</span>
          <b className="num">{pointsText(row.total, part.places)}</b>
        </li>
      ))}
    </ol>
  )
}

function Marks() {
  const marks = useView('marks')
  if (!marks) return null
  return (
    <>
      <TeamTag teamId={marks.teamId} />
      <p className="letters">
        {marks.judges.map((judge) => (
          <span key={judge.number} className="num">
            {judge.mark === null ? (judge.submitted ? '●' : '·') : pointsText(judge.mark)}
          </span>
        ))}
      </p>
      {marks.result !== null && <b className="num">{pointsText(marks.result)}</b>}
    </>
  )
}

function PlayOff() {
  const text = useTexts()
  const playOff = useView('playOff')
  return (
    <>
      <b>{text.playOff}</b>
      <ul>
        {playOff?.remaining.map((teamId) => (
          <li key={teamId}>
            <TeamTag teamId={teamId} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Awards() {
  const { t } = useLanguage()
  const text = useTexts()
  const awards = useView('awards')
  const now = awards?.shown.find((award) => award.awardId === awards.now)
  if (!now)
    return (
      <div className="centre">
        <span>{text.none_}</span>
      </div>
    )
  return (
    <>
      <b className="gold">{t(now.title)}</b>
      <ul className={now.winners.length > 8 ? 'many' : undefined}>
        {now.winners.map((winner) => (
          <li key={`${winner.teamId}-${winner.playerId ?? ''}`}>
            <TeamTag teamId={winner.teamId} /> {winner.playerName}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A miniature of a scene, drawn from what the stage is sent: its name at a glance and what it says. */
import type { ReactNode } from 'react'
import type { SceneName } from '#shared/commands.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { pointsText } from '#shared/points.ts'
import { boardOnStage, cardState, roundOnStage, rowsOf, type StageView } from '#shared/ui/on-stage.ts'
import { Plate, TeamTag } from '../plate.tsx'
import { SCENE_WORDS } from '../scene-words.ts'
import { useTeams } from '../teams-known.ts'
import { useTexts } from '../texts.ts'
import { QuestionCard } from './question-card.tsx'

/** `view` says which scene; one whose part is missing is the event's still, as on stage. */
export function SceneCard({ view }: { view: StageView }) {
  const scene = cardState(view) === 'still' ? 'still' : (view.scene?.scene ?? 'still')
  const Card = CARDS[scene]
  return (
    <div className={`mini mini-${scene}`} data-scene={scene}>
      <Card view={view} />
    </div>
  )
}

type Card = (props: { view: StageView }) => ReactNode
const CARDS: Record<SceneName, Card> = {
  cover: Cover,
  still: Cover,
  message: Cover,
  teams: Teams,
  rules: Cover,
  'round-title': RoundTitle,
  question: QuestionCard,
  tiles: Tiles,
  answer: Answer,
  scoreboard: Board,
  'challenge-standings': Board,
  marks: Marks,
  'play-off': PlayOff,
  duel: Facing,
  draw: Draw,
  awards: Awards,
  photo: Cover,
  amended: Amended,
  countdown: Cover,
  break: Cover,
  notice: Cover,
  film: Cover,
  external: Named,
  'test-card': Named,
}

/** The cover, the still, a name card, or a message: the event's title, and what is written under it. */
function Cover({ view }: { view: StageView }) {
  const { t } = useLanguage()
  const { contest, scene } = view
  const item = scene?.item
  if (!contest) return null
  if (cardState(view) === 'message' && scene && scene.message !== null)
    return (
      <div className="centre">
        <b>{t(scene.message)}</b>
      </div>
    )
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

function Teams({ view }: { view: StageView }) {
  const part = view.contest?.parts.find((one) => one.id === view.scene?.partId)
  const teams = view.contest?.teams ?? []
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

function RoundTitle({ view }: { view: StageView }) {
  const { t } = useLanguage()
  const round = roundOnStage(view)
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

const MARK = { none: '·', submitted: '●', right: '✓', wrong: '✗', blank: '—', late: '迟' } as const
function Tiles({ view }: { view: StageView }) {
  return (
    <ul className="tile-grid">
      {view.answers?.tiles.map((tile) => (
        <li key={tile.teamId}>
          <Plate teamId={tile.teamId} />
          {MARK[tile.state]}
        </li>
      ))}
    </ul>
  )
}

function Answer({ view }: { view: StageView }) {
  const text = useTexts()
  const reveal = view.question?.reveal
  if (!reveal) return null
  return (
    <>
      <b className="key">
        {text.key}：{reveal.key.join('、')}
      </b>
      <small>{reveal.explanation}</small>
      <small>{reveal.article}</small>
    </>
  )
}

function Board({ view }: { view: StageView }) {
  const { team } = useTeams()
  const part = boardOnStage(view, 'small') ?? boardOnStage(view, 'large')
  if (!part) return null
  const rows = rowsOf(part)
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

function Marks({ view }: { view: StageView }) {
  const marks = view.marks
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

function Facing({ view }: { view: StageView }) {
  return (
    <ul>
      {view.meeting?.sides.map(({ teamId, score }) => (
        <li key={teamId}>
          <TeamTag teamId={teamId} />
          <b className="num">{view.meeting?.counts === 'points' ? pointsText(score) : score}</b>
        </li>
      ))}
    </ul>
  )
}

function PlayOff({ view }: { view: StageView }) {
  const text = useTexts()
  return (
    <>
      <b>{text.playOff}</b>
      <ul>
        {view.playOff?.remaining.map((teamId) => (
          <li key={teamId}>
            <TeamTag teamId={teamId} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Draw({ view }: { view: StageView }) {
  const { t } = useLanguage()
  const { lots } = view
  if (!lots) return null
  const shown = lots.order ?? lots.among
  return (
    <>
      <b>{t(lots.title)}</b>
      <ol className={shown.length > 8 ? 'many' : undefined}>
        {shown.map((teamId, i) => (
          <li key={teamId}>
            <span className="num">{lots.order ? i + 1 : '…'}</span>
            <TeamTag teamId={teamId} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** A scene that has no words of the contest. */
function Named({ view }: { view: StageView }) {
  const text = useTexts()
  return <div className="centre">{view.scene && <b>{text[SCENE_WORDS[view.scene.scene]]}</b>}</div>
}

function Amended({ view }: { view: StageView }) {
  const text = useTexts()
  const { amended } = view
  return (
    <>
      <b>{text.sceneAmended}</b>
      <ul>
        {amended?.rows.map((row) => (
          <li key={row.teamId}>
            <TeamTag teamId={row.teamId} />
            <b className="num">{pointsText(row.total)}</b>
          </li>
        ))}
      </ul>
      {amended?.reason != null && <small>{amended.reason}</small>}
    </>
  )
}

function Awards({ view }: { view: StageView }) {
  const { t } = useLanguage()
  const text = useTexts()
  const { awards } = view
  const now = awards?.shown.find((award) => award.awardId === awards.now)
  if (!now)
    return (
      <div className="centre">
        <b>{text.sceneAwards}</b>
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

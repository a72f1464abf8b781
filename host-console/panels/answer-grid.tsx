/** Answers of up to 32 teams entered for them (代录): a row a team, a column a letter, one key that sends all that were chosen. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { AnswersPart } from '#shared/views/play.ts'
import type { SlotId, TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { seatOf } from '../seats.ts'
import { useTeams } from '../teams-known.ts'
import { useToolTexts } from '../texts-tools.ts'
import { useLetters, withLetter } from './act-team.tsx'

type Tile = NonNullable<AnswersPart>['tiles'][number]
type Chosen = Readonly<Record<TeamId, readonly string[]>>

export function AnswerGrid() {
  const tool = useToolTexts()
  const answers = useView('answers')
  const question = useView('question')
  const letters = useLetters()
  if (!answers || !question) return <p className="empty">{tool.noAnswers}</p>
  if (letters.length === 0) return <p className="empty">{tool.noOptions}</p>
  return <Grid key={question.slotId} slotId={question.slotId} answers={answers} letters={letters} />
}

function Grid({ slotId, answers, letters }: { slotId: SlotId; answers: NonNullable<AnswersPart>; letters: readonly string[] }) {
  const tool = useToolTexts()
  const { ask } = useDesk()
  const { label } = useTeams()
  const devices = useView('devices')
  const [own, setOwn] = useState<Chosen>({})
  const chosenOf = (tile: Tile): readonly string[] => own[tile.teamId] ?? tile.answer ?? []
  const forTeam = (teamId: TeamId) => {
    const seat = seatOf(devices, 'team', teamId)
    return seat === null ? {} : { for: seat }
  }
  const choose = (tile: Tile, letter: string) => {
    const answer = withLetter(chosenOf(tile), letter, answers.multiple ? 'many' : 'one')
    setOwn({ ...own, [tile.teamId]: answer })
    void ask({ command: { type: 'ChooseAnswer', slotId, answer }, label: `${label(tile.teamId)} ${answer.join('')}`, ...forTeam(tile.teamId) })
  }
  const submit = (tile: Tile) =>
    void ask({
      command: { type: 'SubmitAnswer', slotId, answer: [...chosenOf(tile)], stampedAt: null },
      label: `${label(tile.teamId)} ${tool.submitRow}`,
      ...forTeam(tile.teamId),
    })
  const waiting = answers.tiles.filter((tile) => tile.state === 'none' && chosenOf(tile).length > 0)
  return (
    <div className="answer-grid">
      <div className="line">
        <p className="hint">{tool.gridHint}</p>
        <button className="primary" disabled={waiting.length === 0} onClick={() => waiting.forEach(submit)}>
          {tool.submitAll(waiting.length)}
        </button>
      </div>
      <ul>
        {answers.tiles.map((tile) => (
          <Row key={tile.teamId} tile={tile} chosen={chosenOf(tile)} letters={letters} choose={choose} submit={submit} />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  tile: Tile
  chosen: readonly string[]
  letters: readonly string[]
  choose: (tile: Tile, letter: string) => void
  submit: (tile: Tile) => void
}
function Row({ tile, chosen, letters, choose, submit }: RowProps) {
  const tool = useToolTexts()
  const sent = tile.state !== 'none'
  return (
    <li className={sent ? 'sent' : undefined}>
      <TeamTag teamId={tile.teamId} />
      <span className="keys">
        {letters.map((letter) => (
          <button key={letter} className="letter" disabled={sent} aria-pressed={chosen.includes(letter)} onClick={() => choose(tile, letter)}>
            {letter}
          </button>
        ))}
        <button className="small" disabled={sent || chosen.length === 0} onClick={() => submit(tile)}>
          {sent ? '✓' : tool.submitRow}
        </button>
      </span>
    </li>
  )
}

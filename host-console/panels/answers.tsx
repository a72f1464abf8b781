/** Answers of all teams at once: who has sent, who has only chosen, and what came of it. */
import { HELD_UP } from '#shared/held-up.ts'
import { keyWords } from '#shared/key-words.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useAsked } from '#shared/client/use-asked.ts'
import { useView } from '#shared/client/use-view.tsx'
import { Card } from '../panel-card.tsx'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useTexts, type Texts } from '../texts.ts'
import type { AnswersPart } from '#shared/views/play.ts'

type Tile = NonNullable<AnswersPart>['tiles'][number]

export function AnswersPanel() {
  const text = useTexts()
  const { t } = useLanguage()
  const answers = useView('answers')
  const { team } = useTeams()
  const asked = useAsked()
  if (!answers) return null
  const sent = answers.tiles.filter((tile) => tile.state !== 'none').length
  return (
    <Card
      title={text.answers}
      aside={
        <>
          <span className="tag">{answers.open ? text.answersOpen : text.answersClosed}</span>
          <span className="tag">{answers.heldUp ? t(HELD_UP[answers.heldUp]) : text.submitted(sent, answers.tiles.length)}</span>
        </>
      }
    >
      <ul className="tiles">
        {answers.tiles.map((tile) => (
          <li key={tile.teamId} className={`tile ${tile.state}`} title={stateWord(tile, text)}>
            <Plate teamId={tile.teamId} />
            <span className="name">{team(tile.teamId)?.shortName}</span>
            <b className="num">{keyWords(tile.answer ?? [], asked).join('')}</b>
            <span className="mark">{markOf(tile)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const drafted = (tile: Tile): boolean => tile.state === 'none' && tile.answer !== null && tile.answer.length > 0
const markOf = (tile: Tile): string => (drafted(tile) ? '…' : { none: '', submitted: '●', right: '✓', wrong: '✗', blank: '—', late: '迟' }[tile.state])

function stateWord(tile: Tile, text: Texts): string {
  if (drafted(tile)) return text.draft
  if (tile.state === 'none') return text.none
  return tile.state === 'submitted' ? text.tileSubmitted : text[`outcome_${tile.state}`]
}

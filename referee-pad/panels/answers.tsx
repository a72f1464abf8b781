/** All teams' tablets as officials see them: state, answer and points, by table. */
import { keyWords } from '#shared/key-words.ts'
import { useAsked } from '#shared/client/use-asked.ts'
import { useView } from '#shared/client/use-view.tsx'
import type { AnswersPart } from '#shared/views/play.ts'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { signed } from '../parts/numbers.ts'
import { TeamName } from '../parts/teams.tsx'
import { useTexts } from '../texts.ts'

type Tile = NonNullable<AnswersPart>['tiles'][number]

export function AnswersPanel() {
  const answers = useView('answers')
  if (!answers) return null
  return (
    <section className="card answers">
      <ul className={answers.tiles.length > 8 ? 'tiles many' : 'tiles'}>
        {answers.tiles.map((tile) => (
          <AnswerTile key={tile.teamId} tile={tile} />
        ))}
      </ul>
    </section>
  )
}

function AnswerTile({ tile }: { tile: Tile }) {
  const texts = useTexts()
  const asked = useAsked()
  const answer = keyWords(tile.answer ?? [], asked).join('')
  return (
    <li className={`tile ${tile.state}`}>
      <TeamName teamId={tile.teamId} short />
      <span className="tile-answer num">{answer === '' ? '—' : answer}</span>
      <span className="tile-state">
        {tile.state === 'none' || tile.state === 'submitted' ? texts[tile.state] : <OutcomeWord outcome={tile.state} />}
        {tile.points === null ? null : <b className="num"> {signed(tile.points)}</b>}
      </span>
    </li>
  )
}

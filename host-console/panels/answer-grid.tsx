/** Paper cards (答题卡) of up to 32 teams taken in: a row a team, letters typed or pressed, one key that enters all of them as 代录. */
import { HELD_UP } from '#shared/held-up.ts'
import { goesByWords, keyWords } from '#shared/key-words.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useAsked } from '#shared/client/use-asked.ts'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { AnswersPart } from '#shared/views/play.ts'
import type { SlotId, TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { usePaperTexts } from '../texts-paper.ts'
import { useToolTexts } from '../texts-tools.ts'
import { useLetters, withLetter } from './act-team.tsx'
import { PaperKeys } from './paper.tsx'

type Tile = NonNullable<AnswersPart>['tiles'][number]
type Read = Readonly<Record<TeamId, readonly string[]>>

export function AnswerGrid() {
  const tool = useToolTexts()
  const { t } = useLanguage()
  const answers = useView('answers')
  const question = useView('question')
  const letters = useLetters()
  const why = !answers || !question ? tool.noAnswers : answers.heldUp ? t(HELD_UP[answers.heldUp]) : letters.length === 0 ? tool.noOptions : null
  return (
    <div className="answer-grid card-grid">
      <PaperKeys />
      {why === null && answers && question ? (
        <Grid key={question.slotId} slotId={question.slotId} answers={answers} letters={letters} />
      ) : (
        <p className="empty">{why}</p>
      )}
    </div>
  )
}

/** The letters of the question among what was typed; of a single choice the last one. */
export function lettersTyped(typed: string, letters: readonly string[], multiple: boolean): readonly string[] {
  const known = [...new Set(typed.toUpperCase())].filter((letter) => letters.includes(letter))
  return multiple ? known.sort() : known.slice(-1)
}

function Grid({ slotId, answers, letters }: { slotId: SlotId; answers: NonNullable<AnswersPart>; letters: readonly string[] }) {
  const paper = usePaperTexts()
  const { ask } = useDesk()
  const { label } = useTeams()
  const list = useRef<HTMLUListElement>(null)
  const [read, setRead] = useState<Read>({})
  const waiting = answers.tiles.filter((tile) => mayEnter(tile) && (read[tile.teamId]?.length ?? 0) > 0)
  const enter = async () => {
    const cards = Object.fromEntries(waiting.map(({ teamId }) => [teamId, [...(read[teamId] ?? [])]]))
    if ((await ask({ command: { type: 'EnterCards', slotId, answers: cards }, label: paper.enter(waiting.length) })) !== null) setRead({})
  }
  const next = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.nativeEvent.isComposing) return
    event.preventDefault()
    const fields = [...(list.current?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])]
    fields[fields.indexOf(event.currentTarget) + step]?.focus()
  }
  return (
    <>
      <div className="line">
        <p className="hint">{paper.gridHint}</p>
        <button className="primary" disabled={waiting.length === 0} onClick={() => void enter()}>
          {paper.enter(waiting.length)}
        </button>
      </div>
      <ul ref={list}>
        {answers.tiles.map((tile) => (
          <Row
            key={tile.teamId}
            tile={tile}
            name={paper.typed(label(tile.teamId))}
            chosen={read[tile.teamId] ?? []}
            letters={letters}
            multiple={answers.multiple}
            choose={(answer) => setRead({ ...read, [tile.teamId]: answer })}
            next={next}
          />
        ))}
      </ul>
    </>
  )
}

/** What a tablet has sent stands; a card read wrongly is read again. */
const mayEnter = ({ state, card }: Tile): boolean => card === true || state === 'none' || state === 'blank'

interface RowProps {
  tile: Tile
  name: string
  chosen: readonly string[]
  letters: readonly string[]
  multiple: boolean
  choose: (answer: readonly string[]) => void
  next: (event: KeyboardEvent<HTMLInputElement>) => void
}
function Row({ tile, name, chosen, letters, multiple, choose, next }: RowProps) {
  const paper = usePaperTexts()
  const asked = useAsked()
  const open = mayEnter(tile)
  const shown = keyWords(chosen, asked).join('')
  /** Words are typed by their letters; whatever is taken from them takes them away. */
  const type = (typed: string) => choose(goesByWords(asked.type) && typed.length < shown.length ? [] : lettersTyped(typed, letters, multiple))
  return (
    <li className={open ? undefined : 'sent'}>
      <TeamTag teamId={tile.teamId} />
      <span className="keys">
        <input
          className="num short"
          aria-label={name}
          autoCapitalize="characters"
          autoComplete="off"
          disabled={!open}
          value={shown}
          placeholder={keyWords(tile.answer ?? [], asked).join('')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={next}
        />
        {letters.map((letter) => (
          <button
            key={letter}
            className="letter"
            tabIndex={-1}
            disabled={!open}
            aria-pressed={chosen.includes(letter)}
            onClick={() => choose(withLetter(chosen, letter, multiple ? 'many' : 'one'))}
          >
            {keyWords([letter], asked)}
          </button>
        ))}
        <small>{tile.card ? paper.card : open ? '' : paper.tablet}</small>
      </span>
    </li>
  )
}

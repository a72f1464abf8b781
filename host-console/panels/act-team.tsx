/** What a team's tablet could do now: press, choose a value, decline, answer, raise a hand. */
import { keyWords } from '#shared/key-words.ts'
import { useAsked } from '#shared/client/use-asked.ts'
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { ChoosingPart } from '#shared/views/play.ts'
import type { TeamId } from '#shared/words.ts'
import { useToolTexts } from '../texts-tools.ts'
import type { ActProps } from './act.ts'

export function ActTeam({ seat, act }: ActProps) {
  return (
    <>
      <Buzzer seat={seat} act={act} />
      <Values seat={seat} act={act} />
      <Answering seat={seat} act={act} />
      <Hand seat={seat} act={act} />
    </>
  )
}

function Buzzer({ act }: ActProps) {
  const tool = useToolTexts()
  const buzzer = useView('buzzer')
  if (!buzzer) return null
  const open = buzzer.state === 'open' || buzzer.state === 'racing'
  return (
    <div className="act-keys">
      <button
        className="big"
        onClick={() =>
          act({ type: 'PressBuzzer', openingId: buzzer.openingId, nonce: buzzer.nonce, dp: null, input: 'key' }, tool.press, open ? undefined : 'asks')
        }
      >
        {tool.press}
      </button>
      <p className="hint">{open ? tool.pressOpen : tool.pressClosed}</p>
    </div>
  )
}

function Values({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const choosing = useView('choosing')
  if (!choosing || choosing.teamId !== seat.teamId) return null
  if (choosing.items) return choosing.picked === null ? <Items choosing={choosing} act={act} /> : null
  if (choosing.rivals) return <Rivals choosing={choosing} rivals={choosing.rivals} act={act} />
  if (choosing.chosen !== null) return null
  return (
    <div className="act-keys">
      {choosing.values.map(({ value, allowed }) => (
        <button key={value} disabled={!allowed} onClick={() => act({ type: 'ChooseValue', slotId: choosing.slotId, value }, tool.choose(pointsText(value)))}>
          {tool.choose(pointsText(value))}
        </button>
      ))}
      {choosing.mayDecline && <button onClick={() => act({ type: 'DeclineTurn', slotId: choosing.slotId }, tool.decline, 'asks')}>{tool.decline}</button>}
    </div>
  )
}

/** The teams of which one is picked as the opponent. */
function Rivals({ choosing, rivals, act }: { choosing: NonNullable<ChoosingPart>; rivals: readonly TeamId[]; act: ActProps['act'] }) {
  const teams = useView('contest')?.teams ?? []
  return (
    <div className="act-keys">
      {rivals.map((teamId) => {
        const name = teams.find((team) => team.id === teamId)?.shortName ?? teamId
        return (
          <button key={teamId} onClick={() => act({ type: 'PickTeam', slotId: choosing.slotId, teamId }, name, 'asks')}>
            {name}
          </button>
        )
      })}
    </div>
  )
}

/** The numbers still on the board, or the key that stops them. */
function Items({ choosing, act }: { choosing: NonNullable<ChoosingPart>; act: ActProps['act'] }) {
  const tool = useToolTexts()
  const { slotId } = choosing
  if (choosing.rolling) return <button onClick={() => act({ type: 'PickItem', slotId }, tool.stopNumbers)}>{tool.stopNumbers}</button>
  return (
    <div className="act-keys">
      {(choosing.items ?? []).map(({ number, used }) => (
        <button key={number} disabled={used} onClick={() => act({ type: 'PickItem', slotId, number }, tool.pickItem(number), 'asks')}>
          {number}
        </button>
      ))}
    </div>
  )
}

/** The letters of the question as the crew knows them. */
export function useLetters(): string[] {
  return (useAsked().options ?? []).map((option) => option.letter)
}

/** One letter replaces another; in a multiple choice it joins or leaves. */
export const withLetter = (chosen: readonly string[], letter: string, multiple: 'one' | 'many'): string[] =>
  multiple === 'one' ? [letter] : chosen.includes(letter) ? chosen.filter((one) => one !== letter) : [...chosen, letter].sort()

function Answering({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const answers = useView('answers')
  const question = useView('question')
  const letters = useLetters()
  const asked = useAsked()
  const tile = answers?.tiles.find((one) => one.teamId === seat.teamId)
  const [own, setOwn] = useState<string[] | null>(null)
  if (!answers || answers.heldUp || !question || !tile) return null
  const chosen = own ?? tile.answer ?? []
  const sent = tile.state !== 'none'
  const choose = (letter: string) => {
    const answer = withLetter(chosen, letter, answers.multiple ? 'many' : 'one')
    setOwn(answer)
    act({ type: 'ChooseAnswer', slotId: question.slotId, answer }, keyWords([letter], asked).join(''))
  }
  return (
    <div className="act-keys">
      {letters.map((letter) => (
        <button key={letter} className="letter" disabled={sent} aria-pressed={chosen.includes(letter)} onClick={() => choose(letter)}>
          {keyWords([letter], asked)}
        </button>
      ))}
      <button
        className="primary"
        disabled={sent || chosen.length === 0}
        onClick={() => act({ type: 'SubmitAnswer', slotId: question.slotId, answer: chosen, stampedAt: null }, tool.submit)}
      >
        {sent ? tool.alreadyIn : tool.submit}
      </button>
    </div>
  )
}

function Hand({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const teamId = seat.teamId
  const up = (useView('floor')?.hands ?? []).some((hand) => hand === teamId)
  if (teamId === null) return null
  return (
    <div className="act-keys">
      {up ? (
        <button onClick={() => act({ type: 'LowerHand', teamId }, tool.lower)}>{tool.lower}</button>
      ) : (
        <button onClick={() => act({ type: 'RaiseHand' }, tool.raise)}>{tool.raise}</button>
      )}
    </div>
  )
}

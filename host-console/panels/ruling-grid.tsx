/** One question, many teams, mixed outcomes: a row of outcomes a team, chosen with the arrow keys, ruled on together. */
import { keyWords } from '#shared/key-words.ts'
import { useState } from 'react'
import { useAsked } from '#shared/client/use-asked.ts'
import { useView } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import type { Outcome, SlotId, TeamId } from '#shared/words.ts'
import { TeamTag } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useTexts } from '../texts.ts'
import { useRuleTexts } from '../texts-rules.ts'

type Send = (command: Command, label: string) => void
const OFFERED: readonly Outcome[] = ['right', 'wrong', 'partial', 'blank', 'late']
/** For several at a stroke. */
const FOR_ALL: readonly Outcome[] = ['right', 'wrong']

/** Shown where all teams have answered and more than one waits for its ruling; without those for whom the referee of this number stands back (回避). */
export function RulingGrid({ send, referee }: { send: Send; referee?: number }) {
  const panel = useView('panel')
  const question = useView('question')
  const asked = useAsked()
  const open = useView('answers')?.open === true
  const waiting = (panel?.attempts ?? []).filter(({ ruling, recused }) => ruling === null && (referee === undefined || !recused?.includes(referee)))
  if (!panel || question?.slotId !== panel.slotId || question.mode !== 'all' || question.voided || open || waiting.length < 2) return null
  // a partly right answer that the referee prices is ruled on by itself
  const offered = OFFERED.filter((outcome) => outcome !== 'partial' || panel.shareUpTo === undefined)
  return (
    <Grid
      key={panel.slotId}
      slotId={panel.slotId}
      rows={waiting.map(({ teamId, answer }) => ({ teamId, said: keyWords(answer ?? [], asked).join('') }))}
      offered={offered}
      send={send}
    />
  )
}

interface GridProps {
  slotId: SlotId
  rows: readonly { teamId: TeamId; said: string }[]
  offered: readonly Outcome[]
  send: Send
}
function Grid({ slotId, rows, offered, send }: GridProps) {
  const text = useRuleTexts()
  const words = useTexts()
  const { label } = useTeams()
  const [chosen, setChosen] = useState<Readonly<Partial<Record<TeamId, Outcome>>>>({})
  const given = rows.flatMap(({ teamId }) => (chosen[teamId] ? [[teamId, chosen[teamId]] as const] : []))
  const rest = rows.filter(({ teamId }) => chosen[teamId] === undefined)
  const fill = (outcome: Outcome) => setChosen({ ...chosen, ...Object.fromEntries(rest.map(({ teamId }) => [teamId, outcome])) })
  const submit = () => send({ type: 'RuleAll', slotId, outcomes: Object.fromEntries(given) }, text.ruleAll(given.length))
  return (
    <form
      className="ruling-grid"
      aria-label={text.rulingGrid}
      onSubmit={(event) => {
        event.preventDefault()
        if (given.length > 0) submit()
      }}
    >
      <div className="line">
        <b>{text.rulingGrid}</b>
        <span className="hint">{text.rulingGridHint}</span>
        {FOR_ALL.map((outcome) => (
          <button key={outcome} type="button" className="small" disabled={rest.length === 0} onClick={() => fill(outcome)}>
            {text.ruleRest(words[`outcome_${outcome}`], rest.length)}
          </button>
        ))}
        <button type="submit" className="primary" disabled={given.length === 0}>
          {text.ruleAll(given.length)}
        </button>
      </div>
      <ul>
        {rows.map(({ teamId, said }) => (
          <li key={teamId} role="radiogroup" aria-label={label(teamId)}>
            <TeamTag teamId={teamId} />
            <b className="num said">{said}</b>
            {offered.map((outcome) => (
              <label key={outcome} className="pick">
                <input
                  type="radio"
                  name={`ruling-${teamId}`}
                  checked={chosen[teamId] === outcome}
                  onChange={() => setChosen({ ...chosen, [teamId]: outcome })}
                />
                <span>{words[`outcome_${outcome}`]}</span>
              </label>
            ))}
          </li>
        ))}
      </ul>
    </form>
  )
}

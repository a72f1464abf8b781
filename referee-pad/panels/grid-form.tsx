/** The grid of ticks for boards and paddles: right or wrong for every team, sent as one. */
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { MinePart } from '#shared/views/people.ts'
import type { Outcome, SlotId, TeamId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { standsBack, type Panel } from '../parts/how-to-rule.ts'
import { TeamName } from '../parts/teams.tsx'
import { useTexts } from '../texts.ts'

type GridSeat = 'referee' | 'clerk' | 'chief'
/** Whether this seat's word alone rules on every team; the hub has the last word. A tick says no share, so what a share prices is ruled on answer by answer. */
function rulesOnAll(seat: GridSeat, { method, shareUpTo }: Panel, mine: MinePart | undefined): boolean {
  if (method === 'machine') return true
  if (shareUpTo !== undefined) return false
  if (seat !== 'referee') return seat === 'clerk' || method === 'chief'
  return (method === 'one' || method === 'subject') && mine?.is === 'referee' && mine.onPanel
}
/** Null, or what the grid is for: all teams have answered, and more than one waits for its ruling. */
export function useGrid(seat: GridSeat): GridProps | null {
  const mine = useView('mine')
  const panel = useView('panel')
  const question = useView('question')
  const answers = useView('answers')
  const open = panel?.attempts.filter((attempt) => attempt.ruling === null) ?? []
  const waiting = open.filter((attempt) => !standsBack(attempt, mine))
  if (!panel || !rulesOnAll(seat, panel, mine) || question?.mode !== 'all' || question.voided || answers?.open || waiting.length < 2) return null
  return { slotId: panel.slotId, teams: waiting.map(({ teamId }) => teamId), recused: open.filter((one) => !waiting.includes(one)).map(({ teamId }) => teamId) }
}

interface GridProps {
  slotId: SlotId
  teams: readonly TeamId[]
  /** Teams this referee stands back for: somebody else rules on them. */
  recused: readonly TeamId[]
}
export function GridPanel({ slotId, teams, recused }: GridProps) {
  const texts = useTexts()
  const [ticks, setTicks] = useState<Readonly<Partial<Record<TeamId, Outcome>>>>({})
  const outcomes = Object.fromEntries(teams.flatMap((id) => (ticks[id] ? [[id, ticks[id]] as const] : [])))
  const all = (outcome: Outcome) => setTicks(Object.fromEntries(teams.map((id) => [id, outcome])))
  const missing = teams.length - Object.keys(outcomes).length
  return (
    <section className="card ruling grid-form">
      <header>
        <h2>{texts.gridTitle}</h2>
        <button type="button" className="key quiet" onClick={() => all('right')}>
          {texts.gridAllRight}
        </button>
        <button type="button" className="key quiet" onClick={() => all('wrong')}>
          {texts.gridAllWrong}
        </button>
      </header>
      <ul className="rows">
        {teams.map((id) => (
          <li key={id}>
            <TeamName teamId={id} short />
            {(['right', 'wrong', 'blank'] as const).map((outcome) => (
              <button key={outcome} type="button" className="key" aria-pressed={ticks[id] === outcome} onClick={() => setTicks({ ...ticks, [id]: outcome })}>
                {outcome === 'right' ? <Check aria-hidden /> : outcome === 'wrong' ? <X aria-hidden /> : null} {texts[outcome]}
              </button>
            ))}
          </li>
        ))}
        {recused.map((id) => (
          <li key={id}>
            <TeamName teamId={id} short />
            <span className="faint">{texts.recused}</span>
          </li>
        ))}
      </ul>
      {missing > 0 ? (
        <p className="faint">{texts.gridMissing(missing)}</p>
      ) : (
        <AskKey className="key main" command={{ type: 'RuleAll', slotId, outcomes }}>
          {texts.gridSend}
        </AskKey>
      )}
    </section>
  )
}

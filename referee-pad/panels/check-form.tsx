/** The blind form of a part's totals: never prefilled, no total of the ledger anywhere on it. */
import { useState } from 'react'
import { toPoints } from '#shared/points.ts'
import { Formula } from '#shared/ui/total-made.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { ResultView } from '#shared/views/results.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { Missing } from '../parts/fields.tsx'
import { TeamName, useTeamsOf } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useAsk } from '../use-ask.tsx'

type Typed = Readonly<Partial<Record<TeamId, string>>>
type Totals = Record<TeamId, Points>

function totalsOf(teams: readonly TeamView[], typed: Typed): { totals: Totals; empty: number; bad: TeamView | null } {
  const totals: Totals = {}
  let empty = 0
  let bad: TeamView | null = null
  for (const team of teams) {
    const text = typed[team.id]?.trim() ?? ''
    const points = toPoints(text)
    if (text === '') empty += 1
    else if (points === null) bad ??= team
    else totals[team.id] = points
  }
  return { totals, empty, bad }
}

export function CheckForm({ part: { partId, formula }, onDone }: { part: ResultView; onDone: () => void }) {
  const texts = useResultTexts()
  const teams = useTeamsOf(partId)
  const { ask, busy } = useAsk()
  const [typed, setTyped] = useState<Typed>({})
  const [tried, setTried] = useState(false)
  const { totals, empty, bad } = totalsOf(teams, typed)
  const missing = bad ? texts.checkBad(bad.table) : empty > 0 ? texts.checkMissing(empty) : null
  const submit = async () => {
    setTried(true)
    if (missing || !(await ask({ type: 'EnterCheck', partId, totals }))) return
    setTyped({})
    setTried(false)
    onDone()
  }
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className="note">{texts.checkIntro}</p>
      <Formula of={formula} className="note" />
      <div className="check-rows">
        {teams.map((team) => (
          <label key={team.id} className="check-row">
            <TeamName teamId={team.id} short />
            <input
              className="field num"
              inputMode="decimal"
              enterKeyHint="next"
              aria-label={texts.totalOf(team.shortName)}
              aria-invalid={tried && bad?.id === team.id}
              value={typed[team.id] ?? ''}
              onChange={(event) => setTyped({ ...typed, [team.id]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <Missing sentence={tried ? missing : null} />
      <button type="submit" className="key main" disabled={busy('EnterCheck')}>
        {texts.checkSubmit}
      </button>
    </form>
  )
}

/** The score check, entered for the clerk: totals typed blind from paper, one a team of the part. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { toPoints } from '#shared/points.ts'
import { Formula } from '#shared/ui/total-made.tsx'
import type { PartId, Points, TeamId } from '#shared/words.ts'
import { Choice } from '../fields.tsx'
import { TeamTag } from '../plate.tsx'
import { useToolTexts } from '../texts-tools.ts'
import type { ActProps } from './act.ts'

export function ActClerk({ act }: ActProps) {
  const tool = useToolTexts()
  const { t } = useLanguage()
  const parts = (useView('result')?.parts ?? []).filter((part) => part.stage === 'provisional' && part.finished)
  const [partId, setPartId] = useState<PartId | null>(null)
  const part = parts.find((one) => one.partId === partId) ?? parts[0]
  return (
    <section className="check-sheet">
      <h3>
        {tool.checkTitle} <small>{tool.checkHint}</small>
      </h3>
      {!part ? (
        <p className="empty">{tool.noPartToCheck}</p>
      ) : (
        <>
          {parts.length > 1 && (
            <Choice<PartId>
              label={tool.part}
              value={part.partId}
              options={parts.map((one) => ({ value: one.partId, label: t(one.title) }))}
              onChange={setPartId}
            />
          )}
          <Formula of={part.formula} className="hint" />
          <Sheet key={part.partId} partId={part.partId} act={act} />
        </>
      )}
    </section>
  )
}

function Sheet({ partId, act }: { partId: PartId; act: ActProps['act'] }) {
  const tool = useToolTexts()
  const teamIds = useView('contest')?.parts.find((one) => one.id === partId)?.teamIds ?? []
  const [typed, setTyped] = useState<Readonly<Record<TeamId, string>>>({})
  const read = teamIds.map((teamId) => ({ teamId, points: toPoints(typed[teamId] ?? '') }))
  const missing = read.filter((one) => one.points === null).length
  const send = () => {
    const totals: Record<TeamId, Points> = {}
    for (const { teamId, points } of read) if (points !== null) totals[teamId] = points
    act({ type: 'EnterCheck', partId, totals }, tool.checkTitle)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === 0) send()
      }}
    >
      <ul className="check-rows">
        {teamIds.map((teamId) => (
          <li key={teamId}>
            <label>
              <TeamTag teamId={teamId} />
              <input
                className="num short"
                inputMode="decimal"
                value={typed[teamId] ?? ''}
                onChange={(event) => setTyped({ ...typed, [teamId]: event.target.value })}
              />
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" className="primary" disabled={missing > 0}>
        {missing > 0 ? tool.checkMissing(missing) : tool.checkSend}
      </button>
    </form>
  )
}

/** The order in which lots were opened, typed as table numbers or pressed team by team. */
import type { TeamId } from '#shared/words.ts'
import { Field } from '../fields.tsx'
import { TeamTag } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts } from '../texts-rules.ts'

interface Known {
  readonly id: TeamId
  readonly table: number
}
/** What was typed, as teams; `wrong` are the words that name no team of the draw, or one named before. */
export function orderFrom(typed: string, among: readonly Known[]): { order: TeamId[]; wrong: string[] } {
  const order: TeamId[] = []
  const wrong: string[] = []
  for (const word of typed.split(/[^\d]+/).filter(Boolean)) {
    const team = among.find((one) => one.table === Number(word))
    if (team && !order.includes(team.id)) order.push(team.id)
    else wrong.push(word)
  }
  return { order, wrong }
}

export function DrawOrder({ among, typed, onChange }: { among: readonly TeamId[]; typed: string; onChange: (typed: string) => void }) {
  const text = useRuleTexts()
  const { teams, team } = useTeams()
  const { order } = orderFrom(
    typed,
    teams.filter((one) => among.includes(one.id)),
  )
  const tables = (ids: readonly TeamId[]) => ids.map((id) => team(id)?.table ?? '').join(' ')
  return (
    <>
      <Field label={text.drawOrder} hint={text.drawOrderHint}>
        <input className="num" inputMode="numeric" value={typed} onChange={(event) => onChange(event.target.value)} />
      </Field>
      {order.length > 0 && (
        <ol className="drawn-order">
          {order.map((id, i) => (
            <li key={id}>
              <small className="num">{i + 1}</small> <TeamTag teamId={id} />
            </li>
          ))}
        </ol>
      )}
      <div className="act-keys">
        {among
          .filter((id) => !order.includes(id))
          .map((id) => (
            <button key={id} type="button" className="small" onClick={() => onChange(tables([...order, id]))}>
              <TeamTag teamId={id} />
            </button>
          ))}
        {order.length > 0 && (
          <button type="button" className="small" onClick={() => onChange(tables(order.slice(0, -1)))}>
            {text.drawBack}
          </button>
        )}
      </div>
    </>
  )
}

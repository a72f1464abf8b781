/** 人名条: who answers, with team, unit and what was ruled; or a judge, a leader by name and title. */
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { nameWithin, TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import type { PersonLine } from '#shared/views/broadcast.ts'
import { useSurface } from '../surface.tsx'
import type { Third } from './lower-third.ts'

/** Longer names than this stand as the short one beside player and unit. */
const BESIDE = 12

export function PlayThird({ third }: { third: Third }) {
  const { team } = third
  return (
    <div className="third" style={teamStyle(team ?? undefined)}>
      {team && (
        <span className="third-chip">
          <TeamChip team={team} />
        </span>
      )}
      <div className="third-text">
        {team && (
          <b>
            {nameWithin(team, BESIDE)}
            {third.note !== '' && <em>{third.note}</em>}
          </b>
        )}
        <p>
          {third.outcome && <OutcomeMark outcome={third.outcome} />}
          {third.line}
          {third.unit !== '' && <span className="third-unit">{third.unit}</span>}
        </p>
        {!team && third.note !== '' && <b className="third-note">{third.note}</b>}
      </div>
    </div>
  )
}

export function PersonThird({ person }: { person: PersonLine }) {
  const { t } = useSurface()
  return (
    <div className="third person-third">
      <div className="third-text">
        <p>{person.name}</p>
        <b className="third-note">{t(person.title)}</b>
      </div>
    </div>
  )
}

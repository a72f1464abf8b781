/** The team that has the right, as large as the hall needs it: table number, team, player, and the clock beside. */
import { Fragment, type ReactNode } from 'react'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { Enter } from './enter.tsx'
import './who-panel.css'

/** A place name breaks after its dot and nowhere else. */
export function BreakableName({ name }: { name: string }) {
  const [province = '', ...rest] = name.split('·')
  if (rest.length === 0) return <>{name}</>
  return (
    <>
      {[...province].slice(0, -1).join('')}
      {/* no line begins with the dot, however tight */}
      <span className="line">{[...province].at(-1)}·</span>
      <wbr />
      {rest.join('·')}
    </>
  )
}

/** Cards side by side keep two lines for their names where one is longer than a line: their chips stand level. */
const A_LINE = 10
export const anyLong = (names: readonly string[]): boolean => names.some((name) => [...name].length > A_LINE)

/** A person's name of several parts breaks after a dot and nowhere else. */
export function PersonName({ name }: { name: string }) {
  const parts = name.split('·')
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={i}>
          <span className="line">
            {part}
            {i < parts.length - 1 && '·'}
          </span>
          {i < parts.length - 1 && <wbr />}
        </Fragment>
      ))}
    </>
  )
}

export function WhoPanel({
  team,
  line,
  player,
  size,
  children,
}: {
  team: TeamView
  line: string
  player: string | null
  size: 'large' | 'compact'
  children?: ReactNode
}) {
  return (
    <div className={`take ${size} ${children ? '' : 'solo'}`}>
      <div className="who" style={teamStyle(team)}>
        <Enter from="land" className="who-chip">
          <TeamChip team={team} />
        </Enter>
        <div className="who-lines">
          <p className="who-line">{line}</p>
          <FitBox className="who-name keep" max={size === 'large' ? 7.4 : 6} min={4.15} watch={team.name}>
            <BreakableName name={team.name} />
          </FitBox>
          {player !== null && player !== '' && (
            <p className="who-player keep">
              <PersonName name={player} />
            </p>
          )}
        </div>
      </div>
      {children && <div className="take-side panel">{children}</div>}
    </div>
  )
}

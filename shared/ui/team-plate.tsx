/** A team's chip and plate: table number on the team's colour with its checked ink; sizes in em, so that pads and walls can both use it. */
import type { CSSProperties } from 'react'
import type { TeamView } from '../views/contest.ts'
import './team-plate.css'

/** Eight teams are told apart by colour; larger fields by table number alone. */
export const teamColour = (team: Pick<TeamView, 'colour'> | undefined): string =>
  team?.colour === null || team?.colour === undefined ? 'var(--team-none)' : `var(--team-${team.colour})`

/** Sets `--c`, the colour of everything inside that belongs to the team. */
export const teamStyle = (team: Pick<TeamView, 'colour'> | undefined): CSSProperties & Record<'--c', string> => ({ '--c': teamColour(team) })

/** The full name where it fits in so many characters, else the short one: a place name is never cut. */
export const nameWithin = (team: Pick<TeamView, 'name' | 'shortName'>, characters: number): string =>
  [...team.name].length <= characters ? team.name : team.shortName

/** Teams in one list are named alike: so many characters where every full name fits, else none, and all go by the short one. */
export const charactersForAll = (teams: readonly Pick<TeamView, 'name'>[], characters: number): number =>
  teams.every(({ name }) => [...name].length <= characters) ? characters : 0

/** The team as an award names it. */
export const winnerTeam = <T extends Pick<TeamView, 'name' | 'calledName'>>(award: { readonly called?: true }, team: T): T =>
  award.called ? { ...team, name: team.calledName } : team

export function TeamChip({ team }: { team: Pick<TeamView, 'colour' | 'table'> }) {
  return (
    <span className={team.colour === null ? 'team-chip num plain' : 'team-chip num'} style={teamStyle(team)}>
      {team.table}
    </span>
  )
}

export function TeamPlate({ team, short }: { team: TeamView; short?: 'short' }) {
  return (
    <span className="team-plate">
      <TeamChip team={team} />
      <b>{short === undefined ? team.name : team.shortName}</b>
    </span>
  )
}

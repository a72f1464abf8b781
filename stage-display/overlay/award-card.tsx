/** 获奖卡: the award on stage with the names read so far, one line a delegation, a page as the stage has it; nothing before it was shown, and nothing beside a photograph. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { nameWithin, TeamChip, teamStyle, winnerTeam } from '#shared/ui/team-plate.tsx'
import type { AwardStage, AwardView } from '#shared/views/results.ts'
import { groupsOnPage, useAwardStage, type WinnerGroup } from '../parts/award-page.ts'
import { PersonName } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

function awardNow({ awards }: StageView): AwardView | null {
  if (!awards || awards.stage?.take === 'photo') return null
  return awards.shown.find((award) => award.awardId === awards.now) ?? null
}
/** null: no card. */
export function awardKey(view: StageView): string | null {
  const award = awardNow(view)
  return award && `${award.awardId} ${String(view.awards?.stage?.page ?? 1)}`
}

/** Of so many delegations each stands in the middle; more stand in two columns. */
const IN_THE_MIDDLE = 3
/** Characters of a line beside the chip, and between two names. */
const LINE = 14
const BETWEEN = 0.8
const linesOf = ({ names }: WinnerGroup): number => {
  const characters = names.reduce((sum, name) => sum + [...name].length + BETWEEN, 0)
  return characters <= LINE ? 1 : Math.ceil(characters / LINE) + 1
}
/** How many lines the names take, so that strip and name know when to give way; of a roll whose pages turn those of the longest. */
export function awardLines(view: StageView): number {
  const award = awardNow(view)
  if (!award) return 0
  const stage = view.awards?.stage
  const { ends = [] } = stage ?? {}
  const pages = stage && ends.length > 0 ? ends.map((end, i): AwardStage => ({ ...stage, from: ends[i - 1] ?? 0, size: end - (ends[i - 1] ?? 0) })) : [stage]
  return Math.max(
    ...pages.map((page) => {
      const lines = groupsOnPage(award.winners, page).map(linesOf)
      return lines.length <= IN_THE_MIDDLE
        ? lines.reduce((sum, one) => sum + one, 0)
        : lines.reduce((sum, one, i) => (i % 2 === 0 ? sum + Math.max(one, lines[i + 1] ?? 0) : sum), 0)
    }),
  )
}

export function AwardCard({ view }: { view: StageView }) {
  const { t, words } = useSurface()
  const stage = useAwardStage(view)
  const award = awardNow(view)
  if (!award) return null
  const groups = groupsOnPage(award.winners, stage)
  return (
    <section className="overlay-card award-card">
      <h2>{t(award.title)}</h2>
      {award.unranked && <p className="card-kicker">{words.unranked}</p>}
      <FitBox className="card-fit" max={5} min={4.15} watch={groups.map((one) => one.names.join() || one.teamId).join()}>
        <ul className={groups.length > IN_THE_MIDDLE ? 'two' : ''}>
          {groups.map((group, i) => (
            <Line key={`${group.teamId} ${group.names[0] ?? ''}`} view={view} award={award} group={group} number={(stage?.from ?? 0) + i + 1} />
          ))}
        </ul>
      </FitBox>
    </section>
  )
}

/** The delegation's people and its short name, or the delegation alone; in a rehearsal a placeholder. */
function Line({ view, award, group, number }: { view: StageView; award: AwardView; group: WinnerGroup; number: number }) {
  const { words } = useSurface()
  const team = teamOf(view, group.teamId)
  if (!team)
    return (
      <li>
        <b>{words.placeholder(number)}</b>
      </li>
    )
  return (
    <li style={teamStyle(team)}>
      <TeamChip team={team} />
      <p className="card-names keep">
        {group.names.length === 0 && <b>{nameWithin(winnerTeam(award, team), 9)}</b>}
        {group.names.map((name) => (
          <b key={name}>
            <PersonName name={name} />
          </b>
        ))}
        {group.names.length > 0 && <span>{team.shortName}</span>}
      </p>
    </li>
  )
}

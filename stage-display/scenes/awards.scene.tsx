/** Prize-giving: one award at a time, its title in gold, its winners as they are read; then who hands it over, while they stay. */
import { motion } from 'framer-motion'
import { ENTER, NONE } from '#shared/ui/motion.ts'
import { nameWithin, TeamChip, winnerTeam } from '#shared/ui/team-plate.tsx'
import type { AwardStage, AwardView } from '#shared/views/results.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { cardSize, groupsOnPage, isHigh, useAwardStage, type CardSize, type WinnerGroup } from '../parts/award-page.ts'
import { Enter } from '../parts/enter.tsx'
import { BreakableName, PersonName } from '../parts/who-panel.tsx'
import { longTitle } from '../parts/long-title.ts'
import { teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './awards.css'
import { isPhotograph } from './photo.scene.tsx'

const batchOf = (view: StageView): AwardView | null => view.awards?.shown.find((award) => award.awardId === view.awards?.now) ?? null

const Awards: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const batch = batchOf(view)
  const stage = useAwardStage(view)
  const presenting = stage?.take === 'present'
  const high = batch !== null && groupsOnPage(batch.winners, stage).some(isHigh)
  return (
    <div className={`safe awards ${presenting ? 'presenting' : ''} ${high ? 'crowded' : ''}`}>
      {view.contest && <p className="awards-event">{t(view.contest.title)}</p>}
      <Enter className={batch ? 'awards-title' : 'awards-title alone'}>
        <h1 {...longTitle(batch ? t(batch.title) : '')}>{batch ? t(batch.title) : words.awards}</h1>
        {batch?.unranked && <p>{words.unranked}</p>}
        {stage && stage.pages > 1 && <p className="num">{words.page(stage.page, stage.pages)}</p>}
      </Enter>
      {batch && <Winners view={view} batch={batch} stage={stage} />}
      {stage && presenting && <Presenters stage={stage} />}
    </div>
  )
}

function Winners({ view, batch, stage }: { view: StageView; batch: AwardView; stage: AwardStage | undefined }) {
  const groups = groupsOnPage(batch.winners, stage)
  const persons = batch.winners.some((winner) => winner.playerName !== null)
  // one by one the cards keep the size they will have when all are named
  const high = groups.filter(isHigh).length
  const size = cardSize(persons ? groups.length + (groups.length > 2 ? high : 0) : Math.max(groups.length, stage?.size ?? 0))
  const step = size === 'many' ? 1 : 4
  return (
    <div key={stage?.page} className={`winners ${size} ${groups.length > 2 && Math.max(groups.length, stage?.size ?? 0) === TWO_BY_TWO ? 'pairs' : ''}`}>
      {groups.map((group, i) => (
        <WinnerCard
          key={`${group.teamId} ${group.names[0] ?? ''}`}
          view={view}
          batch={batch}
          group={group}
          size={size}
          order={groups.length === 1 ? 4 : 4 + i * step}
          at={(stage?.from ?? 0) + i}
        />
      ))}
    </div>
  )
}

/** “请组委会主任池例宁颁奖” */
function Presenters({ stage }: { stage: AwardStage }) {
  const { words, language, still } = useSurface()
  const names = stage.presenters.map((one) => (language === 'zh' ? `${one.title}${one.name}` : `${one.title} ${one.name}`))
  const line = names.length === 0 ? words.presentNow : words.calledToPresent(names.join(language === 'zh' ? '、' : ', '))
  return (
    <motion.div
      key={line}
      className="presenters"
      initial={still ? false : { opacity: 0, y: '40%' }}
      animate={{ opacity: 1, y: 0 }}
      transition={still ? NONE : ENTER}
    >
      <FitBox className="presenters-line" max={6.4} min={4.4} watch={line}>
        <p>{line}</p>
      </FitBox>
    </motion.div>
  )
}

/** So many have no room for a long name side by side: chip and name stand in one line, as large as the hall deserves. */
const TWO_BY_TWO = 4
const MOST_CHARACTERS: Record<CardSize, number> = { one: 18, few: 18, some: 12, many: 8 }
const TYPE: Record<CardSize, number> = { one: 11, few: 6.4, some: 5, many: 4.8 }

interface Card {
  view: StageView
  batch: AwardView
  group: WinnerGroup
  size: CardSize
  order: number
  /** How many stand before it. */
  at: number
}
function WinnerCard({ view, batch, group, size, order, at }: Card) {
  const { words } = useSurface()
  const team = teamOf(view, group.teamId)
  if (!team)
    return (
      <Enter order={order} className="winner">
        <b className="winner-name">{words.placeholder(at + 1)}</b>
      </Enter>
    )
  const name = nameWithin(winnerTeam(batch, team), group.names.length > 0 && size !== 'one' ? 8 : MOST_CHARACTERS[size])
  const people = group.names.join('　')
  return (
    <Enter order={order} className={isHigh(group) ? 'winner high' : 'winner'} team={team}>
      <span className="winner-chip">
        <TeamChip team={team} />
      </span>
      <FitBox className="winner-name keep" max={TYPE[size]} min={4.15} watch={`${people} ${name} ${view.awards?.stage?.take ?? ''}`}>
        {people !== '' && (
          <b>
            {group.names.map((one) => (
              <span key={one}>
                <PersonName name={one} />
              </span>
            ))}
          </b>
        )}
        <span className={people === '' ? 'winner-team' : 'winner-team beside'}>
          <BreakableName name={name} />
        </span>
      </FitBox>
    </Enter>
  )
}

export const scene: Scene = {
  title: { zh: '颁奖', en: 'Awards' },
  fits: (view) => view.scene?.scene === 'awards' && Boolean(view.contest && view.awards) && !isPhotograph(view),
  keyOf: (view) => `awards ${view.awards?.now ?? ''} ${view.awards?.stage?.page ?? ''}`,
  Show: Awards,
}

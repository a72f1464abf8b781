/** Who we are, always: table in its colour, name, short name, round; and how the connection stands. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { LinkLight } from '#shared/ui/link-light.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import { useLater } from '../later.ts'
import type { TeamMine } from '../race-state.ts'
import { buzzerTexts } from '../texts.ts'
import { teamOf } from '../words.ts'

export function Who({ mine }: { mine: TeamMine | null }) {
  const { language, setLanguage, t } = useLanguage()
  const words = buzzerTexts(language)
  const contest = useView('contest')
  const question = useView('question')
  const later = useLater()
  const { rollCall } = useLink()
  const team = teamOf(contest, mine?.teamId)
  const round = contest?.rounds.find((one) => one.stage === 'active')
  // once a round is on nobody on stage changes it by a slip of the finger
  const called = mine?.rollCall !== undefined || rollCall !== 'off'
  const place = question ? `${t(question.roundTitle)} · ${words.question(question.number, question.of)}` : round ? t(round.title) : ''
  return (
    <header className="who">
      {team && <TeamChip team={team} />}
      <div className="who-name">
        <h1>{team?.name ?? (contest ? t(contest.title) : '')}</h1>
        <small>
          {[mine?.position ? words.position(mine.position) : null, team && team.shortName !== team.name ? team.shortName : null, place || null]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      {mine && later && (!round || called) && <later.InputChoice />}
      <div className="who-corner">
        <LinkLight />
        <button type="button" className="language" aria-label={words.otherLanguageName} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {words.otherLanguage}
        </button>
      </div>
    </header>
  )
}

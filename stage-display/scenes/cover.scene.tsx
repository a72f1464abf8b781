/** The opening: the exact official title, the theme line, place and date, and who hosts. */
import type { Text } from '#shared/words.ts'
import { Enter } from '../parts/enter.tsx'
import { EventTitle } from '../parts/event-title.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const Cover: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const contest = view.contest
  if (!contest) return null
  const rows: [string, Text[]][] = [
    [words.hosts, contest.hosts],
    [words.organisers, contest.organisers],
    [words.coOrganisers, contest.coOrganisers],
  ]
  const where = [contest.date, contest.place]
    .filter((text) => text !== null)
    .map(t)
    .join('　')
  return (
    <div className="safe cover">
      <div className="cover-middle">
        {contest.themeLine !== null && <Enter className="theme">{t(contest.themeLine)}</Enter>}
        <Enter order={2} className="cover-title">
          <EventTitle contest={contest} max={11} />
        </Enter>
        <Enter order={4} from="left" className="brand-line">
          <i />
        </Enter>
        {where !== '' && (
          <Enter order={5} className="where">
            {where}
          </Enter>
        )}
      </div>
      <Enter order={7} className="organisations">
        {rows.map(
          ([word, names]) =>
            names.length > 0 && (
              <p key={word}>
                <span>{word}</span>
                {names.map(t).join('　')}
              </p>
            ),
        )}
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '封面', en: 'Cover' },
  fits: (view) => Boolean(view.contest) && view.scene?.scene === 'cover',
  keyOf: () => 'cover',
  Show: Cover,
}

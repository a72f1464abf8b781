/** Who holds the event, a line each: 主办, 承办, 协办; in the order typed. */
import type { ContestPart } from '#shared/views/contest.ts'
import type { Text } from '#shared/words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { useSurface } from '../surface.tsx'
import { Media } from './watermark.tsx'

export function Organisations({ contest }: { contest: ContestPart }) {
  const { t, words } = useSurface()
  const rows: [string, Text[]][] = [
    [words.hosts, contest.hosts],
    [words.organisers, contest.organisers],
    [words.coOrganisers, contest.coOrganisers],
  ]
  const named = rows.filter(([, names]) => names.length > 0)
  return (
    <FitBox className="organisations" max={4.6} min={4.15} watch={JSON.stringify(named)}>
      <dl>
        {named.map(([word, names]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {names.map((name) => (
                <span key={t(name)}>{t(name)}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </FitBox>
  )
}

/** Above the title, where the organiser has one. */
export const Logo = ({ contest }: { contest: ContestPart }) => {
  const file = contest.look?.logo
  return file === undefined ? null : <Media file={file} className="logo" loop={false} />
}

/** The exact official title, as large as fits; where it ends in the subtitle, that stands on a line of its own. */
import type { ContestPart } from '#shared/views/contest.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { useSurface } from '../surface.tsx'

export function EventTitle({ contest, max }: { contest: ContestPart; max: number }) {
  const { t } = useSurface()
  const title = t(contest.title)
  const end = contest.subtitle === null ? '' : t(contest.subtitle)
  const splits = end !== '' && end !== title && title.endsWith(end)
  return (
    <FitBox className="official" max={splits ? max * 0.72 : max} min={5} watch={title}>
      {splits ? (
        <h1>
          <span>{title.slice(0, -end.length)}</span>
          <b>{end}</b>
        </h1>
      ) : (
        <h1>{title}</h1>
      )}
    </FitBox>
  )
}

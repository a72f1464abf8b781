/** The exact official title, as large as fits; the subtitle stands on a line of its own, also where the title ends in it. */
import type { ContestPart } from '#shared/views/contest.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { useSurface } from '../surface.tsx'
import { Phrases } from './phrases.tsx'

export function EventTitle({ contest, max }: { contest: ContestPart; max: number }) {
  const { t } = useSurface()
  const title = t(contest.title)
  const end = contest.subtitle === null ? '' : t(contest.subtitle)
  const splits = end !== '' && end !== title && title.endsWith(end)
  const two = end !== '' && end !== title
  return (
    <FitBox className="official" max={two ? max * 0.72 : max} min={5} watch={title}>
      {two ? (
        <h1>
          <span>
            <Phrases text={splits ? title.slice(0, -end.length) : title} />
          </span>
          <b>{end}</b>
        </h1>
      ) : (
        <h1>
          <Phrases text={title} />
        </h1>
      )}
    </FitBox>
  )
}

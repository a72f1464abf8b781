/** Which display this is, over whatever it shows, for the seconds in which the operator asks all devices. */
import { useLink } from '#shared/client/use-view.tsx'
import { useSurface } from '../surface.tsx'

export function Identify() {
  const { identify } = useLink()
  const { t } = useSurface()
  if (identify === null) return null
  return (
    <p className="identify">
      <b>{t(identify)}</b>
    </p>
  )
}

/** Minutes and seconds to an instant of the hub's; a word once it has come. */
import { useSurface, useSurfaceNow } from '../surface.tsx'

const twoDigits = (n: number): string => String(n).padStart(2, '0')
function leftText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = `${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

export function CountDown({ to, label }: { to: number; label: string }) {
  const { words } = useSurface()
  const now = useSurfaceNow()
  if (now >= to) return <p className="count-word">{words.soon}</p>
  return (
    <div className="count-down" role="timer">
      <p>{label}</p>
      <b className="num">{leftText(to - now)}</b>
    </div>
  )
}

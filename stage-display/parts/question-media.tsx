/** What a question shows beside its text: its picture, its film in step with every other wall, or bars while its recording is heard. */
import { useEffect, useRef, type CSSProperties } from 'react'
import { keepInStep } from '#shared/ui/in-step.ts'
import type { MediaView } from '#shared/views/play.ts'
import type { Instant } from '#shared/words.ts'
import { useSurface, useSurfaceNow } from '../surface.tsx'
import { usePlayingSince } from './playing.ts'
import './question-media.css'

/** The same for every recording: bars that followed the sound would tell of it. */
const BARS = Array.from({ length: 28 }, (_, i) => 0.3 + 0.7 * Math.abs(Math.sin(i * 1.7) * Math.cos(i * 0.6)))

/** `onMissing`: the file did not come, or is none a browser can show; the text then stands alone. */
export function QuestionMedia({ media, slotId, onMissing }: { media: MediaView; slotId: string; onMissing: () => void }) {
  const since = usePlayingSince(slotId)
  if (media.kind === 'image') return <img className="media" src={media.source} alt="" onError={onMissing} />
  return media.kind === 'video' ? <Film source={media.source} since={since} onMissing={onMissing} /> : <Bars since={since} />
}

/** Without sound here: that comes from one screen alone, whatever scene is on. */
function Film({ source, since, onMissing }: { source: string; since: Instant | null; onMissing: () => void }) {
  const now = useSurfaceNow()
  const film = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (film.current) keepInStep(film.current, since === null ? null : (now - since) / 1000)
  }, [now, since])
  return <video ref={film} className="media" src={source} muted playsInline preload="auto" onError={onMissing} />
}

function Bars({ since }: { since: Instant | null }) {
  const { words } = useSurface()
  const bar = (height: number, i: number): CSSProperties & Record<'--tall' | '--turn', string> => ({ '--tall': String(height), '--turn': String(i) })
  return (
    <div className={since === null ? 'recording' : 'recording plays'}>
      <p>{since === null ? words.recording : words.recordingPlays}</p>
      <div aria-hidden="true">
        {BARS.map((height, i) => (
          <i key={i} style={bar(height, i)} />
        ))}
      </div>
    </div>
  )
}

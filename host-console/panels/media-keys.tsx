/** The recording or film of the question: played once or again on the operator's word, on one screen aloud; and whether this browser can show its file at all. */
import { useState } from 'react'
import { useLink, useNow, useView } from '#shared/client/use-view.tsx'
import { mediaScreen } from '#shared/ui/question-sound.tsx'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import type { MediaView, QuestionPart } from '#shared/views/play.ts'
import { useDesk } from '../desk.tsx'
import { useShortcuts } from '../shortcuts.ts'
import { useBroadcastTexts } from '../texts-broadcast.ts'
import { MediaScreen } from './sound-screen.tsx'

/** `shown`: the hall has the question, and so its file has an address. */
export function MediaKeys({ question, shown }: { question: NonNullable<QuestionPart>; shown: boolean }) {
  const text = useBroadcastTexts()
  const broadcast = useView('broadcast')
  const { media } = question
  if (!media || !broadcast) return null
  return (
    <div className="media-keys">
      <span className="tag">{text[`media_${media.kind}`]}</span>
      <code>{media.file}</code>
      {shown ? <Shown key={media.source} media={media} question={question} broadcast={broadcast} /> : <span className="hint">{text.playsOnceShown}</span>}
    </div>
  )
}

interface ShownProps {
  media: MediaView
  question: NonNullable<QuestionPart>
  broadcast: BroadcastPart
}
function Shown({ media, question, broadcast }: ShownProps) {
  const text = useBroadcastTexts()
  const [lengthS, setLengthS] = useState<number | null>(null)
  const [broken, setBroken] = useState(false)
  return (
    <>
      {media.kind === 'image' ? (
        <img className="media-probe" src={media.source} alt="" onError={() => setBroken(true)} />
      ) : (
        // drawn as a film also where it is a sound: the browser tells the same of both
        <video
          className="media-probe"
          src={media.source}
          muted
          aria-hidden="true"
          preload="metadata"
          onLoadedMetadata={(event) => setLengthS(event.currentTarget.duration)}
          onError={() => setBroken(true)}
        />
      )}
      {broken && (
        <p role="alert" className="tag bad">
          {text.mediaBroken}
        </p>
      )}
      {media.kind !== 'image' && !broken && <Keys slotId={question.slotId} broadcast={broadcast} lengthS={lengthS} />}
    </>
  )
}

function Keys({ slotId, broadcast, lengthS }: { slotId: ShownProps['question']['slotId']; broadcast: BroadcastPart; lengthS: number | null }) {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const { hubNow } = useLink()
  useNow(1000)
  const since = broadcast.playing?.slotId === slotId ? (hubNow() - broadcast.playing.from) / 1000 : null
  const plays = since !== null && (lengthS === null || since < lengthS)
  const silent = mediaScreen(broadcast) === 'none'
  const play = () => void askHub({ type: 'PlayMedia', slotId }, text.play)
  useShortcuts({ KeyM: play }, 'after')
  return (
    <>
      <button onClick={play}>
        {since === null ? text.play : text.playAgain} <kbd>M</kbd>
      </button>
      {plays && (
        <>
          <button onClick={() => void askHub({ type: 'StopMedia' }, text.stopPlaying)}>{text.stopPlaying}</button>
          <span className="num" role="timer">
            {text.playedSeconds(Math.max(0, Math.floor(since)), lengthS === null ? null : Math.ceil(lengthS))}
          </span>
        </>
      )}
      {silent && <span className="tag warn">{text.nobodyPlays}</span>}
      {silent && <MediaScreen />}
    </>
  )
}

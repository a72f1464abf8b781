/** One large word while there is nothing to do on the pad, with the clock where one runs. */
import { useView } from '#shared/client/use-view.tsx'
import { BigWord } from './big-word.tsx'
import { Clock } from './clock.tsx'
import { Stem } from './stem.tsx'

/** `mood` ours: it is about this team, now. */
export function Waiting({ word, note, mood = 'calm' }: { word: string; note: string | null; mood?: 'calm' | 'ours' | 'right' | 'wrong' | 'offline' }) {
  const question = useView('question')
  return (
    <main className={`waiting ${mood}`}>
      {question?.stem && <Stem options="listed" />}
      <div className="word" role="status">
        {mood === 'right' && <i aria-hidden="true">✓</i>}
        {mood === 'wrong' && <i aria-hidden="true">✗</i>}
        <BigWord word={word} />
        {note && <small>{note}</small>}
        {mood !== 'offline' && <Clock />}
      </div>
    </main>
  )
}

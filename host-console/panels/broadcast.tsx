/** The broadcast page: the overlay's keys, who sounds, the one key that stops the audience, and what other machines may do. */
import { useView } from '#shared/client/use-view.tsx'
import { OverlayKeys } from '#shared/ui/overlay-keys.tsx'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import { useDesk } from '../desk.tsx'
import { useBroadcastTexts } from '../texts-broadcast.ts'
import { CueList, Token } from './broadcast-wiring.tsx'
import { MediaScreen, SoundScreen } from './sound-screen.tsx'
import '../broadcast.css'

export function Broadcast() {
  const broadcast = useView('broadcast')
  const { askHub } = useDesk()
  if (!broadcast) return null
  return (
    <div className="broadcast">
      <OverlayKeys ask={(request, label) => void askHub(request, label)} />
      <div className="broadcast-side">
        <Audience broadcast={broadcast} />
        <Sound broadcast={broadcast} />
        <Token />
        <CueList />
      </div>
    </div>
  )
}

function Audience({ broadcast: { audience, joinUrl } }: { broadcast: BroadcastPart }) {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const cheers = useView('cheers')
  const stopped = audience === 'stopped'
  const label = stopped ? text.open : text.stop
  return (
    <section className="card">
      <b>{text.audience}</b>
      <button className={stopped ? 'primary' : 'danger'} onClick={() => void askHub({ type: 'SetAudience', input: stopped ? 'open' : 'stopped' }, label)}>
        {label} <kbd>X</kbd>
      </button>
      <p role="status">{stopped ? text.stopped : text.running}</p>
      {cheers && <p className="hint">{text.cheersNow(cheers.totals.reduce((sum, count) => sum + count, 0))}</p>}
      {joinUrl !== null && (
        <p className="hint">
          {text.join} <span className="num">{joinUrl}</span>
        </p>
      )}
    </section>
  )
}

function Sound({ broadcast: { sound } }: { broadcast: BroadcastPart }) {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const { test: _test, ...chosen } = sound
  return (
    <section className="card">
      <b>{text.sound}</b>
      <SoundScreen sound={sound} />
      <MediaScreen />
      <label>
        {text.volume(Math.round(sound.volume * 100))}
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={Math.round(sound.volume * 100)}
          onChange={(event) => void askHub({ type: 'ChooseSound', ...chosen, volume: Number(event.target.value) / 100 }, text.sound)}
        />
      </label>
      <button disabled={sound.screen === 'none'} onClick={() => void askHub({ type: 'TestSound' }, text.test)}>
        {text.test}
      </button>
      <p className="hint">{text.soundHint}</p>
    </section>
  )
}

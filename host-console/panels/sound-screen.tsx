/** Which screen sounds, and which alone plays the sound of a question's recording: chosen among the paired displays and the console. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import { useDesk } from '../desk.tsx'
import { useBroadcastTexts } from '../texts-broadcast.ts'

type Screen = BroadcastPart['sound']['screen']
/** The value of the choice that is none of its own. */
const SAME = 'same'

function useDisplays() {
  const { t } = useLanguage()
  const seats = (useView('devices')?.seats ?? []).filter((seat) => seat.role === 'display')
  const screenOf = (value: string): Screen => seats.find(({ seatId }) => seatId === value)?.seatId ?? (value === 'console' ? 'console' : 'none')
  return { displays: seats.map(({ seatId, name }) => ({ seatId, name: t(name) })), screenOf }
}

/** `value`: also SAME, where the choice offers it. */
function Choice({ label, value, same, choose }: { label: string; value: string; same?: string; choose: (value: string) => void }) {
  const text = useBroadcastTexts()
  const { displays } = useDisplays()
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {same !== undefined && <option value={SAME}>{same}</option>}
        <option value="none">{text.silent}</option>
        <option value="console">{text.console}</option>
        {displays.map(({ seatId, name }) => (
          <option key={seatId} value={seatId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

export function SoundScreen({ sound: { test: _test, ...sound } }: { sound: BroadcastPart['sound'] }) {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const { screenOf } = useDisplays()
  return (
    <Choice label={text.screen} value={sound.screen} choose={(value) => void askHub({ type: 'ChooseSound', ...sound, screen: screenOf(value) }, text.sound)} />
  )
}

export function MediaScreen() {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const { screenOf } = useDisplays()
  const sound = useView('broadcast')?.sound
  if (!sound) return null
  const { screen, volume, media } = sound
  const choose = (value: string) =>
    void askHub({ type: 'ChooseSound', screen, volume, ...(value === SAME ? {} : { media: screenOf(value) }) }, text.mediaScreen)
  return <Choice label={text.mediaScreen} value={media ?? SAME} same={text.asSound} choose={choose} />
}

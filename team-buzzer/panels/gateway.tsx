/** The gateway: one PC whose keys are the teams' buzzers, each shown with its team, tried key by key, and all at once. */
import { useMemo, useSyncExternalStore } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { LinkLight } from '#shared/ui/link-light.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { MinePart } from '#shared/views/people.ts'
import type { GatewayKey } from '#shared/views/race.ts'
import { buzzerTexts } from '../texts.ts'
import { deviceTexts, type DeviceTexts } from '../texts-device.ts'
import { useGateway } from '../use-gateway.ts'
import { useLamp } from '../use-lamp.ts'
import { useCue } from '../use-press.ts'
import { teamOf } from '../words.ts'
import { BigWord } from './big-word.tsx'
import { surenessOf } from './race.tsx'

type GatewayMine = Extract<NonNullable<MinePart>, { is: 'gateway' }>
/** As many as an ordinary keyboard reports at once. */
const BOOT_KEYS = 6

/** Keys go to the page in front alone. */
const hasFocus = (): boolean => document.hasFocus()
function onFocus(changed: () => void): () => void {
  window.addEventListener('focus', changed)
  window.addEventListener('blur', changed)
  return () => {
    window.removeEventListener('focus', changed)
    window.removeEventListener('blur', changed)
  }
}

export function Gateway({ mine }: { mine: GatewayMine }) {
  const { language } = useLanguage()
  const words = deviceTexts(language)
  const link = useLink()
  const buzzer = useView('buzzer') ?? null
  const called = mine.rollCall ?? (link.rollCall === 'off' ? undefined : link.rollCall)
  const fingers = useGateway(mine.keys, buzzer, called)
  const cue = useCue(buzzer)
  useLamp(buzzer, cue === 'open')
  const running = buzzer !== null && buzzer.state === 'open' && cue !== 'open' ? 'armed' : (buzzer?.state ?? 'none')
  const word = called === 'press' && (buzzer === null || buzzer.state === 'closed') ? words.state_call : words[`state_${running}`]
  const sure = surenessOf(buzzer, buzzerTexts(language))
  const focused = useSyncExternalStore(onFocus, hasFocus)
  return (
    <main className="gateway">
      <header>
        <div>
          <h1>{words.gateway}</h1>
          <small>{words.gatewayNote}</small>
        </div>
        <LinkLight />
      </header>
      <div className={`gateway-word ${running}`} role="status">
        <BigWord word={word} />
        {sure !== null && <small className="sure">{sure}</small>}
      </div>
      {!focused && (
        <p className="lost" role="alert">
          {words.notInFront}
        </p>
      )}
      {mine.keys.length === 0 && <p className="lost">{words.gatewayEmpty}</p>}
      <ul className="gateway-keys">
        {mine.keys.map((one) => (
          <Key key={one.key} one={one} pressed={fingers.pressed.includes(one.key)} words={words} />
        ))}
      </ul>
      <Rollover keys={mine.keys} atOnce={fingers.atOnce} unknown={fingers.unknown} words={words} />
    </main>
  )
}

function Key({ one, pressed, words }: { one: GatewayKey; pressed: boolean; words: DeviceTexts }) {
  const team = teamOf(useView('contest'), one.teamId)
  const winner = useView('buzzer')?.verdict?.winner ?? null
  const state = winner === one.teamId ? 'won' : pressed ? 'pressed' : one.heard ? 'heard' : 'untried'
  const word = { won: words.keyWon, pressed: words.keyPressed, heard: words.keyHeard, untried: words.keyUntried }[state]
  return (
    <li className={`gateway-key ${state}`}>
      <kbd>{one.key.replace(/^(Digit|Key)(?=.$)/, '')}</kbd>
      {team && <TeamChip team={team} />}
      <b>{team?.shortName ?? one.teamId}</b>
      <small>
        {state === 'heard' || state === 'won' ? '✓ ' : ''}
        {word}
      </small>
    </li>
  )
}

function Rollover({ keys, atOnce, unknown, words }: { keys: readonly GatewayKey[]; atOnce: number; unknown: string | null; words: DeviceTexts }) {
  const tried = useMemo(() => keys.filter(({ heard }) => heard).length, [keys])
  const doubtful = keys.length > BOOT_KEYS && atOnce < keys.length
  return (
    <footer className="gateway-foot">
      <span>{words.tried(tried, keys.length)}</span>
      {doubtful ? (
        <b className="warns">
          {words.rollover(keys.length)} {words.atOnce(atOnce)}
        </b>
      ) : (
        keys.length > BOOT_KEYS && <span>✓ {words.rolloverGood(keys.length)}</span>
      )}
      {unknown !== null && <b className="warns">{words.unknownKey(unknown)}</b>}
    </footer>
  )
}

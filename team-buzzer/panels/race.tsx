/** The buzzer: the whole screen is the key, and says one word. */
import { useEffect, useRef, type PointerEvent } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { ContestPart } from '#shared/views/contest.ts'
import type { BuzzerPart, RulingPart } from '#shared/views/play.ts'
import { raceState, type RaceState, type TeamMine } from '../race-state.ts'
import { buzzerTexts, type BuzzerTexts } from '../texts.ts'
import { useBuzzerInput } from '../use-input.ts'
import { useLamp } from '../use-lamp.ts'
import { useCue, usePress, useUntil } from '../use-press.ts'
import { lapsedNote, outcomeWord, pointsSentence, rulingSentence, teamOf } from '../words.ts'
import { BigWord } from './big-word.tsx'
import { Clock } from './clock.tsx'
import { Stem } from './stem.tsx'

/** A sign beside the word, so that no state is told by its colour alone. */
function markOf(state: RaceState): string | null {
  if (state.is === 'ruled') return state.outcome === 'right' ? '✓' : state.outcome === 'wrong' ? '✗' : null
  if (state.is === 'won') return '✓'
  return state.is === 'foul' || state.is === 'foul-goes-on' ? '!' : null
}

function wordOf(state: RaceState, words: BuzzerTexts, contest: ContestPart | undefined): string {
  switch (state.is) {
    case 'ruled':
      return outcomeWord(state.outcome, words)
    case 'other-won':
      return words.otherWon(teamOf(contest, state.teamId)?.table ?? 0)
    case 'closed':
      return words.listen
    case 'counting':
      return String(state.beep)
    case 'foul-goes-on':
      return words.foulGoesOn
    case 'not-in':
      return words.notIn
    case 'on-gateway':
      return words.onGateway
    default:
      return words[state.is]
  }
}

interface NoteFacts {
  mine: TeamMine
  buzzer: BuzzerPart
  ruling: RulingPart | undefined
  /** 补答: another team was ruled on before. */
  rebound: boolean
  /** 质疑 is not. */
  objection: boolean
  /** How to press. */
  how: string
}
function noteOf(state: RaceState, words: BuzzerTexts, { mine, buzzer, ruling, rebound, objection, how }: NoteFacts): string | null {
  const foul = buzzer?.fouls.find((one) => one.teamId === mine.teamId)
  const price = foul ? (foul.points < 0 ? words.loses(pointsText(-foul.points)) : words.noPoints) : null
  switch (state.is) {
    case 'listen':
      return words.listenNote
    case 'closed':
      return words.closedNote
    case 'press':
      return objection ? words.object : rebound ? words.rebound : how
    case 'counting':
      return words.countNote
    case 'on-gateway':
      return words.onGatewayNote
    case 'pressed':
      return words.pressedNote
    case 'won':
      return buzzer?.waitsForName ? words.waitForName : rebound && !objection ? words.wonRebound : words.wonNote
    case 'locked':
      return words.lockedNote
    case 'offline':
      return words.offlineNote
    case 'undelivered':
      return words.undeliveredNote
    case 'foul':
      return price
    case 'foul-goes-on':
      return [price, words.foulGoesOnNote].filter(Boolean).join(' · ')
    case 'other-won':
      return rulingSentence(ruling, state.teamId, words)
    case 'ruled':
      return mine.pointsNow === null ? null : pointsSentence(mine.pointsNow, words)
    default:
      return null
  }
}

/** How sure the order is, with its error: 先后明确, 先后难分, or an estimate without a certificate. */
export function surenessOf(buzzer: BuzzerPart, words: BuzzerTexts): string | null {
  const verdict = buzzer?.verdict
  if (!verdict || verdict.method === 'arrival') return null
  const said = verdict.certain ? words.certain : verdict.photo ? words.tooClose : words.estimate
  const gap = verdict.leadMs === null ? null : words.apart(verdict.leadMs.toFixed(1))
  return [said, gap, verdict.bandMs === null ? null : words.within(verdict.bandMs.toFixed(1))].filter((one) => one !== null).join(' · ')
}

/** Three short pulses, once, when we have won the right to answer. */
function useWinPulse(won: boolean): void {
  const before = useRef(won)
  useEffect(() => {
    if (won && !before.current && 'vibrate' in navigator) navigator.vibrate([180, 80, 180, 80, 320])
    before.current = won
  }, [won])
}

export function Race({ mine }: { mine: TeamMine }) {
  const { language } = useLanguage()
  const words = buzzerTexts(language)
  const how = useBuzzerInput().buzzer.input === 'touch' ? words.pressNote : words.keyAlone
  const { state: link } = useLink()
  const buzzer = useView('buzzer') ?? null
  const turn = useView('turn') ?? null
  const ruling = useView('ruling')
  const contest = useView('contest')
  const question = useView('question')
  const myFouls = buzzer?.fouls.filter((foul) => foul.teamId === mine.teamId).length ?? 0
  const { finger, press } = usePress(buzzer, `${String(mine.lockedUntil ?? '')} ${String(myFouls)}`)
  const locked = useUntil(mine.lockedUntil ?? null)
  const cue = useCue(buzzer)
  useLamp(buzzer, cue === 'open')
  const beep = typeof cue === 'number' ? cue : null
  const state = raceState({ link, buzzer, turn, mine, finger, lit: cue === 'open', beep, locked })
  useWinPulse(state.is === 'won')
  const rebound = (ruling ?? []).some((one) => one.shown && one.teamId !== mine.teamId)
  const objection = question?.objection !== undefined
  const note = lapsedNote(question, ruling, mine.teamId, words) ?? noteOf(state, words, { mine, buzzer, ruling, rebound, objection, how })
  const sure = state.is === 'won' || state.is === 'other-won' ? surenessOf(buzzer, words) : null
  const word = wordOf(state, words, contest)
  const mark = markOf(state)
  const down = (event: PointerEvent) => press(event.nativeEvent)
  return (
    <main className="race">
      <Stem options="listed" />
      <button
        type="button"
        data-buzzer=""
        className={`buzzer ${state.is} ${state.is === 'ruled' ? state.outcome : ''}`}
        aria-live="assertive"
        onPointerDown={down}
        onContextMenu={(event) => event.preventDefault()}
      >
        {mark && <i aria-hidden="true">{mark}</i>}
        <BigWord word={word} />
        {note && <small>{note}</small>}
        {sure !== null && <small className="sure">{sure}</small>}
        {(state.is === 'won' || state.is === 'other-won') && <Clock />}
      </button>
    </main>
  )
}

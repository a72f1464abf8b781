/** View parts of the broadcast desk: what is on the overlay, who sounds, cheers; the desk's own lists; what comes next, for the director. */
import type { Cue, DisplayShows, ElementName, PagedElement, PersonElement, ProgramState } from '../broadcast.ts'
import type { Instant, Millis, SeatId, SlotId, TeamId, Text } from '../words.ts'

export interface PersonLine {
  name: string
  title: Text
}
/** Stage, overlay, phones, and whoever sets it. */
export interface BroadcastPart {
  shown: ElementName[]
  /** Whose lower third it is; null: nobody is chosen. */
  people: Record<PersonElement, PersonLine | null>
  pages: Record<PagedElement, number>
  bug: Text | null
  /** Percent of width and height that the channel keeps for itself. */
  corners: Record<'left' | 'right', { width: number; height: number }>
  /** The file keeps them free on stage too. */
  cornersOnStage?: true
  /** Percent of the width that team names on stage keep free left and right, where it goes on air too. */
  nameMargin?: number
  /** `test` counts up with every test tone; `media`: who plays the sound of a question, where that is another screen. */
  sound: { screen: 'none' | 'console' | SeatId; volume: number; test: number; media?: 'none' | 'console' | SeatId }
  /** The recording or film of this question plays since then; null: none does. */
  playing: { slotId: SlotId; from: Instant } | null
  audience: 'open' | 'stopped'
  phrases: Text[]
  program: ProgramState
  /** What a display shows; one that is not named shows the program. */
  displays: Partial<Record<SeatId, DisplayShows>>
  /** Unheard of for this long, a screen goes to the still. */
  holdAfterMs: Millis
  /** Where a phone joins; null while the hub does not know its address. */
  joinUrl: string | null
  /** Its certificate is the hub's own: a phone warns of it, WeChat may not open it at all. */
  joinWarns?: true
  /** Said beside its code. */
  joinNote: Text | null
}
/** How often each phrase was sent, in the order of the phrases; null where there are none. */
export type CheersPart = null | { totals: number[]; lately: number[] }

/** Operator, director. */
export interface BroadcastDeskPart {
  people: { id: string; is: PersonElement; name: string; title: Text; chosen: boolean }[]
  cues: Cue[]
  /** Somebody holds a token for the HTTP control. */
  hasToken: boolean
}

/** The director's: never a key, never a ruling that was not shown. */
export interface OnDeckPart {
  /** Round and question, or the rundown's item. */
  where: Text
  step: Text
  waitingFor: Text | null
  /** The team whose turn the next question is, where that is known. */
  next: TeamId | null
  ahead: { title: Text; minutes: number | null }[]
}

/** The press timing (抢答时序) of an opening: for the crew whole, for the hall its strip; and what the hub knows of each buzzer. */
import type { CertificateGap } from '../buzzer-wire.ts'
import type { InputClass } from '../input-guard.ts'
import type { Instant, Millis, OpeningId, SlotId, TeamId } from '../words.ts'

/** What is held against a press, or said of it; as in the core. */
export type PressFlagName = 'clipped' | 'held' | 'unsynced' | 'no-clock' | 'other-input' | 'in-doubt' | 'below-floor' | 'broken-vouch' | 'after-word'

/** One counting press on the hall's strip; ms after the opening, below 0 where a press in doubt may have been before it. */
export interface StripLine {
  teamId: TeamId
  fromMs: number
  toMs: number
  midMs: number
}
export interface VerdictView {
  winner: TeamId
  method: 'arrival' | 'estimate' | 'referee' | 'draw'
  /** 先后明确: proven by the clocks, and every device certified. */
  certain: boolean
  /** 先后难分, whoever the round then gave it to. Neither: 估计模式, clear by the clocks of devices without a certificate. */
  photo: boolean
  certified: boolean
  leadMs: Millis | null
  /** A lead above it is sure; null without a second press. */
  bandMs: Millis | null
}

/** One press of the opening, whatever became of it. Times in ms after the opening. */
export interface PressLine extends StripLine {
  /** ± */
  halfMs: Millis
  /** t, by which it ranks; null where it ranks nowhere. */
  rankMs: number | null
  readMs: number
  creditMs: Millis
  input: string
  flags: PressFlagName[]
  /** race: ranked · early: before the opening · second: the team had pressed · late: read after the verdict · evidence: late, and perhaps the first: the referee's · annulled. */
  is: 'race' | 'early' | 'asked' | 'second' | 'late' | 'evidence' | 'annulled'
}
/** All of one opening that a referee, a slip or an appeal may need. */
export interface RaceRecord {
  openingId: OpeningId
  /** Of one never opened: its first press, from which its times are counted. */
  opensAt: Instant
  /** Over without a verdict. */
  over?: 'called-off' | 'never-opened'
  opens: 'machine' | 'host-word' | 'reading-end' | 'reading'
  /** host-word: from when on a press may be asked about. */
  cueLagMs: Millis
  floorMs: Millis
  lines: PressLine[]
  verdict: VerdictView | null
  contenders: TeamId[]
  absent: TeamId[]
  missing: TeamId[]
  /** Of a draw. */
  seed: string | null
  /** Of a question that is over: presses beyond those in `lines`, counted and not kept. */
  refused?: { teamId: TeamId; presses: number }[]
}
/** Crew alone; null outside a race. */
export type RacePart = null | {
  slotId: SlotId
  /** null while closed or armed. */
  record: RaceRecord | null
  /** cue: 主持人是否已发令？, answered by `AnswerCue` · photo: `PickWinner` or `ReopenBuzzer`. Nothing is on stage meanwhile. */
  asks: null | { is: 'cue' | 'photo'; teamIds: TeamId[] }
  /** As the hub measures it now: of the next verdict. */
  mode: 'certified' | 'estimate'
  why: CertificateGap[]
  /** Teams whose lamp came more than 50 ms late, whose device is gone or silent for 250 ms since the opening; the operator may go on (`GoOnWithout`) or re-open. */
  late: TeamId[]
  lost: TeamId[]
  silent: TeamId[]
}

/** What the hub knows of a buzzer's clock and input; on the operator's device list. */
export interface BuzzerDevice {
  input: InputClass | null
  synced: boolean
  /** h: half the width of a press's interval now; null while unsynced. */
  halfMs: Millis | null
  roundTripMs: { p50: Millis; p99: Millis } | null
  /** The clock's slope lies between the two; null until known. */
  slopePpm: { least: number; most: number } | null
  /** p90 of handler minus stamp. */
  dispatchMs: Millis | null
  creditMs: Millis
  secure: boolean
  hidden: boolean
  /** heard: pressed in a roll-call since this page was loaded. */
  rollCall: 'press' | 'heard' | 'off'
  certified: boolean
  why: CertificateGap[]
}
/** A gateway's keys; `heard`: pressed in the roll-call. */
export interface GatewayKey {
  key: string
  teamId: TeamId
  heard: boolean
}

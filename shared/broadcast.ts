/** What a contest file says of overlay, feeds and phones, and what the desk sets on the night: neither is a fact of the contest. */
import * as z from 'zod/mini'
import { SeatId, SlotId, Text } from './words.ts'

/** 积分条 · 作答人名条 · 评委人名条 · 领导人名条 · 计时 · 题目 · 积分榜 · 获奖卡 · 角标 · 观众喝彩. */
export const ELEMENTS = ['strip', 'answerer', 'judge', 'leader', 'clock', 'question', 'standings', 'award', 'bug', 'cheers'] as const
export const ElementName = z.enum(ELEMENTS)
export type ElementName = z.infer<typeof ElementName>
/** Elements that name somebody chosen, and those that are turned by hand: the award's page is the stage's. */
export const OF_A_PERSON = ['judge', 'leader'] as const
export const PersonElement = z.enum(OF_A_PERSON)
export type PersonElement = z.infer<typeof PersonElement>
export const PAGED = ['standings'] as const
export const PagedElement = z.enum(PAGED)
export type PagedElement = z.infer<typeof PagedElement>

const personId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/))
const percent = z.number().check(z.minimum(0), z.maximum(40))
const Corner = z.strictObject({ width: z._default(percent, 14), height: z._default(percent, 12) })
/** Moments that lights and sound desks are told of. */
export const CUES = ['open', 'taken', 'right', 'wrong', 'award'] as const
export const CueName = z.enum(CUES)
export type CueName = z.infer<typeof CueName>
const Cue = z.strictObject({
  /** An opening, a buzz won, a ruling shown, an award announced. */
  on: CueName,
  /** Both go out without a body. */
  method: z.enum(['GET', 'POST']),
  /** Where the request goes, http or https. */
  url: z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^\s]+$/)),
})
export type Cue = z.infer<typeof Cue>
const noted = z.string().check(z.minLength(1), z.maxLength(60))
/** As much as stands beside the code in type the hall reads. */
const Note = z.union([noted, z.strictObject({ zh: noted, en: noted })])
const Cues = z.array(Cue).check(z.maxLength(20))
const Shown = z.array(ElementName).check(z.maxLength(ELEMENTS.length))
/** One sounding screen at a time: a paired display, or the console itself. */
const Screen = z.union([z.enum(['none', 'console']), SeatId])
const volume = z.number().check(z.minimum(0), z.maximum(1))
/** `media`: which screen alone plays the sound of a question’s recording or film; left out: the one that sounds. */
const Sound = z.strictObject({ screen: Screen, volume, media: z.exactOptional(Screen) })
/** What a paired display shows: 播出 as the hall has it · the overlay, or its fill or its key for a keyer · the board · the event's still · nothing. */
export const DISPLAY_SHOWS = ['program', 'overlay', 'fill', 'key', 'standings', 'still', 'black'] as const
export const DisplayShows = z.enum(DISPLAY_SHOWS)
export type DisplayShows = z.infer<typeof DisplayShows>
const Displays = z.record(SeatId, DisplayShows)
const AudienceInput = z.enum(['open', 'stopped'])

const Outside = z.strictObject({
  /** How far it lags behind the hall, in ms: as long as the picture takes to the viewer. Its clocks lag with it. */
  delayMs: z._default(z.int().check(z.minimum(0), z.maximum(300_000)), 0),
  /** What waits for 已宣布: nothing more than in the hall · result: that a result is checked or signed · standings: the board of the part. */
  embargo: z._default(z.enum(['none', 'result', 'standings']), 'result'),
})
export type Outside = z.infer<typeof Outside>
const CHEERS: Text[] = [
  { zh: '加油！', en: 'Go on!' },
  { zh: '精彩！', en: 'Brilliant!' },
  { zh: '答得好！', en: 'Well answered!' },
  { zh: '为你点赞！', en: 'Bravo!' },
]
const USUAL_OUTSIDE = { delayMs: 0, embargo: 'result' } as const
const USUAL_VOLUME = 0.7
const USUAL_CORNER = { width: 14, height: 12 }

export const BroadcastFile = z.strictObject({
  /** Kept free for the channel, in percent of width and height: 台标 at the top left, 直播 at the top right. */
  corners: z._default(
    z.strictObject({
      left: z._default(Corner, USUAL_CORNER),
      right: z._default(Corner, USUAL_CORNER),
      /** kept: no text of the stage stands in them either, its scenes go on air too; used: the stage is the hall's alone. */
      onStage: z._default(z.enum(['kept', 'used']), 'kept'),
    }),
    { left: USUAL_CORNER, right: USUAL_CORNER, onStage: 'kept' },
  ),
  /** How far team names on stage stay from the left and right edge, in percent of the width, where its scenes go on air too (`corners.onStage`). */
  nameMargin: z._default(z.number().check(z.minimum(5), z.maximum(15)), 10),
  /** Words of the corner bug; left out: the round in play. */
  bug: z.exactOptional(Text),
  /** Judges and leaders for lower thirds, in the order typed; a team's 领队 is known without. */
  people: z._default(
    z
      .array(
        z.strictObject({ id: personId, is: PersonElement, name: z.string().check(z.minLength(1), z.maxLength(20)), title: z.string().check(z.maxLength(40)) }),
      )
      .check(z.maxLength(60)),
    [],
  ),
  /** The audience's phones. */
  phones: z._default(Outside, USUAL_OUTSIDE),
  /** `/feeds` without the broadcaster's token; with it they are the hall's, at once. */
  feeds: z._default(Outside, USUAL_OUTSIDE),
  /** The phrases phones may cheer with; an empty list: no cheers. */
  cheers: z._default(z.array(Text).check(z.maxLength(8)), CHEERS),
  /** How often a phone may cheer, in ms; a few at once are let through. */
  cheerEveryMs: z._default(z.int().check(z.minimum(500), z.maximum(60_000)), 2000),
  /** What stands beside the audience's QR code on stage: the hall's Wi-Fi, say. */
  joinNote: z.exactOptional(Note),
  /** The overlay's elements at first: these, and the four settings that follow, hold until the desk sets them otherwise. */
  shown: z._default(Shown, ['strip', 'answerer', 'clock']),
  /** Votes and cheers: taken, or refused until the desk opens them. */
  audience: z._default(AudienceInput, 'open'),
  /** Which screen sounds: none, the console, or a display's seat such as display-2; how loud, from 0 to 1. */
  sound: z._default(
    z.strictObject({
      screen: z._default(Screen, 'none'),
      volume: z._default(volume, USUAL_VOLUME),
      /** Which screen alone plays the sound of a question’s recording or film; left out: the one that sounds. */
      media: z.exactOptional(Screen),
    }),
    { screen: 'none', volume: USUAL_VOLUME },
  ),
  /** Displays that show something else than the program, by their seats: display-2. */
  displays: z._default(Displays, {}),
  /** Requests to lights and sound desks, sent at their moments. */
  cues: z._default(Cues, []),
  /** A public screen or phone that has not heard the hub for this long shows the event's still instead of its last picture, in ms. */
  holdAfterMs: z._default(z.int().check(z.minimum(5000), z.maximum(3_600_000)), 60_000),
})
export type BroadcastFile = z.infer<typeof BroadcastFile>
export const USUAL_BROADCAST: BroadcastFile = BroadcastFile.parse({})

/** The program on every screen: live · held, each screen keeps the picture it has · black. */
export const PROGRAM_STATES = ['live', 'hold', 'black'] as const
export const ProgramState = z.enum(PROGRAM_STATES)
export type ProgramState = z.infer<typeof ProgramState>

/** Kept in the hub's library: it outlives a restart, and a key pressed fifty times leaves no mark in the journal. */
export const BroadcastDocument = z.strictObject({
  shown: Shown,
  people: z.strictObject({ judge: z.nullable(personId), leader: z.nullable(personId) }),
  sound: Sound,
  audience: AudienceInput,
  cues: Cues,
  program: z._default(ProgramState, 'live'),
  displays: z._default(Displays, {}),
})
export type BroadcastDocument = z.infer<typeof BroadcastDocument>
/** As the file has it, before anybody has set anything. */
export const deskOf = ({ shown, sound, audience, cues, displays }: BroadcastFile): BroadcastDocument => ({
  shown: ELEMENTS.filter((element) => shown.includes(element)),
  people: { judge: null, leader: null },
  sound,
  audience,
  cues,
  program: 'live',
  displays,
})
export const USUAL_DESK: BroadcastDocument = deskOf(USUAL_BROADCAST)

const asks = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape })
/** What operator and broadcast director ask of the overlay. */
export const OverlayRequest = z.discriminatedUnion('type', [
  asks('ShowElement', { element: ElementName, how: z.enum(['show', 'hide', 'toggle']) }),
  asks('ChoosePerson', { element: PersonElement, personId: z.nullable(personId) }),
  asks('TurnPage', { element: PagedElement }),
])
export type OverlayRequest = z.infer<typeof OverlayRequest>
/** What the operator alone sets. */
export const BroadcastRequest = z.discriminatedUnion('type', [
  asks('ChooseSound', Sound.shape),
  asks('TestSound', {}),
  /** The recording or film of the question on stage, from its beginning: once, or again. */
  asks('PlayMedia', { slotId: SlotId }),
  asks('StopMedia', {}),
  /** One key stops all audience input: votes and cheers. */
  asks('SetAudience', { input: AudienceInput }),
  asks('SetProgram', { program: ProgramState }),
  asks('PointDisplay', { seatId: SeatId, shows: DisplayShows }),
  asks('SetCues', { cues: Cues }),
  /** A token for `/api/overlay` and the feeds, told once; an older one stops working. `none`: takes it back. */
  asks('NewControlToken', {}),
  asks('DropControlToken', {}),
])
export type BroadcastRequest = z.infer<typeof BroadcastRequest>

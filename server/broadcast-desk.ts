/**
 * What is shown on the overlay, who sounds, whether the hall may vote and cheer: the desk's, not the contest's, so it is held here and kept in the library;
 * no undo, no replay and no result ever reads it, and the picture can be cleared while the journal's disk is failing.
 */
import { randomBytes } from 'node:crypto'
import {
  deskOf,
  ELEMENTS,
  PAGED,
  type BroadcastDocument,
  type BroadcastFile,
  type BroadcastRequest,
  type ElementName,
  type OverlayRequest,
} from '#shared/broadcast.ts'
import type { Instant, Millis, SlotId } from '#shared/words.ts'
import { sha256 } from './canonical-json.ts'
import type { Library } from './library.ts'
import type { BroadcastNow } from './views/index.ts'

interface Setting {
  readonly library: Library
  /** What the desk begins with. */
  readonly file: BroadcastFile
  readonly hubNow: () => Instant
  /** Whether this question's recording may play now. */
  readonly mayPlay: (slotId: SlotId) => boolean
  /** Screens are to be drawn anew. */
  readonly changed: () => void
  readonly log: (what: object, message: string) => void
}
type Asked = OverlayRequest | BroadcastRequest
/** What the desk is answered: the token, where one was made. */
export type BroadcastAnswer = { readonly code?: string }

function withElement(shown: readonly ElementName[], element: ElementName, how: 'show' | 'hide' | 'toggle'): ElementName[] {
  const isOn = shown.includes(element)
  const on = how === 'toggle' ? !isOn : how === 'show'
  return ELEMENTS.filter((one) => (one === element ? on : shown.includes(one)))
}
const pageless = { standings: 0 }
/** Until then every screen has heard of it, so that they begin together. */
const BEGIN_AFTER_MS: Millis = 400

export class BroadcastDesk {
  readonly #set: Setting
  #now: BroadcastNow

  constructor(setting: Setting) {
    this.#set = setting
    const { broadcast, controlTokenHash } = setting.library.document
    this.#now = { ...(broadcast ?? deskOf(setting.file)), pages: pageless, test: 0, playing: null, hasToken: controlTokenHash !== undefined }
  }

  now = (): BroadcastNow => this.#now

  mayPlay = (slotId: SlotId): boolean => this.#set.mayPlay(slotId)

  takesInput = (): boolean => this.#now.audience === 'open'

  /** 128 bits that open the HTTP control and the feeds without delay; the hash alone is kept. */
  isControl = (token: string): boolean => {
    const { controlTokenHash } = this.#set.library.document
    return controlTokenHash !== undefined && controlTokenHash === sha256(token)
  }

  /** Acts at once, and keeps it; what can't be kept holds until the hub ends. */
  async asked(request: Asked): Promise<BroadcastAnswer> {
    if (request.type === 'NewControlToken' || request.type === 'DropControlToken') return this.#token(request.type)
    const before = this.#now
    this.#now = this.#after(request)
    this.#set.changed()
    const { pages: _pages, test: _test, playing: _playing, hasToken: _hasToken, ...document } = this.#now
    if (before.pages === this.#now.pages && before.test === this.#now.test && before.playing === this.#now.playing) await this.#keep(document)
    return {}
  }

  /** A recording ends with its question, and for whoever has won the buzz. */
  endMedia(): void {
    if (this.#now.playing === null) return
    this.#now = { ...this.#now, playing: null }
    this.#set.changed()
  }

  #after(request: Exclude<Asked, { type: 'NewControlToken' | 'DropControlToken' }>): BroadcastNow {
    const now = this.#now
    switch (request.type) {
      case 'ShowElement':
        return { ...now, shown: withElement(now.shown, request.element, request.how), pages: this.#pagesFor(request.element) }
      case 'ChoosePerson':
        return { ...now, people: { ...now.people, [request.element]: request.personId } }
      case 'TurnPage':
        return { ...now, pages: { ...now.pages, [request.element]: now.pages[request.element] + 1 } }
      case 'ChooseSound':
        return { ...now, sound: { screen: request.screen, volume: request.volume, ...(request.media === undefined ? {} : { media: request.media }) } }
      case 'TestSound':
        return { ...now, test: now.test + 1 }
      case 'PlayMedia':
        return { ...now, playing: { slotId: request.slotId, from: this.#set.hubNow() + BEGIN_AFTER_MS } }
      case 'StopMedia':
        return { ...now, playing: null }
      case 'SetAudience':
        return { ...now, audience: request.input }
      case 'SetProgram':
        return { ...now, program: request.program }
      case 'PointDisplay':
        return { ...now, displays: { ...now.displays, [request.seatId]: request.shows } }
      case 'SetCues':
        return { ...now, cues: request.cues }
    }
  }

  /** An element with pages begins with its first. */
  #pagesFor(element: ElementName): BroadcastNow['pages'] {
    const paged = PAGED.find((one) => one === element)
    return paged === undefined || this.#now.pages[paged] === 0 ? this.#now.pages : { ...this.#now.pages, [paged]: 0 }
  }

  async #keep(broadcast: BroadcastDocument): Promise<void> {
    try {
      await this.#set.library.change((document) => ({ ...document, broadcast }))
    } catch (error) {
      this.#set.log({ error }, 'what the overlay shows could not be kept')
    }
  }

  async #token(type: 'NewControlToken' | 'DropControlToken'): Promise<BroadcastAnswer> {
    const code = type === 'NewControlToken' ? randomBytes(16).toString('base64url') : undefined
    await this.#set.library.change(({ controlTokenHash: _old, ...document }) => ({
      ...document,
      ...(code === undefined ? {} : { controlTokenHash: sha256(code) }),
    }))
    this.#now = { ...this.#now, hasToken: code !== undefined }
    this.#set.changed()
    return code === undefined ? {} : { code }
  }
}

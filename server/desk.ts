/** What the operator asks of the hub itself: pairing codes, releasing seats, finding devices, the address to show. */
import { mayAskDesk } from '#shared/allowed.ts'
import { DeskRequest, type DeskAnswer } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import type { BroadcastDesk } from './broadcast-desk.ts'
import type { Buzzers } from './buzzers.ts'
import { closeDown, noteHolder, setPurgeDate, takeBack } from './closing.ts'
import { storageRefusal } from './disk-errors.ts'
import { writePackages } from './keeping.ts'
import { namePackageFolders, type FoldersSetting } from './journal-package-folders.ts'
import { findPackages, lookAtPackage, restoreNow, type RestoreSetting } from './restoring.ts'
import type { Seat, SeatPlan } from './seat-plan.ts'
import type { Library } from './library.ts'
import type { Presence } from './presence.ts'
import type { Seats } from './seats.ts'
import type { Address } from './addresses.ts'
import { pastRaces } from './views/past.ts'

export interface DeskSetting {
  readonly seats: Seats
  readonly presence: Presence
  readonly library: Library
  readonly buzzers: Buzzers
  readonly addresses: () => readonly Address[]
  readonly identify: () => void
  readonly plan: () => SeatPlan
  /** Loads the pages of a seat again; false where there is none. */
  readonly reload: (seatId: SeatId) => boolean
  readonly broadcast: BroadcastDesk
  readonly keeping: RestoreSetting & FoldersSetting
  /** Devices are to be drawn anew. */
  readonly changed: () => void
}
const refused = (code: 'bad-request' | 'not-allowed' | 'no-such-seat' | 'no-claim' | 'wrong-moment'): DeskAnswer => ({ ok: false, refusal: { code } })

/** Anyone but the operator is refused, save the director at the overlay. */
export async function answerDesk(setting: DeskSetting, seat: Seat | null, frame: unknown): Promise<DeskAnswer> {
  const request = DeskRequest.safeParse(frame)
  if (!request.success) return refused('bad-request')
  if (!mayAskDesk(seat?.role ?? null, request.data.type)) return refused('not-allowed')
  try {
    return await answered(setting, request.data)
  } finally {
    setting.changed()
  }
}

/** What the disk can't be told holds until the hub is started anew: the operator must know. */
const CUT = '（设备已断开、令牌已作废；磁盘恢复后须再撤销一次 the device is cut; revoke again once the disk can be written）'
async function released({ seats }: DeskSetting, seatId: SeatId): Promise<DeskAnswer> {
  try {
    return (await seats.release(seatId)) ? { ok: true } : refused('no-such-seat')
  } catch (error) {
    const storage = storageRefusal(error)
    if (!storage) throw error
    return { ok: false, refusal: { ...storage, detail: CUT } }
  }
}

/** A key is one team's; a team may have several. */
async function mapGateway(library: Library, { seatId, keys }: Extract<DeskRequest, { type: 'MapGateway' }>): Promise<DeskAnswer> {
  if (new Set(keys.map(({ key }) => key)).size < keys.length) return refused('bad-request')
  await library.change((document) => ({ ...document, gateways: { ...document.gateways, [seatId]: keys } }))
  return { ok: true }
}
async function chooseAddress({ addresses, library }: DeskSetting, chosen: string): Promise<DeskAnswer> {
  if (!addresses().some(({ address }) => address === chosen)) return refused('bad-request')
  await library.change((document) => ({ ...document, address: chosen }))
  return { ok: true }
}
function dropped({ claims }: Seats, seatId: SeatId): DeskAnswer {
  claims.drop(seatId)
  return { ok: true }
}
type OfBuzzers = Extract<DeskRequest, { type: 'CallRoll' | 'EndRoll' | 'GoOnWithout' | 'MapGateway' | 'SetOwnPages' | 'ReadRaces' }>
async function answeredOfBuzzers({ buzzers, library, keeping }: DeskSetting, request: OfBuzzers): Promise<DeskAnswer> {
  switch (request.type) {
    case 'CallRoll':
    case 'EndRoll':
      buzzers.call(request.type === 'CallRoll' ? 'press' : 'off')
      return { ok: true }
    case 'GoOnWithout':
      return buzzers.goOnWithout(request.teamId) ? { ok: true } : refused('bad-request')
    case 'ReadRaces':
      return { ok: true, races: pastRaces(keeping.state()) }
    case 'MapGateway':
      // whose key it is, and who is heard, does not change in the midst of an opening
      return buzzers.isOpen ? refused('wrong-moment') : mapGateway(library, request)
    case 'SetOwnPages':
      if (buzzers.isOpen) return refused('wrong-moment')
      await library.change((document) => ({ ...document, ownPages: request.ownPages }))
      return { ok: true }
  }
}
type OfScreens = Extract<DeskRequest, { type: 'IdentifyDevices' | 'ReloadDisplay' | 'PointDisplay' | 'PlayMedia' }>
async function answeredOfScreens({ identify, plan, reload, broadcast }: DeskSetting, request: OfScreens): Promise<DeskAnswer> {
  const isDisplay = (seatId: SeatId) => plan().get(seatId)?.role === 'display'
  switch (request.type) {
    case 'IdentifyDevices':
      identify()
      return { ok: true }
    case 'ReloadDisplay':
      return isDisplay(request.seatId) && reload(request.seatId) ? { ok: true } : refused('no-such-seat')
    case 'PointDisplay':
      return isDisplay(request.seatId) ? { ok: true, ...(await broadcast.asked(request)) } : refused('no-such-seat')
    case 'PlayMedia':
      return broadcast.mayPlay(request.slotId) ? { ok: true, ...(await broadcast.asked(request)) } : refused('wrong-moment')
  }
}
async function answered(setting: DeskSetting, request: DeskRequest): Promise<DeskAnswer> {
  const { seats, presence, library, broadcast } = setting
  switch (request.type) {
    case 'NewPairingCode': {
      const code = seats.newCode(request.seatId)
      return code === null ? refused('no-such-seat') : { ok: true, code, url: presence.pairingUrl(code) }
    }
    case 'ReleaseSeat':
      return released(setting, request.seatId)
    case 'ConfirmPairing':
      return seats.claims.grant(request.seatId, request.sign) ? { ok: true } : refused('no-claim')
    case 'RefusePairing':
      return dropped(seats, request.seatId)
    case 'NamePackageFolders':
      return namePackageFolders(setting.keeping, request)
    case 'WritePackages':
      return writePackages(setting.keeping)
    case 'CloseDown':
      return closeDown({ ...setting.keeping, dropControl: () => broadcast.asked({ type: 'DropControlToken' }) }, request)
    case 'TakeBack':
      return takeBack(library, request)
    case 'NoteHolder':
      return setting.plan().has(request.seatId) ? noteHolder(library, request) : refused('no-such-seat')
    case 'SetPurgeDate':
      return setPurgeDate(setting.keeping, request)
    case 'FindPackages':
      return findPackages(setting.keeping)
    case 'LookAtPackage':
      return lookAtPackage(setting.keeping, request)
    case 'RestorePackage':
      return restoreNow(setting.keeping, request)
    case 'ChooseAddress':
      return chooseAddress(setting, request.address)
    case 'CallRoll':
    case 'EndRoll':
    case 'GoOnWithout':
    case 'MapGateway':
    case 'SetOwnPages':
    case 'ReadRaces':
      return answeredOfBuzzers(setting, request)
    case 'IdentifyDevices':
    case 'ReloadDisplay':
    case 'PointDisplay':
    case 'PlayMedia':
      return answeredOfScreens(setting, request)
    case 'StopMedia':
    case 'SetProgram':
    case 'ShowElement':
    case 'ChoosePerson':
    case 'TurnPage':
    case 'ChooseSound':
    case 'TestSound':
    case 'SetAudience':
    case 'SetCues':
    case 'NewControlToken':
    case 'DropControlToken':
      return { ok: true, ...(await broadcast.asked(request)) }
  }
}

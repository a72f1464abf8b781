/** Words of the hub's edge: devices that wait for a yes, who was turned away, proof of who asks. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'
import type { AlarmKind } from '#shared/views/edge.ts'
import type { Text } from '#shared/words.ts'

/** What was refused. */
export const ALARM_NAMES: Readonly<Record<AlarmKind, Text>> = {
  'foreign-origin': { zh: '外来网页试图连接', en: 'a page of another site' },
  'unknown-token': { zh: '已失效的席位凭证', en: 'a token that is no longer good' },
  'seat-in-use': { zh: '同一席位的第二台设备', en: 'a second device on one seat' },
  'seat-twice': { zh: '同一席位同时开着两个页面（或凭证被复制）', en: 'one seat open in two pages at once (or its token was copied)' },
  'seat-moved': {
    zh: '席位换了网络地址（设备换网，或凭证被复制）',
    en: 'a seat came from another address (its device changed networks, or its token was copied)',
  },
  'wrong-code': { zh: '错误的配对码', en: 'a wrong pairing code' },
  'wrong-control': { zh: '错误的字幕接口凭证', en: 'a wrong token for the overlay by HTTP' },
  'wrong-proof': { zh: '错误的身份验证码', en: 'a wrong proof of identity' },
  'other-session': { zh: '重放的消息', en: 'a message played again' },
  'not-allowed': { zh: '越权操作', en: 'something the seat may not do' },
  flood: { zh: '消息过多或过长', en: 'too many or too long messages' },
  overload: { zh: '主机繁忙，已请部分观众稍候', en: 'the hub is busy; some of the audience wait' },
}

const edgeTexts = defineTexts({
  zh: {
    plain: '未加密',
    plainWhy: '其他设备经明文 http 连到本机：同一网络上的人能看到画面、复制凭证。正式比赛请用 npm start -- --https。',
    claim: (seat: string) => `${seat}：新设备请求入座。它的屏幕上是不是这个对照码？`,
    claimFrom: (address: string) => `来自 ${address}`,
    yes: '一致，准许入座',
    no: '拒绝',
    alarms: '被拒绝或可疑的连接与操作',
    noAlarms: '没有被拒绝的连接或操作。',
    times: (n: number) => `${n} 次`,
    twice: (seat: string) => `${seat}：同时开着两个页面。若不是同一台设备上多开的窗口，请在“设备”页撤销该席位后重新配对。`,
    moved: (seat: string) => `${seat}：从另一网络地址连了进来。若不是这台设备换了网络，请在“设备”页撤销该席位后重新配对。`,
    fresh: (what: string, from: string, n: number) => `已拒绝：${what}，来自 ${from}${n > 1 ? `，共 ${n} 次` : ''}。详见“设备”页。`,
    proof: '一次性链接中的验证码',
    proofHint: '签字后改动须重新验证身份：在主机上执行 npm start -- --owner，输入所得链接最后一段。',
    needProof: '请输入验证码',
  },
  en: {
    plain: 'not encrypted',
    plainWhy:
      'Other devices reach this hub over plain http: whoever is on the network can read along and copy tokens. For the real contest use npm start -- --https.',
    claim: (seat) => `${seat}: a new device asks for this seat. Does its screen show this sign?`,
    claimFrom: (address) => `from ${address}`,
    yes: 'It does: let it in',
    no: 'Refuse',
    alarms: 'Turned away, or doubtful',
    noAlarms: 'Nobody was turned away.',
    times: (n) => `${String(n)}×`,
    twice: (seat) => `${seat} is open in two pages at once. If that is not a second window on its own device, release the seat on “Devices” and pair it anew.`,
    moved: (seat) => `${seat} has come from another address. If its own device did not change networks, release the seat on “Devices” and pair it anew.`,
    fresh: (what, from, n) => `Refused: ${what}, from ${from}${n > 1 ? `, ${String(n)} times` : ''}. See “Devices”.`,
    proof: 'Code of a one-time owner link',
    proofHint: 'A change after signing needs proof of who asks: run npm start -- --owner on the hub and type the last part of the link.',
    needProof: 'Type the code',
  },
})

export const useEdgeTexts = () => edgeTexts(useLanguage().language)

/** Words of the record pages: devices and pairing, entrance check, results and awards. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'

const zh = {
  seats: '席位与设备', addresses: '其他设备访问的地址', noAddress: '没有找到网络地址：请检查网线或无线网络。', identify: '让各设备亮明身份', identified: '各设备正显示自己的席位名',
  empty: '未配对', paired: '已配对，未连接', online: '在线', stale: '迟滞', lastSeen: (s: number) => `${s} 秒前`, rtt: '往返', battery: '电量', pages: (n: number) => `${n} 个页面`, ms: '毫秒',
  newCode: '生成新配对码', release: '释放席位', releaseNote: '该设备会立即断开，席位可重新配对。', code: '配对码', scan: '用该设备扫码，或打开地址并输入配对码', noCode: '此席位没有有效的配对码。', openHere: '在本机打开', pickDevice: '选择一个席位查看二维码', noSeats: '没有席位。',
  filterAll: '全部', filterTrouble: '有问题', filterCrew: '工作人员', filterTeams: '代表队', filterDisplays: '大屏', allWell: '全部正常。',
  audience: (n: number) => `观众手机 ${n} 台`, displays: (n: number) => `大屏 ${n} 块`, journal: '存盘', head: '日志头',
  entranceTitle: '检录', checkedIn: (n: number, all: number) => `到场 ${n} / ${all}`, present: '到场', absent: '未到', position: (n: number) => `${n} 号`, substitute: '替补', standsFor: (n: number) => `替 ${n} 号`, takeOver: '换人', replaces: '替换', entranceEmpty: '没有选手名单。', allPresent: '全队到场', whole: '全队签到', leader: '领队', reasonDefault: '检录换人',
  stage_provisional: '暂定', stage_checked: '已核分', stage_signed: '已签字', stage_announced: '已宣布', version: (n: number) => `第 ${n} 版`,
  resultsTitle: '成绩', resultsEmpty: '还没有可以核对的成绩。', unfinished: '仍有未完成的环节', finished: '各环节已完成',
  check: '核分', checkNone: '尚未核分', checkEqual: (by: string) => `核分一致（${by}）`, checkSkipped: (by: string) => `已跳过核分（${by}）`, checkDiffers: (n: number) => `核分不一致：${n} 队`, typed: '录入', ledger: '系统', difference: '差', entries: '逐笔', skip: '跳过核分', enterCheck: '代录核分',
  openTies: '未解决的并列', tiePlaces: (places: string) => `第 ${places} 名`, playOff: '加赛', openRulings: '未裁决的作答', noneOpen: '没有未解决的并列和未裁决的作答', sign: '代裁判长签字', signNote: '签字后成绩生效，更改须重新开启。', signedBy: (by: string) => `签字：${by}`, announce: '宣布成绩', reopen: '重新开启', flags: '提请裁判长注意',
  awards: '奖项', awardsEmpty: '比赛文件没有设奖项。', award_blocked: '未就绪', award_sealed: '已封存', award_ready: '可颁发', award_shown: '已颁发', show: '上大屏', nominees: (n: number, all: number) => `推荐人选 ${n} / ${all}`, nominee: '人选', seal: '封存', sealed: '已封存', choosePlayer: '选择选手', winners: '名单',
}
const en: { [K in keyof typeof zh]: (typeof zh)[K] extends string ? string : (typeof zh)[K] } = {
  seats: 'Seats and devices', addresses: 'Address for other devices', noAddress: 'No network address found: check the cable or Wi-Fi.', identify: 'Let devices say who they are', identified: 'Every device is showing its seat',
  empty: 'Not paired', paired: 'Paired, not connected', online: 'Online', stale: 'Slow', lastSeen: (s) => `${s} s ago`, rtt: 'Round trip', battery: 'Battery', pages: (n) => `${n} pages`, ms: 'ms',
  newCode: 'New pairing code', release: 'Release seat', releaseNote: 'The device is cut off at once; the seat can be paired again.', code: 'Code', scan: 'Scan with the device, or open the address and type the code', noCode: 'This seat has no valid pairing code.', openHere: 'Open on this machine', pickDevice: 'Choose a seat to see its QR code', noSeats: 'No seats.',
  filterAll: 'All', filterTrouble: 'Trouble', filterCrew: 'Crew', filterTeams: 'Teams', filterDisplays: 'Displays', allWell: 'All is well.',
  audience: (n) => `${n} audience phones`, displays: (n) => `${n} displays`, journal: 'Journal', head: 'head',
  entranceTitle: 'Entrance check', checkedIn: (n, all) => `Present ${n} / ${all}`, present: 'Present', absent: 'Absent', position: (n) => `No. ${n}`, substitute: 'Substitute', standsFor: (n) => `for no. ${n}`, takeOver: 'Substitute', replaces: 'replaces', entranceEmpty: 'There is no list of players.', allPresent: 'All present', whole: 'Check in all', leader: 'Leader', reasonDefault: 'Substituted at entrance',
  stage_provisional: 'Provisional', stage_checked: 'Checked', stage_signed: 'Signed', stage_announced: 'Announced', version: (n) => `version ${n}`,
  resultsTitle: 'Results', resultsEmpty: 'There is no result to check yet.', unfinished: 'Rounds are still to be played', finished: 'All rounds are over',
  check: 'Score check', checkNone: 'Not checked yet', checkEqual: (by) => `Check agrees (${by})`, checkSkipped: (by) => `Check skipped (${by})`, checkDiffers: (n) => `Check differs: ${n} teams`, typed: 'Typed', ledger: 'Ledger', difference: 'Diff.', entries: 'Entries', skip: 'Skip check', enterCheck: 'Enter check for clerk',
  openTies: 'Open ties', tiePlaces: (places) => `Places ${places}`, playOff: 'Play off', openRulings: 'Attempts not ruled', noneOpen: 'No open ties, no open rulings', sign: 'Sign for the chief', signNote: 'Signing makes the result final; a change needs a reopening.', signedBy: (by) => `Signed: ${by}`, announce: 'Announce result', reopen: 'Reopen', flags: 'For the chief to note',
  awards: 'Awards', awardsEmpty: 'The contest file declares no awards.', award_blocked: 'Not ready', award_sealed: 'Sealed', award_ready: 'Ready', award_shown: 'Given', show: 'Show on stage', nominees: (n, all) => `Nominees ${n} / ${all}`, nominee: 'Nominee', seal: 'Seal', sealed: 'Sealed', choosePlayer: 'Choose a player', winners: 'Winners',
}
export const recordTextsIn = defineTexts({ zh, en })
export type RecordTexts = ReturnType<typeof recordTextsIn>
export const useRecordTexts = (): RecordTexts => recordTextsIn(useLanguage().language)

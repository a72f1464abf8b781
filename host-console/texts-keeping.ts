/** Words of what is kept and carried away: the journal's head, result sheets, packages, closing down. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'
import type { English } from './english.ts'

const zh = {
  head: '日志校验码',
  headHint: '核对：npm run -s verify -- 文件夹 --head 校验码',
  qrOf: (code: string) => `校验码 ${code} 的二维码`,
  sheet: '打印成绩单',
  sheetTitle: '成绩单',
  provisional: '暂定，未签字',
  version: (n: number) => `第 ${n} 版`,
  upTo: (round: string) => `截至：${round}`,
  rank: '名次',
  tied: '并列',
  table: '台号',
  team: '代表队',
  total: '总分',
  base: '基础分',
  chief: '裁判长（签字）',
  supervisor: '监督员（签字）',
  printedAt: (when: string) => `打印于 ${when}`,
  keeping: '存档与收场',
  write: '写出比赛包',
  written: '已写出并校验：',
  closeDown: '收场',
  closeDownHow: (n: number) => `先写出比赛包并校验，再撤销除总控以外的全部席位（已配对 ${n} 个）；各设备随即断开，请逐台收回。日志与比赛包不受影响。`,
  left_withdrawal: '退出',
  left_forfeit: '弃权',
  left_disqualification: '取消资格',
}

const en: English<typeof zh> = {
  head: 'Journal head',
  headHint: 'To check: npm run -s verify -- FOLDER --head CODE',
  qrOf: (code) => `QR of the head ${code}`,
  sheet: 'Print the result sheet',
  sheetTitle: 'Result sheet',
  provisional: 'provisional, not signed',
  version: (n) => `version ${n}`,
  upTo: (round) => `Up to: ${round}`,
  rank: 'Rank',
  tied: 'tied',
  table: 'Table',
  team: 'Team',
  total: 'Total',
  base: 'Base score',
  chief: 'Chief referee (signature)',
  supervisor: 'Supervisor (signature)',
  printedAt: (when) => `Printed ${when}`,
  keeping: 'Keep and close down',
  write: 'Write the package',
  written: 'Written and verified:',
  closeDown: 'Close down',
  closeDownHow: (n) =>
    `The package is written and verified first; then every seat but the operator’s is revoked (${n} paired). Their devices are cut at once: collect them. Journal and packages stay.`,
  left_withdrawal: 'withdrew',
  left_forfeit: 'forfeited',
  left_disqualification: 'disqualified',
}

const keepingTextsIn = defineTexts({ zh, en })
export const useKeepingTexts = () => keepingTextsIn(useLanguage().language)

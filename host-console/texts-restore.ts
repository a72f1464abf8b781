/** Words of a restore: which package, what it would undo, and the word that is typed before it is brought back. */
import { defineTexts, useLanguage } from '#shared/client/language.tsx'
import type { PackageSeen } from '#shared/wire.ts'
import type { English } from './english.ts'

const zh = {
  restore: '恢复',
  how: '把一个比赛包恢复到正在运行的主机上：先校验并重放，再替换现在的比赛；现在的比赛会先写成比赛包，随时可以恢复回来。',
  found: '主机上的比赛包',
  none: '主机的存档位置没有比赛包；可在下面填写文件夹。',
  folder: '比赛包所在文件夹（主机上的路径）',
  look: '校验并比较',
  looking: '正在校验、重放…',
  contest: '比赛',
  made: '写出时间',
  records: '记录',
  code: '校验码',
  compared: '与现在的比赛相比',
  same: '完全一样，没有可恢复的内容',
  earlier: (n: number) => `现在的比赛由它继续而来；之后的 ${String(n)} 条记录将不再有效`,
  later: () => '它由现在的比赛继续而来，没有记录失效',
  parted: (n: number) => `开头相同，之后各走各的；现在的 ${String(n)} 条记录将不再有效`,
  other: (n: number) => `另一份日志；现在的 ${String(n)} 条记录将不再有效，席位按比赛包里的配对（总控台仍是本机）`,
  word: '恢复',
  typeWord: '输入“恢复”二字以确认',
  undoesSigned: '已签字的成绩也将回到签字之前',
  notWhole: (says: string) => `可以恢复，但校验${says}。请先请裁判长看过。`,
  another: '换一个',
  coming: '已恢复。主机正在重新启动，各页会自己跟上；计时已暂停。',
  wasKept: '原来的比赛已存为：',
  movedAside: '原来的比赛没能写成比赛包；日志完整，移到了数据文件夹的 old/ 里。',
  pick: '请选择比赛包，或填写文件夹',
}

const en: English<typeof zh> = {
  restore: 'Restore',
  how: 'Brings a package back on the running hub: it is verified and replayed, then takes the place of what runs, which is written as a package first and can be brought back the same way.',
  found: 'Packages on the hub',
  none: 'There is no package where the hub keeps them; type a folder below.',
  folder: 'Folder of the package (a path on the hub’s computer)',
  look: 'Verify and compare',
  looking: 'Verifying, replaying…',
  contest: 'Contest',
  made: 'Written',
  records: 'Records',
  code: 'Head',
  compared: 'Against what runs now',
  same: 'the same: there is nothing to restore',
  earlier: (n) => `what runs went on from it; the ${String(n)} records since will no longer count`,
  later: () => 'it went on from what runs; no record is undone',
  parted: (n) => `the same beginning, then each went its own way; ${String(n)} records of now will no longer count`,
  other: (n) => `another journal; the ${String(n)} records of now will no longer count, seats are paired as in the package (this stays the console)`,
  word: 'RESTORE',
  typeWord: 'Type RESTORE to confirm',
  undoesSigned: 'A signed result goes back to before its signature',
  notWhole: (says) => `It can be brought back, but verified it is ${says}. Let the chief referee see it first.`,
  another: 'Another one',
  coming: 'Restored. The hub starts again and every page follows; clocks are paused.',
  wasKept: 'What ran was kept as:',
  movedAside: 'What ran could not be written as a package; its journal is whole, in old/ of the data folder.',
  pick: 'Choose a package, or type its folder',
}

const restoreTextsIn = defineTexts({ zh, en })
export const useRestoreTexts = () => restoreTextsIn(useLanguage().language)
export type RestoreTexts = ReturnType<typeof useRestoreTexts>

export const comparedText = (text: RestoreTexts, { is, undone }: PackageSeen): string => (is === 'same' ? text.same : text[is](undone))

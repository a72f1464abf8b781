/** A made-up national final for tests and storyboards: 8 finalists (tables 1–8), 24 challengers (tables 9–32), two parts, eight rounds. */
import type { ContestPart, PlayerView, RoundTitle, TeamView } from '../views/contest.ts'
import { PartId, PlayerId, RoundId, TeamId } from '../words.ts'

export const FINALS = PartId.parse('finals')
export const CHALLENGE = PartId.parse('challenge')
/** The team at a table of the sample contest: `team-3` sits at table 3. */
export const teamAt = (table: number): TeamId => TeamId.parse(`team-${table}`)
/** A player of the sample contest by table and place in the list (1–3, 4 = substitute of a finalist). */
export const playerAt = (table: number, number: number): PlayerId => PlayerId.parse(`player-${table}-${number}`)
export const roundNamed = (id: string): RoundId => RoundId.parse(id)

/** Names nobody bears: two or three characters put together from a made-up list. */
const FAMILY = '柏岑宿穆尚舒池檀温靳蓝项祁娄濮阮栾晏苗亓芮郗隗井荀鄢堵璩'
const GIVEN = ['试安', '例宁', '样清', '示川', '拟舟', '演岚', '练书', '设禾', '备星', '用澄', '仿言', '范一']
const playerName = (table: number, number: number): string =>
  `${FAMILY.charAt((table * 7 + number * 11) % FAMILY.length)}${GIVEN[(table * 5 + number) % GIVEN.length] ?? '试'}`

/** As long as a name may be, at the tables with the longest names of delegations. */
const LONGEST: Readonly<Record<string, string>> = { '4 2': '阿例古丽·试示不拉·买例提·艾样木江', '7 2': '试安别克·例示汗·样清拜·仿言布拉提江' }

function players(table: number, count: number, unit: string): PlayerView[] {
  return Array.from({ length: count }, (_, i) => ({
    id: playerAt(table, i + 1),
    name: LONGEST[`${table} ${i + 1}`] ?? playerName(table, i + 1),
    unit,
    position: i + 1 === count ? null : i + 1,
  }))
}

/** name, shortName, calledName, place in 行政区划 order. */
const FINALISTS: [string, string, string, number][] = [
  ['山东·惠民县', '山东惠民', '山东代表队', 15],
  ['江苏·昆山市', '江苏昆山', '江苏代表队', 10],
  ['浙江·安吉县', '浙江安吉', '浙江代表队', 11],
  ['甘肃·积石山保安族东乡族撒拉族自治县', '甘肃积石山', '甘肃代表队', 28],
  ['湖北·宜都市', '湖北宜都', '湖北代表队', 17],
  ['福建·晋江市', '福建晋江', '福建代表队', 13],
  ['新疆生产建设兵团·第八师石河子市', '兵团石河子', '新疆生产建设兵团代表队', 32],
  ['四川·郫都区', '四川郫都', '四川代表队', 23],
]
/** In the order of the tables drawn, 9–32; the number is the place in 行政区划 order. */
const CHALLENGERS: [string, string, number][] = [
  ['陕西省', '陕西', 27],
  ['北京市', '北京', 1],
  ['西藏自治区', '西藏', 26],
  ['上海市', '上海', 9],
  ['河南省', '河南', 16],
  ['青海省', '青海', 29],
  ['吉林省', '吉林', 7],
  ['内蒙古自治区', '内蒙古', 5],
  ['广东省', '广东', 19],
  ['天津市', '天津', 2],
  ['云南省', '云南', 25],
  ['江西省', '江西', 14],
  ['宁夏回族自治区', '宁夏', 30],
  ['黑龙江省', '黑龙江', 8],
  ['重庆市', '重庆', 22],
  ['湖南省', '湖南', 18],
  ['河北省', '河北', 3],
  ['贵州省', '贵州', 24],
  ['新疆维吾尔自治区', '新疆', 31],
  ['安徽省', '安徽', 12],
  ['辽宁省', '辽宁', 6],
  ['海南省', '海南', 21],
  ['山西省', '山西', 4],
  ['广西壮族自治区', '广西', 20],
]

const finalists: TeamView[] = FINALISTS.map(([name, shortName, calledName, order], i) => ({
  id: teamAt(i + 1),
  name,
  shortName,
  calledName,
  table: i + 1,
  order,
  field: 'finalist',
  colour: i,
  leader: `领队${playerName(i + 1, 9)}`,
  players: players(i + 1, 4, `${shortName}政务服务中心`),
}))
const challengers: TeamView[] = CHALLENGERS.map(([name, shortName, order], i) => ({
  id: teamAt(i + 9),
  name,
  shortName,
  calledName: `${shortName}代表队`,
  table: i + 9,
  order,
  field: 'challenger',
  colour: null,
  leader: `领队${playerName(i + 9, 9)}`,
  players: players(i + 9, 3, `${shortName}人社窗口`),
}))

function round(id: string, title: string, shortTitle: string, format: [string, string], rule: string[]): RoundTitle {
  return {
    id: roundNamed(id),
    title,
    shortTitle,
    format: format[0],
    formatTitle: format[1],
    parts: [id === 'challenge-quiz' ? CHALLENGE : FINALS],
    rule,
    stage: id === 'buzzer' ? 'active' : id === 'play-off' ? 'waiting' : 'over',
  }
}
const rounds: RoundTitle[] = [
  round(
    'showcase',
    '特色展示',
    '展示',
    ['judged', '评分题'],
    ['每队展示 5 分钟，5 名评委评分，去掉 1 个最高分和 1 个最低分后取平均分。', '满分 30 分，保留一位小数。'],
  ),
  round('required', '必答题', '必答', ['required', '必答题'], ['1 至 3 号选手依次作答，每人 1 题。', '答对加 10 分，答错不扣分，答题时间 30 秒。']),
  round('speed', '争分夺秒', '速答', ['speed', '限时快答'], ['每队 60 秒，题目连续给出。', '答对一题加 5 分，答错不扣分。']),
  round('practical', '实战演练', '演练', ['judged', '评分题'], ['现场模拟窗口办理，5 名评委评分。', '满分 30 分，保留一位小数。']),
  round('risk', '风险题', '风险', ['risk', '风险题'], ['按上一环节名次由后到先选题，分值为 10、20、30 分。', '答对加所选分值，答错扣所选分值。']),
  round(
    'buzzer',
    '群雄逐鹿',
    '逐鹿',
    ['buzzer', '抢答题'],
    ['主持人读题完毕并宣布“请抢答”后方可按键。', '答对加 10 分，答错扣 10 分，答题时间 20 秒。', '提前按键为抢答犯规，扣 10 分，本题停答。'],
  ),
  round('challenge-quiz', '挑战环节', '挑战', ['simultaneous', '同题同答'], ['24 支代表队在平板上同题同答，每题 20 秒。', '答对加 10 分，答错、未答不得分。']),
  round('play-off', '加赛', '加赛', ['play-off', '加赛'], ['并列的代表队抢答，先答对者名次在前，先答错者名次在后。', '加赛不计入总分。']),
]

export const contestSample: ContestPart = {
  title: '2021年度全国人社窗口单位业务技能练兵比武活动全国赛决赛',
  subtitle: '全国赛决赛',
  themeLine: '练兵比武强技能，人社服务树新风',
  place: '示例市会议中心',
  date: '2021年12月',
  hosts: ['示例主办单位'],
  organisers: ['示例承办单位', '示例市人民政府'],
  coOrganisers: ['示例协办单位'],
  watermark: 'demo',
  teams: [...finalists, ...challengers],
  parts: [
    { id: FINALS, title: '全国赛决赛', teamIds: finalists.map((team) => team.id), stage: 'provisional' },
    { id: CHALLENGE, title: '决赛挑战环节', teamIds: challengers.map((team) => team.id), stage: 'provisional' },
  ],
  rounds,
  paused: false,
}

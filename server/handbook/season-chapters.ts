/** The season of a contest file in words: where each list comes from, places and awards on the way to the final, who is eligible, squads drawn. */
import type { Eligibility, SeasonAward, SeasonFile, SeasonList, SeasonPlaces, SeasonTies, SquadDraw } from '#shared/season-settings.ts'
import { inLanguage, type Text } from '#shared/words.ts'
import type { Sentence } from '../formats/wording.ts'
import type { Section } from './chapters.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })
const bothOf = (text: Text): Sentence => say(inLanguage(text, 'zh'), inLanguage(text, 'en'))
const joined = (all: readonly Sentence[]): Sentence => say(all.map((one) => one.zh).join('、'), all.map((one) => one.en).join(', '))
const listNamed = ({ lists }: SeasonFile, id: string): Sentence => {
  const { zh, en } = bothOf(lists.find((list) => list.id === id)?.title ?? id)
  return say(`“${zh}”`, `“${en}”`)
}

function listSentence(season: SeasonFile, list: SeasonList): Sentence {
  const { zh, en } = bothOf(list.title)
  if ('members' in list) {
    const { list: from, as, best, absent } = list.members
    const source = listNamed(season, from)
    const how = as === 'sum' ? say('之和', 'sum') : say('平均', 'mean')
    const who = best === undefined ? say('全部成员', 'all members') : say(`最好${String(best)}名成员`, `its best ${String(best)} members`)
    const short = absent === 'zero' ? say('，缺额计0分', '; those missing count 0') : say('', '')
    return say(`${zh}：${source.zh}中${who.zh}成绩的${how.zh}${short.zh}。`, `${en}: the ${how.en} of the scores of ${who.en} in ${source.en}${short.en}.`)
  }
  if (!('terms' in list)) return say(`${zh}：由成绩文件读入。`, `${en}: read from result files.`)
  const terms = list.terms.map(({ list: from, weight }) => say(`${listNamed(season, from).zh}×${weight}`, `${listNamed(season, from).en} × ${weight}`))
  return say(`${zh}：${terms.map((one) => one.zh).join('＋')}。`, `${en}: ${terms.map((one) => one.en).join(' + ')}.`)
}
const PER = { zone: say('每个赛区', 'in every zone'), unit: say('每个单位', 'of every unit') } as const
const THEN = {
  share: say('名次并列', 'all share the place'),
  'play-off': say('由加赛决定', 'a play-off decides'),
  draw: say('由抽签决定', 'lots decide'),
} as const
const CRITERION = { time: say('用时', 'time') } as const
function tiesSentence({ criteria, then }: SeasonTies): Sentence {
  const named = joined(criteria.map((one) => (one === 'time' ? CRITERION.time : say(one, one))))
  return criteria.length === 0
    ? say(`末位相同：${THEN[then].zh}。`, `Equals at the last place: ${THEN[then].en}.`)
    : say(`末位相同：依次比较${named.zh}，仍相同的${THEN[then].zh}。`, `Equals at the last place: by ${named.en}, then ${THEN[then].en}.`)
}
/** “每个赛区按“赛区团体”取前3名” */
function taken(season: SeasonFile, { list, per, count }: Pick<SeasonPlaces, 'list' | 'per' | 'count'>): Sentence {
  const { zh, en } = listNamed(season, list)
  const each = per === undefined ? say('', '') : say(PER[per].zh, ` ${PER[per].en}`)
  return say(`${each.zh}按${zh}取${String(count)}名`, `${String(count)} by ${en}${each.en}`)
}
function placesSentences(season: SeasonFile, places: SeasonPlaces): Sentence[] {
  const who = taken(season, places)
  const hosts = places.hosts === undefined ? say('', '') : say('，承办单位直接晋级、不占名额', '; each zone’s host is through beside them')
  return [say(`${who.zh}${hosts.zh}。`, `${who.en}${hosts.en}.`), ...(places.ties ? [tiesSentence(places.ties)] : [])]
}
function awardSentences(season: SeasonFile, award: SeasonAward): Sentence[] {
  const titles = (ids: readonly string[]) => joined(ids.map((id) => bothOf(season.awards.find((one) => one.id === id)?.title ?? id)))
  if (award.by === 'role')
    return [say(`授予：${bothOf(season.roles[award.role] ?? award.role).zh}。`, `To: ${bothOf(season.roles[award.role] ?? award.role).en}.`)]
  if (award.by === 'complement') return [say(`授予未获${titles(award.without).zh}的各单位。`, `To every unit without ${titles(award.without).en}.`)]
  if (award.by === 'nomination') {
    const each = award.each === undefined ? say('', '') : say(`，每个单位${String(award.each)}名`, `, ${String(award.each)} of every unit`)
    return [say(`由${listNamed(season, award.list).zh}推荐${each.zh}。`, `Named in ${listNamed(season, award.list).en}${each.en}.`)]
  }
  const who = taken(season, award)
  const passed = award.excluding ? titles(award.excluding) : null
  return [
    say(
      `${who.zh}${passed ? `，已获${passed.zh}的不重复获奖，依次顺延` : ''}。`,
      `${who.en}${passed ? `; whoever has ${passed.en} is passed over and the next takes the place` : ''}.`,
    ),
    ...(award.ties ? [tiesSentence(award.ties)] : []),
  ]
}
function eligibleSentence(season: SeasonFile, { clause, players, rosters = [], otherwise }: Eligibility): Sentence {
  const [list, text] = [listNamed(season, players), bothOf(clause)]
  const who = rosters.length === 0 ? list : say(`${list.zh}和赛事文件参赛名单`, `${list.en} or in the rosters of the contest file`)
  return otherwise === 'pass-over'
    ? say(`${who.zh}中的人员须符合：${text.zh}；不符合的不获奖。`, `Whoever stands in ${who.en}: ${text.en}; others win nothing.`)
    : say(`${who.zh}中的人员须符合：${text.zh}；不符合的拒绝。`, `Whoever stands in ${who.en}: ${text.en}; others are refused.`)
}
const METHOD = {
  'by-hand': say('现场手工抽签，录入时注明见证人', 'drawn by hand and entered with a witness'),
  'on-stage': say('现场滚动、喊停即定，注明见证人', 'stopped on stage by a person’s press, with a witness'),
  seeded: say('按公开种子的SHA-256由小到大', 'by the SHA-256 of a public seed, smallest first'),
} as const
function drawSentence(season: SeasonFile, { title, pool, take, per, method }: SquadDraw): Sentence {
  const [name, from] = [bothOf(title), listNamed(season, pool)]
  const each = per === undefined ? say('', '') : say(PER[per].zh, ` ${PER[per].en}`)
  return say(
    `${name.zh}：从${from.zh}中${each.zh}抽取${String(take)}名，${METHOD[method].zh}。`,
    `${name.en}: ${String(take)} from ${from.en}${each.en}, ${METHOD[method].en}.`,
  )
}

/** Nothing where the file has no season. */
export function seasonSections(season: SeasonFile | null): readonly Section[] {
  if (!season) return []
  const chapter = (zh: string, en: string, lines: readonly Text[]) => (lines.length === 0 ? [] : [{ title: say(zh, en), lines }])
  return [
    {
      title: say('赛季', 'The season'),
      chapters: [
        ...chapter(
          '赛区',
          'Zones',
          season.zones.map(({ title, teams }) =>
            say(`${bothOf(title).zh}：${String(teams.length)}个单位。`, `${bothOf(title).en}: ${String(teams.length)} teams.`),
          ),
        ),
        ...chapter('成绩名单', 'Lists', [...season.lists.map((list) => listSentence(season, list)), tiesSentence(season.ties)]),
        ...season.places.flatMap((one) => [{ title: one.title, lines: placesSentences(season, one) }]),
        ...season.awards.flatMap((one) => [{ title: one.title, lines: awardSentences(season, one) }]),
        ...chapter(
          '参赛资格',
          'Eligibility',
          season.eligibility.map((one) => eligibleSentence(season, one)),
        ),
        ...chapter(
          '抽选',
          'Draws',
          season.draws.map((one) => drawSentence(season, one)),
        ),
      ],
    },
  ]
}

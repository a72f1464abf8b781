/** What a readable contest file says that can hardly be meant: each with its place and what is odd about it; none of them keeps the contest from being played. */
import type { AwardFile, PartFile } from '#shared/contest-file.ts'
import { inLanguage, type SetId, type Text } from '#shared/words.ts'
import type { PreparedContest, PreparedRound } from '../contest/prepared-contest.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Sentence } from '../formats/wording.ts'
import type { Oddity, Path } from './oddity.ts'
import { appealOddities } from './recusal-oddities.ts'
import { roundOddities } from './round-oddities.ts'
import { screenOddities } from './screen-oddities.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })
const named = (title: Text): Sentence => say(inLanguage(title, 'zh'), inLanguage(title, 'en'))

/** A tie across an award's last place leads somewhere: to a play-off, to lots, to a shared rank. */
function withoutPolicy(contest: PreparedContest, award: AwardFile & { by: 'rank' }, at: Path): Oddity[] {
  const part = contest.parts.find((one) => one.id === award.part)
  if (!part || part.playOff !== undefined) return []
  const policy = part.ranking.ties?.at?.[award.id] ?? part.ranking.ties
  if (policy && policy.then !== 'play-off') return []
  const { zh, en } = named(award.title)
  return [
    {
      at,
      says: policy
        ? say(`“${zh}”末位并列须加赛，但分段没有加赛环节`, `a tie across the last place of ${en} asks for a play-off, but the part has none`)
        : say(
            `“${zh}”没有并列办法：末位并列时奖项待定（可设 ranking.ties 或 playOff）`,
            `no tie policy for ${en}: a tie across its last place blocks it (set ranking.ties or playOff)`,
          ),
    },
  ]
}
function ofAwards(contest: PreparedContest): Oddity[] {
  const batches = new Set(contest.rundown.flatMap((item) => item.awards ?? []))
  return contest.awards.flatMap((award, i) => {
    const at = ['awards', i]
    const { zh, en } = named(award.title)
    return [
      ...(award.by === 'rank' ? withoutPolicy(contest, award, at) : []),
      ...(batches.has(award.id)
        ? []
        : [{ at, says: say(`“${zh}”不在流程的任何颁奖批次中，不会颁发`, `${en} is in no batch of the rundown: it is never given`) }]),
    ]
  })
}

function ofPart(contest: PreparedContest, part: PartFile, i: number): Oddity[] {
  const at = ['parts', i]
  const { zh, en } = named(part.title)
  const odd: Oddity[] = []
  const checked = contest.rundown.some((item) => item.kind === 'score-check' && (item.parts?.includes(part.id) ?? true))
  if (!checked && contest.awards.length > 0) odd.push({ at, says: say(`流程中没有“${zh}”的核分`, `the rundown has no score check of ${en}`) })
  if (!contest.rounds.some((round) => round.parts.includes(part.id)))
    odd.push({ at, says: say(`“${zh}”没有任何环节：总分只有基础分和带入成绩`, `${en} has no round: its totals are what was brought in`) })
  if (part.floor !== undefined && part.floor > part.baseScore && !part.carried?.length)
    odd.push({ at: [...at, 'floor'], says: say('总分下限高于基础分', 'the floor is above the base score') })
  if (part.signers?.includes('supervisor') && contest.panel.supervisors === 0)
    odd.push({ at: [...at, 'signers'], says: say('须由监督员签字，但没有监督员席位', 'a supervisor must sign, but there is no supervisor’s seat') })
  if (part.playOff !== undefined && part.ranking.ties?.then === 'share' && Object.values(part.ranking.ties.at ?? {}).every((one) => one.then === 'share'))
    odd.push({ at: [...at, 'playOff'], says: say('并列一律并列名次，加赛环节不会用到', 'every tie shares the rank: the play-off is never played') })
  const size =
    'from' in part.entrants ? Infinity : contest.teams.filter((team) => ('field' in part.entrants ? team.field === part.entrants.field : true)).length
  if (typeof part.publicPlaces === 'object' && part.publicPlaces.downTo > size)
    odd.push({
      at: [...at, 'publicPlaces'],
      says: say(`公开名次超过队数（${String(size)}支）`, `more places are public than there are teams (${String(size)})`),
    })
  return odd
}

/** Rounds that draw from one set share its stock and its spares. */
function sharedSets(contest: PreparedContest, formatOf: FormatOf): Oddity[] {
  const first = new Map<SetId, PreparedRound>()
  return contest.rounds.flatMap((round, i) =>
    formatOf(round.format)
      .sets(round.rules)
      .flatMap((id): Oddity[] => {
        const earlier = first.get(id)
        if (!earlier) first.set(id, round)
        const title = named(contest.sets[id]?.title ?? id)
        if (!earlier || earlier.id === round.id) return []
        const other = named(earlier.title)
        return [
          {
            at: ['rounds', i, 'rules'],
            says: say(`与“${other.zh}”共用题组“${title.zh}”，备用题也共用`, `shares the set “${title.en}” and its spares with “${other.en}”`),
          },
        ]
      }),
  )
}

/** `subjectsOf`: the subjects of a set's questions; `raw`: the file as written. */
export function oddities(
  contest: PreparedContest,
  { raw, formatOf, subjectsOf }: { raw: unknown; formatOf: FormatOf; subjectsOf: (set: SetId) => readonly string[] },
): readonly Oddity[] {
  return [
    ...contest.parts.flatMap((part, i) => ofPart(contest, part, i)),
    ...contest.rounds.flatMap((round, i) => roundOddities({ contest, round, at: ['rounds', i], raw, format: formatOf(round.format), subjectsOf })),
    ...sharedSets(contest, formatOf),
    ...ofAwards(contest),
    ...appealOddities(contest),
    ...screenOddities(contest),
  ]
}

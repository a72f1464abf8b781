/** What a file says of its parts and its people, in sentences made from the settings: who is in, what they bring, what becomes of those who leave. */
import type { ContestFile, PartFile } from '#shared/contest-file.ts'
import type { ComputedEntrants, Fate, LeavingRules, SubstitutionRules } from '#shared/part-settings.ts'
import type { PartId, Text } from '#shared/words.ts'
import { inLanguage } from '#shared/words.ts'
import { criteriaInCommon, overOf } from './wild-cards.ts'

type Sentence = Exclude<Text, string>
type Parts = readonly Pick<PartFile, 'id' | 'title' | 'ranking'>[]
const titleOf = (parts: Parts, id: PartId): Sentence => {
  const title = parts.find((part) => part.id === id)?.title ?? id
  return { zh: inLanguage(title, 'zh'), en: inLanguage(title, 'en') }
}
const listOf = (all: readonly Sentence[]): Sentence => ({ zh: all.map((one) => one.zh).join('、'), en: all.map((one) => one.en).join(', ') })

const TIES = {
  entered: { zh: '晋级线并列而未加赛的，抽签决定。', en: 'A tie across the cut that was not played off is decided by lot.' },
  'hub-draws': { zh: '晋级线并列而未加赛的，由系统抽签。', en: 'A tie across the cut that was not played off is drawn by the hub.' },
  'all-through': { zh: '晋级线并列的，一并晋级。', en: 'Teams tied across the cut all go through.' },
} as const satisfies Record<NonNullable<ComputedEntrants['ties']>, Sentence>
const TABLES = {
  kept: { zh: '台号不变。', en: 'Tables are kept.' },
  'by-rank': { zh: '台号按晋级名次排定。', en: 'Tables go by the order of qualifying.' },
  drawn: { zh: '台号重新抽签。', en: 'Tables are drawn anew.' },
} as const satisfies Record<NonNullable<ComputedEntrants['tables']>, Sentence>

function computed(parts: Parts, entrants: ComputedEntrants): Sentence[] {
  const places = entrants.from.map(({ part, top, after = 0 }): Sentence => {
    const { zh, en } = titleOf(parts, part)
    if (after === 0) return { zh: `${zh}前${String(top)}名`, en: `the first ${String(top)} of ${en}` }
    return { zh: `${zh}第${String(after + 1)}至${String(after + top)}名`, en: `places ${String(after + 1)} to ${String(after + top)} of ${en}` }
  })
  const through = listOf(places)
  const sentences: Sentence[] = [{ zh: `${through.zh}晋级。`, en: `Through are ${through.en}.` }]
  if (entrants.bestRemaining !== undefined)
    sentences.push({
      zh: `其余各队按总分取前${String(entrants.bestRemaining)}名递补晋级。`,
      en: `So are the best ${String(entrants.bestRemaining)} of the remaining teams, by total.`,
    })
  if (entrants.bestRemaining !== undefined && criteriaInCommon(parts, overOf(entrants)).length > 0)
    sentences.push({
      zh: '其中总分相同的，依次按各分段共同的并列条件比较。',
      en: 'Equal totals among them are parted by the criteria those parts have in common.',
    })
  if (entrants.also)
    sentences.push(
      entrants.alsoTakesPlace === 'no'
        ? { zh: '东道主等单位直接晋级，不占名次。', en: 'The host unit and others named are through outside the ranking and use up no place.' }
        : {
            zh: '东道主等单位直接晋级，列在名次内的占用名额。',
            en: 'The host unit and others named are through outside the ranking; one among the best uses up its place.',
          },
    )
  return [...sentences, TIES[entrants.ties ?? 'entered'], TABLES[entrants.tables ?? 'kept']]
}

const FATES = {
  annulled: { zh: '成绩取消', en: 'its result is annulled' },
  'ranked-last': { zh: '列于其他代表队之后', en: 'it is ranked behind all others' },
  kept: { zh: '保留已得成绩', en: 'it keeps its result' },
} as const satisfies Record<Fate, Sentence>
function leaving(rules: LeavingRules): Sentence[] {
  const { withdrawal = 'ranked-last', forfeit = 'ranked-last', disqualification = 'annulled' } = rules
  const sentences: Sentence[] = [
    {
      zh: `退赛的，${FATES[withdrawal].zh}；弃权的，${FATES[forfeit].zh}；取消资格的，${FATES[disqualification].zh}。`,
      en: `When a team withdraws, ${FATES[withdrawal].en}; when it forfeits, ${FATES[forfeit].en}; when it is disqualified, ${FATES[disqualification].en}.`,
    },
  ]
  if (rules.turns === 'passed-on') sentences.push({ zh: '其余下的轮次由下一队接替。', en: 'Its turns to come are the next team’s.' })
  if (rules.awards === 'kept') sentences.push({ zh: '离场而仍有名次的，可以获奖。', en: 'One that left and is still ranked may win an award.' })
  if (rules.promotes === 'next')
    sentences.push({ zh: '开赛前空出的名额依次递补。', en: 'A place that falls free before the part begins goes to the next in rank.' })
  return sentences
}

/** Who is in a part, and what opens their accounts; nothing where a part says nothing beside its field. */
export function partSentences(parts: readonly PartFile[], part: PartFile): readonly Sentence[] {
  const carried = (part.carried ?? []).map((one): Sentence => {
    const from = 'part' in one ? titleOf(parts, one.part) : { zh: one.imported, en: one.imported }
    const share = one.times === undefined || Number(one.times) === 1 ? '' : ` × ${one.times}`
    return { zh: `带入${from.zh}成绩${share}。`, en: `The score of ${from.en}${share} is carried in.` }
  })
  return [...('from' in part.entrants ? computed(parts, part.entrants) : []), ...carried, ...(part.leaving ? leaving(part.leaving) : [])]
}

const WHEN = {
  'any-time': { zh: '除本队作答时外，可随时换人。', en: 'Players may be replaced at any time but during their team’s own answer.' },
  'between-questions': { zh: '两题之间可以换人。', en: 'Players may be replaced between questions.' },
  'between-rounds': { zh: '环节之间可以换人。', en: 'Players may be replaced between rounds.' },
  'before-contest': { zh: '开赛后不得换人。', en: 'Nobody is replaced once the contest has begun.' },
  'injury-only': { zh: '仅因伤病可以换人。', en: 'Players are replaced for an injury alone.' },
} as const satisfies Record<NonNullable<SubstitutionRules['when']>, Sentence>
/** How players are replaced, and until when somebody may be added. */
export function peopleSentences({ substitution = {}, roster = {} }: Pick<ContestFile, 'substitution' | 'roster'>): readonly Sentence[] {
  const sentences: Sentence[] = [WHEN[substitution.when ?? 'any-time']]
  if (substitution.injury === 'any-time') sentences.push({ zh: '因伤病换人不受此限。', en: 'For an injury a player is replaced at any time.' })
  if (substitution.most !== undefined)
    sentences.push({ zh: `每队至多换人${String(substitution.most)}次。`, en: `A team has ${String(substitution.most)} at most.` })
  if (substitution.mayReturn === 'no') sentences.push({ zh: '换下的选手不得再上场。', en: 'A player replaced may not return.' })
  if (substitution.approval === 'chief') sentences.push({ zh: '换人须经裁判长同意。', en: 'The chief referee must consent.' })
  if (roster.frozen === 'at-first-round') sentences.push({ zh: '名单于第一个环节开始时冻结。', en: 'Rosters close when the first round begins.' })
  if (roster.frozen === 'never') sentences.push({ zh: '比赛期间可以补报选手。', en: 'Players may be added during the contest.' })
  return sentences
}

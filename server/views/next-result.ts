/** The next step of a part's result: play-off, score check, signature, announcement; and of its awards. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { CommandOf } from '#shared/commands.ts'
import type { PartId, TeamId, Text } from '#shared/words.ts'
import { openAppealsOf } from '../contest/appeal-rules.ts'
import { awardWinners, openEquals, partsOfAward, withoutNominee } from '../contest/awards.ts'
import type { PersonsAward } from '../contest/persons-award.ts'
import { awardOnStage, awardRehearsed } from '../contest/prize-giving.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { derivedIn } from '../contest/derived.ts'
import { mayHaveAll } from '../contest/equals.ts'
import { partFileOf, signedOver, teamOf } from '../contest/read.ts'
import { missingSigners, openCallsOf, openRulingsOf } from '../contest/results.ts'
import { isToForm } from '../contest/parts.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { openTiesOf, type OpenTie } from '../contest/open-ties.ts'
import { mayPlayOff } from '../contest/supply.ts'
import { appealStep, derivedStep } from './next-appeals.ts'
import { both, enOf, playerName, tableName, zhOf } from './naming.ts'
import { nextLots } from './next-lots.ts'
import { acted, asking, CHIEF, SUPERVISOR, step, telling, wait, WAITS, type Step } from './step.ts'
import type { Given } from './viewer.ts'

const titled = (state: ContestState, partId: PartId, zh: string, en: string): Text => {
  const title = partFileOf(state.contest, partId)?.title ?? partId
  return both(`${zhOf(title)}：${zh}`, `${enOf(title)}: ${en}`)
}

const lowering = (state: ContestState, teamId: TeamId): Text => {
  const table = tableName(state, teamId)
  return both(`${table.zh}举手已处理`, `The call of ${table.en} is settled`)
}

/** [S6] Under a signature over it nothing of the part may be played: the chief reopens that result first. */
function playingOff(state: ContestState, { partId, places }: OpenTie): Step {
  const tied = (zh: string, en: string) => titled(state, partId, `第${places.join('、')}名并列，${zh}`, `places ${places.join(', ')} are tied: ${en}`)
  const signed = signedOver(state, partId)
  if (signed === null) return step(tied('开始加赛', 'begin the play-off'), { type: 'BeginPlayOff', partId })
  const title = partFileOf(state.contest, signed)?.title ?? signed
  return wait(tied(`先重新开启“${zhOf(title)}”的成绩再加赛`, `the result of “${enOf(title)}” is reopened before the play-off`), WAITS.chief)
}

/** What the part's result waits for; null when it is signed, or when its rounds are not over. */
export function nextOfPart(state: ContestState, given: Given, partId: PartId): Step | null {
  const result = state.results[partId]
  const part = partFileOf(state.contest, partId)
  if (part && isToForm(state, part)) return null
  if (!result || unfinishedRounds(state, partId).length > 0 || result.stage === 'signed' || result.stage === 'announced') return null
  const [appeal] = openAppealsOf(state, partId)
  if (appeal) return appealStep(state, given, appeal)
  const [derived] = derivedIn(state, partId, given.formatOf)
  if (derived) return derivedStep(state, derived)
  const ties = openTiesOf(state, partId)
  const lots = ties.find((one) => one.by === 'draw')
  if (lots) {
    const places = lots.places.join('、')
    return nextLots(titled(state, partId, `第${places}名并列，抽签`, `places ${places} are tied: draw lots`), { is: 'tie', partId })
  }
  const [tie] = ties
  if (tie && mayPlayOff(state, partId, given.formatOf)) return playingOff(state, tie)
  if (openRulingsOf(state, partId).length > 0) return wait(titled(state, partId, '有未裁决的作答', 'an answer is not ruled yet'), WAITS.chief)
  if (result.stage === 'provisional') {
    const skip = { type: 'SkipCheck', partId, reason: '' } as const
    const label =
      result.check?.how === 'differs'
        ? titled(state, partId, '核分不一致，重新核对', 'the check differs, check again')
        : titled(state, partId, '核分', 'score check')
    return wait(label, WAITS.clerk, [acted(CHIEF, telling('reason', both('免于核分（代裁判长）', 'Skip the check (for the chief)'), skip))])
  }
  const calls = openCallsOf(state, partId)
  if (calls.length > 0)
    return wait(
      titled(state, partId, '有代表队举手，处理后再签字', 'a hand is up, settle it before the signature'),
      WAITS.chief,
      calls.map((teamId) => asking(lowering(state, teamId), { type: 'LowerHand', teamId })),
    )
  const nominating = nomineesStep(state, partId)
  if (nominating) return nominating
  const sign = { type: 'SignResult', partId } as const
  return missingSigners(state, partId)[0] === 'supervisor'
    ? wait(titled(state, partId, '监督员签字', 'the supervisor signs'), WAITS.supervisor, [
        acted(SUPERVISOR, asking(both('签字（代监督员）', 'Sign (for the supervisor)'), sign)),
      ])
    : wait(titled(state, partId, '裁判长签字', 'the chief signs'), WAITS.chief, [acted(CHIEF, asking(both('签字（代裁判长）', 'Sign (for the chief)'), sign))])
}

/** [S11] Whom the signature will cover is named before it: the first team that still lacks one, and its players. */
function nomineesStep(state: ContestState, partId: PartId): Step | null {
  for (const award of state.contest.awards) {
    if (award.by !== 'nomination' || award.part !== partId) continue
    const [teamId] = withoutNominee(state, award)
    const team = teamId && teamOf(state.contest, teamId)
    if (!team) continue
    const keys = team.players.map((player) =>
      asking(both(`${zhOf(award.title)}：${team.shortName} ${player.name}`, `${enOf(award.title)}: ${team.shortName} ${player.name}`), {
        type: 'SealNominee',
        awardId: award.id,
        teamId: team.id,
        playerId: player.id,
      }),
    )
    return wait(
      both(`${zhOf(award.title)}：推荐人选未报齐，报齐再签字`, `${enOf(award.title)}: nominees are missing before the signature`),
      WAITS.nominees,
      keys,
    )
  }
  return null
}

/** Few enough for a list of them. */
const LISTED = 3
/** [W9] Equals at the last place of an award to persons: all have it, lots decide, or of few each by name. */
function equals(state: ContestState, award: PersonsAward): Step | null {
  const open = openEquals(state, award, state.awards.decided?.[award.id] ?? [])
  const [group] = open
  if (!group) return null
  const decides = (zh: string, en: string, more: Pick<CommandOf<'DecideEquals'>, 'how' | 'winners'>) =>
    acted(CHIEF, telling('reason', both(`${zh}（代裁判长）`, `${en} (for the chief)`), { type: 'DecideEquals', awardId: award.id, ...more, reason: '' }))
  const [n, free] = [String(group.ids.length), String(group.free)]
  const each = group.free === 1 && group.ids.length <= LISTED ? group.ids : []
  const names = each.map((id) => ({ id, name: playerName(state, id) ?? id }))
  return wait(
    both(
      `${zhOf(award.title)}：${n}人得分相同，只剩${free}个名额，由裁判长决定`,
      `${enOf(award.title)}: ${n} persons are equal, with ${free} to be given: the chief decides`,
    ),
    WAITS.chief,
    [
      decides('抽签决定', 'Draw lots', { how: 'lot' }),
      ...(mayHaveAll(award) ? [decides('一并授予', 'All have it', { how: 'all' })] : []),
      ...names.map(({ id, name }) => decides(`授予${name}`, `It goes to ${name}`, { how: 'named', winners: [id] })),
    ],
  )
}

/** What keeps this award from the stage, as a step; null when nobody can do anything about it now. */
function unblock(state: ContestState, given: Given, award: AwardFile): Step | null {
  const found = awardWinners(state, award.id)
  if (found.ok) return step(both(`颁奖：${zhOf(award.title)}`, `Show the award: ${enOf(award.title)}`), { type: 'ShowAward', awardId: award.id })
  if (found.why === 'nominee-missing')
    return wait(
      both(
        `${zhOf(award.title)}：签字时推荐人选未报齐，须先重新开启成绩`,
        `${enOf(award.title)}: signed without all nominees, the result is to be reopened first`,
      ),
      WAITS.chief,
    )
  if (found.why === 'open-ties' && award.by === 'persons') return equals(state, award)
  if (found.why !== 'not-signed') return null
  for (const partId of partsOfAward(state, award)) {
    const first = nextOfPart(state, given, partId)
    if (first) return first
  }
  return null
}

/** [W6] The award on stage: its next names, then its presenters and the photograph where the file names presenters. */
export function nextOfTakes(state: ContestState): Step | null {
  const on = awardRehearsed(state) ?? awardOnStage(state)
  const award = on && state.contest.awards.find((one) => one.id === on.awardId)
  if (!on || !award) return null
  // whoever sees the step need not know the award before it is shown
  const title = state.awards.rehearsed ? both('颁奖彩排', 'Rehearsal') : award.title
  const staged = (zh: string, en: string, take: 'names' | 'present' | 'photo') =>
    step(both(`${zhOf(title)}：${zh}`, `${enOf(title)}: ${en}`), { type: 'StageAward', awardId: award.id, take })
  if (on.named < on.winners.length) return staged('宣读下一批名单', 'the next names', 'names')
  if (award.presenters === undefined || on.take === 'photo') return null
  return on.take === 'announce' ? staged('请颁奖嘉宾颁奖', 'call the presenters', 'present') : staged('合影', 'the photograph', 'photo')
}

/** The first award of the batch that is not on stage yet, or what it waits for. */
export function nextOfAwards(state: ContestState, given: Given, awards: readonly AwardFile[]): Step | null {
  const steps = awards.filter((award) => !state.awards.shown.includes(award.id)).flatMap((award) => unblock(state, given, award) ?? [])
  const [first] = steps
  if (!first || first.command !== null) return first ?? null
  const ready = steps.find((one) => one.command !== null)
  return ready?.command ? { ...first, others: [...first.others, asking(ready.label, ready.command)] } : first
}

/** A signed part is announced once all of its awards were shown; an award nobody can name does not hold it up. */
export function nextAnnouncement(state: ContestState): Step | null {
  const part = state.contest.parts.find(({ id }) => {
    const own = state.contest.awards.filter((award) => award.by !== 'role' && partsOfAward(state, award).includes(id))
    return state.results[id]?.stage === 'signed' && own.every((award) => state.awards.shown.includes(award.id) || !awardWinners(state, award.id).ok)
  })
  return part ? step(titled(state, part.id, '宣布成绩', 'announce the result'), { type: 'AnnounceResult', partId: part.id }) : null
}

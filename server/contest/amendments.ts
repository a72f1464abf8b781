/** Changes to the contest itself while it runs: names, texts, and the rules of rounds not yet begun. */
import * as z from 'zod/mini'
import type { CommandOf } from '#shared/commands.ts'
import { PlayerFile, Presenters } from '#shared/contest-file.ts'
import { Text } from '#shared/words.ts'
import { unplayable } from './amended-rounds.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { partRulesOf } from './part-rules.ts'
import { ineligible, rosterIsFrozen } from './people.ts'

const name = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
type Change = CommandOf<'AmendContest'>['changes'][number]
type Lists = 'teams' | 'parts' | 'rounds' | 'rundown' | 'awards'

/** What may be amended: `<list>/<id>/<field>`, or a field of the contest itself. */
const OF_CONTEST = { title: Text, subtitle: Text, themeLine: Text, place: Text, date: Text } as const
const OF_LIST = {
  teams: { name: name(18), shortName: name(6), calledName: name(18), leader: z.string().check(z.maxLength(20)) },
  parts: { title: Text },
  rounds: { title: Text, shortTitle: Text },
  rundown: { title: Text, note: Text, minutes: z.number().check(z.minimum(0)) },
  awards: { title: Text, presenters: Presenters },
} as const satisfies Record<Lists, Record<string, z.ZodMiniType>>
const OF_PLAYER = { name: name(20), unit: z.string().check(z.maxLength(60)) } as const

const own = <T extends object>(table: T, key: string | undefined): T[keyof T] | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key as keyof T] : undefined
function replaced<T extends { readonly id: string }>(list: readonly T[], id: string | undefined, change: (item: T) => T | null): readonly T[] | null {
  let found = false
  const after = list.map((item) => {
    const next = item.id === id ? change(item) : item
    if (item.id === id && next) found = true
    return next ?? item
  })
  return found ? after : null
}

function amended(state: ContestState, contest: PreparedContest, { path, value }: Change, asked: Asked): PreparedContest | null {
  const [list, id, field, playerId, playerField] = path.split('/')
  if (id === undefined) {
    const schema = own(OF_CONTEST, list)
    return list && schema?.safeParse(value).success ? { ...contest, [list]: value } : null
  }
  if (list === 'rounds' && field === 'rules') return withRules(state, contest, id, value, asked)
  if (list === 'teams' && field === 'roster') return withPlayer(state, contest, id, value)
  if (list === 'teams' && field === 'players') {
    if (!own(OF_PLAYER, playerField)?.safeParse(value).success) return null
    const teams = replaced(contest.teams, id, (team) => {
      const players = replaced(team.players, playerId, (player) => ({ ...player, [playerField ?? '']: value }))
      return players ? { ...team, players: [...players] } : null
    })
    return teams ? { ...contest, teams: [...teams] } : null
  }
  const known = own(OF_LIST, list)
  const schema: z.ZodMiniType | undefined = known ? own(known as Record<string, z.ZodMiniType>, field) : undefined
  if (!list || !field || !schema?.safeParse(value).success) return null
  const items = replaced(contest[list as Lists] as readonly { id: string }[], id, (item) => ({ ...item, [field]: value }))
  return items ? { ...contest, [list]: items } : null
}
const isRules = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** [H6] A registered player added to a roster that isn't frozen; a substitute, until somebody leaves. */
function withPlayer(state: ContestState, contest: PreparedContest, teamId: string, value: unknown): PreparedContest | null {
  const read = PlayerFile.safeParse(value)
  if (!read.success || read.data.position !== null || rosterIsFrozen(state) || ineligible(contest, read.data.id)) return null
  if (contest.teams.some((team) => team.players.some((player) => player.id === read.data.id))) return null
  const teams = replaced(contest.teams, teamId, (team) => (team.players.length < 12 ? { ...team, players: [...team.players, read.data] } : null))
  return teams ? { ...contest, teams: [...teams] } : null
}
function withRules(state: ContestState, contest: PreparedContest, roundId: string, value: unknown, asked: Asked): PreparedContest | null {
  const rounds = replaced(contest.rounds, roundId, (round) => {
    if (state.rounds[round.id]?.stage !== 'waiting') return null
    const format = asked.formatOf(round.format)
    const read = format.rules.safeParse(value)
    const partRules = isRules(value) ? partRulesOf(format, value, round.perPart) : null
    return read.success && partRules !== null ? { ...round, rules: read.data, ...(partRules ? { partRules } : {}) } : null
  })
  return rounds ? { ...contest, rounds } : null
}

/** A name or short name that two teams would share. */
function sharedName({ teams }: PreparedContest): string | null {
  for (const key of ['name', 'shortName'] as const) {
    const names = teams.map((team) => team[key])
    const twice = names.find((one, i) => names.indexOf(one) < i)
    if (twice !== undefined) return twice
  }
  return null
}
/** What is wrong with the contest as all the changes leave it. */
function unfit(state: ContestState, changes: readonly Change[], asked: Asked): string | null {
  for (const { path } of changes) {
    const [list, id, field] = path.split('/')
    const round = list === 'rounds' && field === 'rules' ? state.contest.rounds.find((one) => one.id === id) : undefined
    const why = round ? unplayable(state, round.id, asked) : null
    if (why !== null) return `${path}: ${why}`
  }
  const shared = changes.some(({ path }) => path.startsWith('teams/')) ? sharedName(state.contest) : null
  return shared === null ? null : `teams: ${shared}`
}

/** [H2] All changes or none; each must be a name, a text or the rules of a round not begun, and leave a contest that can be played. */
export function amendContest(state: ContestState, { reason, changes }: CommandOf<'AmendContest'>, asked: Asked): Decision {
  let contest = state.contest
  for (const change of changes) {
    const next = amended(state, contest, change, asked)
    if (!next) return refuse('not-amendable', change.path)
    contest = next
  }
  const why = unfit({ ...state, contest }, changes, asked)
  if (why !== null) return refuse('not-amendable', why)
  return accept({ type: 'ContestAmended', reason, contest, paths: changes.map((change) => change.path) })
}

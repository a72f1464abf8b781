/** A contest file is read whole or refused with every mistake in it: where it is, what was found, what is wanted. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readContest, sealOf } from './contest-file.ts'
import { mistakeLines, type Mistake } from './mistakes.ts'

const THIN = resolve('contests/thin.json')
const folder = mkdtempSync(join(tmpdir(), 'contest-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

cpSync(resolve('contests/banks'), join(folder, 'banks'), { recursive: true })
const thin = readFileSync(THIN, 'utf8')
let files = 0
function mistakesOf(text: string): readonly Mistake[] {
  const file = join(folder, `contest-${(files += 1)}.json`)
  writeFileSync(file, text)
  const read = readContest(file)
  return read.ok ? [] : read.mistakes
}
/** The thin contest with a value changed at a path (undefined: taken out), as `teams.0.table`. */
function thinWith(changes: Readonly<Record<string, unknown>>): string {
  const contest = JSON.parse(thin) as Record<string, unknown>
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    let inside: Record<string, unknown> = contest
    for (const step of steps) inside = inside[step] as Record<string, unknown>
    if (value === undefined) delete inside[last]
    else inside[last] = value
  }
  return JSON.stringify(contest, null, 2)
}
const told = (changes: Readonly<Record<string, unknown>>) => mistakesOf(thinWith(changes)).map(({ path, wanted }) => `${path}: ${wanted.en}`)

describe('a good file', () => {
  test('the thin contest is prepared: defaults filled in, points in thousandths, questions sealed', () => {
    const read = readContest(THIN)
    if (!read.ok) throw new Error(mistakeLines(read.mistakes, 'en').join('\n'))
    expect(read.contest.parts[0]).toMatchObject({ baseScore: 100_000, publicPlaces: 'all' })
    expect(read.contest.rounds[0]?.rules.prices).toMatchObject({ right: 10_000, wrong: 0 })
    const [set] = Object.values(read.contest.sets)
    const first = set?.questions[0]
    const question = first && read.questions.get(first.id)
    expect(question).toMatchObject({ subject: '就业创业' })
    expect(first?.sha256).toBe(question && sealOf(question))
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(read.contest)).not.toContain(question?.stem)
  })

  test('the national final of 2021 reads as the plan says: 8 and 24 teams, 44 awards', () => {
    const read = readContest(resolve('contests/national-2021.json'))
    if (!read.ok) throw new Error(mistakeLines(read.mistakes, 'en').join('\n'))
    const { teams, awards, title } = read.contest
    const finalists = teams.filter((team) => team.field === 'finalists')
    const challengers = teams.filter((team) => team.field === 'challengers')
    expect(title).toBe('2021年度全国人社窗口单位业务技能练兵比武活动')
    expect(finalists.map((team) => team.table).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(challengers).toHaveLength(24)
    expect(new Set(teams.map((team) => team.order)).size).toBe(32)
    expect(finalists.every((team) => team.players.length === 4) && challengers.every((team) => team.players.length === 3)).toBe(true)
    expect(teams.every((team) => team.players.filter((player) => player.position === null).length === 1)).toBe(true)
    const given = awards.map((award) =>
      award.by === 'rank'
        ? award.count
        : award.by === 'complement'
          ? award.expected
          : award.by === 'nomination'
            ? finalists.length
            : award.by === 'role'
              ? teams.filter((team) => team.roles.includes(award.role)).length
              : 0,
    )
    expect(given).toEqual([1, 3, 4, 12, 12, 8, 4])
  })
})

describe('a file that cannot be read', () => {
  test('a missing file, a missing bank and broken JSON are told, the last with line and column', () => {
    expect(readContest(join(folder, 'nowhere.json'))).toMatchObject({
      ok: false,
      mistakes: [{ path: '', line: null, wanted: { en: 'a file that can be read (ENOENT)' } }],
    })
    expect(mistakesOf(thinWith({ banks: ['gone.json'] }))[0]).toMatchObject({
      path: 'banks[0]',
      found: '"gone.json"',
      wanted: { en: 'a file that can be read (ENOENT)' },
    })
    expect(mistakesOf('{\n  "version": 1\n  "id": "x"\n}')).toMatchObject([
      { line: 3, column: 3, found: '"id": "x"', wanted: { en: 'a comma or a closing }' } },
    ])
  })

  test('a broken bank is told in the bank, not in the contest', () => {
    const bank = join(folder, 'bank.json')
    writeFileSync(bank, '{"version": 1, "subject": {"id": "x", "title": "试"}, "questions": [{"id": "q-1"}]}')
    const inBank = mistakesOf(thinWith({ banks: ['bank.json'] })).filter((mistake) => mistake.file === bank)
    expect(inBank.map((mistake) => mistake.path)).toContain('questions[0].stem')
  })

  test('a question that the stage can’t show in type the hall reads is refused, sooner beside a picture', () => {
    const bank = JSON.parse(readFileSync(join(folder, 'banks/employment.json'), 'utf8')) as { questions: { options: object[] }[] }
    const options = (each: number) => ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: '字'.repeat(each) }))
    const single = { ...bank.questions.find((question) => question.options.length === 4), type: 'single', key: ['A'] }
    const picture = { media: { kind: 'image', file: 'map.png' } }
    const questions = [options(40), options(90), options(20)].map((one, i) => ({ ...single, id: `em-9${String(i)}`, options: one }))
    writeFileSync(join(folder, 'long.json'), JSON.stringify({ ...bank, questions: [...questions, { ...questions[0], id: 'em-99', ...picture }] }, null, 2))
    const found = mistakesOf(thinWith({ banks: ['long.json'] })).filter((mistake) => mistake.file.endsWith('long.json'))
    expect(found.map(({ path }) => path)).toEqual(['questions[1].stem', 'questions[3].stem'])
    expect(found[0]?.wanted.en).toMatch(/lines? too much/)
  })

  test('a media file that no screen could fetch, or of another kind than it says, is told where it stands', () => {
    const bank = JSON.parse(readFileSync(join(folder, 'banks/employment.json'), 'utf8')) as { questions: object[] }
    const questions = [
      { kind: 'audio', file: '歌曲 3.MP3' },
      { kind: 'video', file: 'song.mp3' },
      { kind: 'image', file: '../map.png' },
      { kind: 'picture', file: 'map.png' },
      { kind: 'audio', file: 'song-3.mp3' },
    ].map((media, i) => ({ ...bank.questions[i], media }))
    writeFileSync(join(folder, 'media.json'), JSON.stringify({ ...bank, questions }, null, 2))
    const found = mistakesOf(thinWith({ banks: ['media.json'] })).filter((mistake) => mistake.file.endsWith('media.json'))
    expect(found.map(({ path }) => path)).toEqual([0, 1, 2].map((i) => `questions[${String(i)}].media.file`).concat('questions[3].media.kind'))
    expect(found[0]).toMatchObject({ found: '"歌曲 3.MP3"', wanted: { zh: expect.stringContaining('.mp3') as string } })
    expect(found.every(({ line }) => line !== null)).toBe(true)
  })
})

describe('each mistake with its place', () => {
  test('a wrong kind, a missing key, an unknown key, a value out of range', () => {
    expect(told({ 'teams.0.table': '一' })).toEqual(['teams[0].table: a number'])
    expect(told({ 'teams.0.name': undefined })).toEqual(['teams[0].name: a text in quotes'])
    expect(told({ 'teams.0.tabel': 1 })).toEqual(['teams[0].tabel: a known key (this one is not: check the spelling or delete it)'])
    expect(told({ 'teams.0.shortName': '一二三四五六七' })).toEqual(['teams[0].shortName: at most 6 characters'])
    expect(told({ 'parts.0.title': { zh: '决赛' } })).toEqual(['parts[0].title.en: a text in quotes'])
    expect(told({ 'awards.0.by': 'luck' })).toEqual(['awards[0].by: one of "rank", "persons", "complement", "nomination", "role"'])
  })

  test('what was found is shown, and the line it stands on', () => {
    const [mistake] = mistakesOf(thinWith({ 'teams.0.table': 0 }))
    const lines = thinWith({ 'teams.0.table': 0 }).split('\n')
    expect(mistake).toMatchObject({ found: '0', wanted: { zh: '至少 1', en: 'at least 1' } })
    expect(lines[(mistake?.line ?? 0) - 1]).toContain('"table": 0')
  })

  test('a judged round’s over- and under-time fit the time it has', () => {
    const judged = (rules: object) => told({ 'panel.judges': 3, 'rounds.0.format': 'judged', 'rounds.0.rules': rules })
    expect(judged({ performMs: 0, overtime: {} })).toEqual(['rounds[0].rules.overtime: a performMs above 0: without it nothing is over-time'])
    expect(judged({ performMs: 60_000, undertime: { leastMs: 60_001 } })).toEqual(['rounds[0].rules.undertime.leastMs: milliseconds no more than performMs'])
    expect(judged({ performMs: 60_000, overtime: {}, undertime: { leastMs: 60_000 } })).toEqual([])
  })
  test('a unanimous answer is one that somebody can see: not where the machine rules on tablets', () => {
    const wanted = 'rounds[1].rules.speaker.speaks: "together": where the machine rules on tablets'
    const speaker = { speaks: 'unanimous' }
    expect(told({ 'rounds.1.rules.speaker': speaker })).toEqual([expect.stringContaining(wanted)])
    expect(told({ 'rounds.1.rules.speaker': speaker, 'rounds.1.rules.tablets': { on: 'boards' }, 'rounds.1.rules.ruling': { method: 'one' } })).toEqual([])
    expect(told({ 'rounds.0.rules.speaker': speaker })).toEqual([])
  })
  test('bonus questions last for every question answered rightly', () => {
    const bonus = { set: 'open-set', questions: 2 }
    expect(told({ 'rounds.2.rules.bonus': bonus }).join()).toContain('round buzzer asks 4')
  })
  test('ids, tables and names stand once; positions are unique in a team', () => {
    expect(told({ 'teams.1.table': 1 })).toEqual(['teams[1].table: a value of its own (teams[0].table has this one)'])
    expect(told({ 'teams.1.shortName': '甲县' })).toEqual(['teams[1].shortName: a value of its own (teams[0].shortName has this one)'])
    expect(told({ 'teams.0.players.1.id': 'alpha-1' })).toEqual(['teams[0].players[1].id: a value of its own (teams[0].players[0].id has this one)'])
    expect(told({ 'teams.0.players.1.position': 1 })).toEqual(['teams[0].players[1].position: a value of its own (teams[0].players[0].position has this one)'])
    expect(told({ 'teams.0.field': 'guests' })).toEqual(['teams[0].field: the id of a field in fields'])
  })

  test('a round’s format, its rules by that format, its parts and its sets', () => {
    expect(told({ 'rounds.0.format': 'karaoke' })[0]).toMatch(/^rounds\[0\].format: one of the formats required, /)
    expect(told({ 'rounds.0.rules.by': 'weight' })).toEqual(['rounds[0].rules.by: one of "position", "team-then-position", "choice", "team"'])
    expect(told({ 'rounds.0.rules.prices': { right: 1.2345 } })).toEqual(['rounds[0].rules.prices.right: points with at most three decimals'])
    expect(told({ 'rounds.0.rules.buzzer': {} })).toEqual(['rounds[0].rules.buzzer: this left out (the format has no such setting)'])
    expect(told({ 'rounds.0.parts': ['semi'] })).toContain('rounds[0].parts[0]: the id of a part in parts')
    expect(told({ 'rounds.2.rules.set': 'lost' })).toEqual(['rounds[2].rules.set: the id of a question set in questionSets'])
  })

  test('questions are in the banks, in one set only, enough, and have options where tablets answer', () => {
    expect(told({ 'questionSets.3.questions.0': 'em-999' })).toEqual(['questionSets[3].questions[0]: the id of a question in the banks'])
    expect(told({ 'questionSets.0.spares': ['em-001'] })).toEqual(['questionSets[0].spares[0]: a value of its own (questionSets[0].questions[0] has this one)'])
    expect(told({ 'questionSets.0.questions': ['em-001', 'em-002', 'em-003'] })).toEqual(['questionSets[0].questions: at least 4: round required asks 4'])
    expect(told({ 'rounds.1.rules.questions': 3 })).toEqual(['questionSets[1].questions: at least 3: round open asks 3'])
    expect(told({ 'questionSets.3.questions': [] })).toEqual(['questionSets[3].questions: at least 1: round play-off asks 1'])
    expect(told({ 'questionSets.1.spares': ['em-038'] })).toEqual(['questionSets[1].spares[0]: a question with options: round open is answered on tablets'])
  })
  test('[T18] packs dealt out have a set of their own, with questions for every team', () => {
    const speed = (rules: object) => ({
      'rounds.0': { id: 'required', title: 'x', format: 'speed', parts: ['finals'], rules: { questionsPerPack: 1, ...rules } },
    })
    expect(told(speed({ set: 'required-set', questionsPerPack: 30 })).join()).toMatch(/^questionSets\[0\]\.questions: at least \d+: round required asks/)
    expect(told(speed({ set: 'buzzer-set' })).join()).toContain(
      'rounds[0].rules.set: a set of its own: packs are dealt by number, and round buzzer draws from it too',
    )
    expect(told(speed({ set: 'buzzer-set', packs: 'shared' })).join()).not.toContain('a set of its own')
  })

  test('a subject’s referee is on the panel, and the subject in the banks', () => {
    expect(told({ 'panel.subjects': { employment: 4, poetry: 1 } })).toEqual([
      'panel.subjects.employment: the number of a referee, 1 to 3',
      'panel.subjects.poetry: one of the banks’ subjects employment',
    ])
  })

  test('the rundown names rounds, parts and awards that exist; each round once, a play-off never', () => {
    expect(told({ 'rundown.1.round': 'lost' })).toEqual([
      'rounds[0].id: an item in the rundown: this round has none',
      'rundown[1].round: the id of a round in rounds',
    ])
    expect(told({ 'rundown.0': { id: 'again', kind: 'round', title: 'x', round: 'required' } })).toEqual([
      'rundown[1].round: a value of its own (rundown[0].round has this one)',
    ])
    expect(told({ 'rundown.0': { id: 'extra', kind: 'round', title: 'x', round: 'play-off' } })).toEqual([
      'rundown[0].round: a round that is no play-off: play-offs begin from a tie, not from the rundown',
    ])
    expect(told({ 'rundown.5.awards': ['merit', 'glory'] })).toEqual(['rundown[5].awards[1]: the id of an award in awards'])
    expect(told({ 'rundown.4.parts': ['semi'] })).toEqual(['rundown[4].parts[0]: the id of a part in parts'])
  })

  test('awards fit their parts: places, complement, roles', () => {
    expect(told({ 'awards.1.part': 'semi' })).toEqual(['awards[1].part: the id of a part in parts'])
    expect(told({ 'awards.1.count': 4 })).toContain('awards[1].count: at most 3: part challenge has 3 teams, 0 places are given before')
    expect(told({ 'awards.2.expected': 12 })).toEqual(['awards[2].expected: 3 (the teams of the parts less the places of the awards in without)'])
    expect(told({ 'awards.4.role': 'poet' })).toEqual(['awards[4].role: a role that at least one team has (teams[].roles)'])
  })

  test('ranking terms have weights, and the imported scores they name exist and fit the full mark', () => {
    expect(told({ 'parts.1.ranking.terms.0.weight': '0' })).toEqual(['parts[1].ranking.terms[0].weight: a weight above 0'])
    expect(told({ 'parts.1.ranking.terms.0.weight': 0.6 })).toEqual(['parts[1].ranking.terms[0].weight: a text in quotes: "0.6"'])
    expect(told({ 'teams.3.imported': {} })).toEqual(['teams[3].imported.qualifying: the imported score qualifying: part challenge ranks by it'])
    expect(told({ 'parts.1.ranking.terms.0.normalise': { fullMark: '88', to: '100' } })).toEqual([
      'teams[2].imported.qualifying: a score within the full mark of 88',
    ])
    expect(told({ 'parts.0.playOff': 'buzzer' })).toEqual(['parts[0].playOff: the id of a round whose format is play-off'])
  })
})

describe('all mistakes in one run', () => {
  test('mistakes of the envelope, of a format, of references and of counts are told together, in the order of the file', () => {
    const mistakes = mistakesOf(
      thinWith({
        version: 2,
        'parts.0.baseScore': 0.00001,
        'rounds.0.rules.by': 'weight',
        'rounds.2.rules.questions': 9,
        'awards.0.part': 'semi',
        'teams.1.table': 1,
        'teams.4.shortName': 5,
      }),
    )
    expect(mistakes.map((mistake) => mistake.path)).toEqual([
      'version',
      'parts[0].baseScore',
      'rounds[0].rules.by',
      'awards[0].part',
      'teams[1].table',
      'teams[4].shortName',
    ])
    const lines = mistakes.map((mistake) => mistake.line ?? 0)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  test('a line for people, in both languages', () => {
    const mistakes = mistakesOf(thinWith({ 'teams.1.table': 1 }))
    expect(mistakeLines(mistakes, 'zh')[0]).toMatch(/contest-\d+\.json:\d+:\d+ {2}teams\[1\]\.table：现为 1，应为不重复的值（teams\[0\]\.table 已用）$/)
    expect(mistakeLines(mistakes, 'en')[0]).toMatch(/teams\[1\]\.table: found 1, wanted a value of its own \(teams\[0\]\.table has this one\)$/)
  })

  test('a file that is JSON but no contest is refused with what is missing', () => {
    expect(mistakesOf('[]').map((mistake) => mistake.wanted.en)).toEqual(['an object {…}'])
    expect(mistakesOf('{}').map((mistake) => mistake.path)).toEqual(expect.arrayContaining(['version', 'title', 'teams', 'rounds']))
  })
})

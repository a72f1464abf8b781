/** The award list of a season as it is printed: a line an award place with its reason, or one JSON value. */
import { inLanguage, type Language } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { SeasonOutcome } from '../season/outcome.ts'
import type { Section } from '../season/season-awards.ts'

const KINDS: Readonly<Record<Section['kind'], { readonly zh: string; readonly en: string }>> = {
  draw: { zh: '参赛名单', en: 'squad' },
  places: { zh: '名额', en: 'places' },
  award: { zh: '奖项', en: 'award' },
  night: { zh: '决赛奖项', en: 'award of the final' },
}

function sectionLines({ kind, title, lines, open }: Section, language: Language): string[] {
  const name = inLanguage(title, language)
  const head = `## ${KINDS[kind][language]} ${name} ${String(lines.length)}`
  const rows = lines.map(({ team, person, group, reason }) =>
    [...(group ? [group[language]] : []), name, team, ...(person === '' ? [] : [person]), reason[language]].join('\t'),
  )
  return ['', head, ...rows, ...open.map((why) => `${language === 'zh' ? '！待定' : '! open'}\t${why[language]}`)]
}
/** Cells of a line are separated by tabs. */
export function awardLines(contest: PreparedContest, { sections, flags, whole }: SeasonOutcome, language: Language): readonly string[] {
  const zh = language === 'zh'
  const flagged = flags.length === 0 ? [] : ['', zh ? '## 请裁判长过目' : '## For the chief to see', ...flags.map((flag) => flag[language])]
  const end = whole ? (zh ? '名单完整。' : 'The list is whole.') : zh ? '名单未完整：见“！待定”各行。' : 'The list is not whole: see the lines “! open”.'
  return [`# ${inLanguage(contest.title, language)}`, ...sections.flatMap((section) => sectionLines(section, language)), ...flagged, '', end]
}
export function awardsJson(contest: PreparedContest, { sections, flags, whole }: SeasonOutcome) {
  return {
    contest: contest.id,
    title: contest.title,
    whole,
    sections: sections.map(({ kind, id, title, lines, open }) => ({
      kind,
      id,
      title,
      count: lines.length,
      winners: lines.map(({ teamId, team, person, group, rank, reason }) => ({
        teamId,
        team,
        person: person === '' ? null : person,
        zone: group,
        rank,
        reason,
      })),
      open,
    })),
    flags,
  }
}

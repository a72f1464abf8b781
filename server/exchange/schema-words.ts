/** A schema's complaint in an organiser's words: what stands at the path, and what is wanted there. */
import type * as z from 'zod/mini'
import { some } from '../formats/wording.ts'
import { shown, valueAt, type Both, type Path, type Say } from './mistakes.ts'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, Both>> = {
  string: { zh: '文字（加引号）', en: 'a text in quotes' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 […]', en: 'a list […]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  null: { zh: 'null', en: 'null' },
  never: { zh: '不写这一项（此赛制没有这项设置）', en: 'this left out (the format has no such setting)' },
}
/** The patterns of the file format, by their source. */
const PATTERNS: Readonly<Record<string, Both>> = {
  '/^[a-z0-9][a-z0-9-]{0,59}$/': {
    zh: '编号：小写字母、数字和连字符，至多 60 个字符',
    en: 'an id of lower-case letters, digits and hyphens, at most 60 characters',
  },
  '/^[a-z0-9-]{1,60}$/': { zh: '编号：小写字母、数字和连字符，至多 60 个字符', en: 'an id of lower-case letters, digits and hyphens, at most 60 characters' },
  '/^[a-z][a-z0-9-]{0,39}$/': {
    zh: '编号：小写字母开头，其后为小写字母、数字和连字符',
    en: 'an id that begins with a lower-case letter, then letters, digits and hyphens',
  },
  '/^\\d{1,3}(\\.\\d{1,6})?$/': { zh: '加引号的小数，如 "0.6"', en: 'a decimal in quotes, such as "0.6"' },
  '/^\\d{1,6}(\\.\\d{1,3})?$/': { zh: '加引号的分数，如 "86.25"，至多三位小数', en: 'a score in quotes, such as "86.25", with at most three decimals' },
  '/^[\\w./-]+\\.json$/': { zh: '题库文件的相对路径，以 .json 结尾', en: 'the relative path of a bank file, ending in .json' },
  '/^\\d{4}-\\d{2}-\\d{2}$/': { zh: '日期，如 2021-11-30', en: 'a date such as 2021-11-30' },
  '/^#[0-9a-f]{6}$/': { zh: '颜色，如 "#0a1230"（小写）', en: 'a colour such as "#0a1230", in lower case' },
  '/^[\\w-]{1,60}\\.(png|jpg|jpeg|webp|svg|mp4|webm)$/': {
    zh: '数据目录 media 中的文件名：图片 .png .jpg .webp .svg，影片 .mp4 .webm',
    en: 'the name of a file in the folder media: a picture (.png .jpg .webp .svg) or a film (.mp4 .webm)',
  },
  '/^[\\w-]{1,60}\\.(png|jpg|jpeg|webp|svg)$/': {
    zh: '数据目录 media 中的图片文件名：字母、数字、连字符，以 .png .jpg .jpeg .webp .svg 之一结尾（小写）',
    en: 'the name of a picture in the folder media: letters, digits and hyphens, ending in .png, .jpg, .jpeg, .webp or .svg, in lower case',
  },
  '/^[\\w-]{1,60}\\.(mp3|m4a|ogg|opus|wav)$/': {
    zh: '数据目录 media 中的音频文件名：字母、数字、连字符，以 .mp3 .m4a .ogg .opus .wav 之一结尾（小写）',
    en: 'the name of a sound in the folder media: letters, digits and hyphens, ending in .mp3, .m4a, .ogg, .opus or .wav, in lower case',
  },
  '/^[\\w-]{1,60}\\.(mp4|webm)$/': {
    zh: '数据目录 media 中的影片文件名：字母、数字、连字符，以 .mp4 .webm 之一结尾（小写）',
    en: 'the name of a film in the folder media: letters, digits and hyphens, ending in .mp4 or .webm, in lower case',
  },
  '/^[A-Z]$/': { zh: '一个大写字母', en: 'one capital letter' },
}
const CUSTOM: Readonly<Record<string, Both>> = {
  'points take at most three decimals': { zh: '至多三位小数的分值', en: 'points with at most three decimals' },
  'must be more than 0': { zh: '大于 0 的分值', en: 'points above 0' },
  'must not be less than 0': { zh: '不小于 0 的分值', en: 'points from 0 up' },
  'needs a time to go over': { zh: '大于 0 的 performMs，才有超时可言', en: 'a performMs above 0: without it nothing is over-time' },
  'must not be more than performMs': { zh: '不大于 performMs 的毫秒数', en: 'milliseconds no more than performMs' },
  'must not be more than 0': { zh: '不大于 0 的分值', en: 'points of 0 or less' },
}

const choice = (values: readonly unknown[], language: 'zh' | 'en'): string => values.map((value) => JSON.stringify(value)).join(language === 'zh' ? '、' : ', ')
const oneOf = (values: readonly unknown[]): Both =>
  values.length === 1 ? { zh: choice(values, 'zh'), en: choice(values, 'en') } : { zh: `${choice(values, 'zh')} 之一`, en: `one of ${choice(values, 'en')}` }

function bound(origin: string, atLeast: boolean, limit: string, inclusive: boolean): Both {
  const zh = atLeast ? (inclusive ? '至少' : '多于') : inclusive ? '至多' : '少于'
  const en = atLeast ? (inclusive ? 'at least' : 'more than') : inclusive ? 'at most' : 'fewer than'
  if (origin === 'string') return { zh: `${zh} ${limit} 个字`, en: `${en} ${some(Number(limit), 'character')}` }
  if (origin === 'array' || origin === 'set' || origin === 'record') return { zh: `${zh} ${limit} 项`, en: `${en} ${some(Number(limit), 'item')}` }
  return { zh: `${zh} ${limit}`, en: `${en} ${limit}` }
}

function wantedOf(issue: Issue, found: unknown): Both {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof found === 'number') return { zh: `加引号的文字："${found}"`, en: `a text in quotes: "${found}"` }
      return KINDS[issue.expected] ?? { zh: issue.expected, en: issue.expected }
    case 'too_small':
      return bound(issue.origin, true, String(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return bound(issue.origin, false, String(issue.maximum), issue.inclusive !== false)
    case 'invalid_value':
      return oneOf(issue.values)
    case 'not_multiple_of':
      return { zh: `${issue.divisor} 的倍数`, en: `a multiple of ${issue.divisor}` }
    case 'invalid_format': {
      const pattern = issue.pattern ?? issue.format
      return PATTERNS[pattern] ?? { zh: `符合 ${pattern} 的文字`, en: `a text that matches ${pattern}` }
    }
    case 'invalid_key':
      return { zh: '别的键名', en: 'another key' }
    default:
      return CUSTOM[issue.message] ?? { zh: issue.message, en: issue.message }
  }
}

/** Of a union's branches the one that came furthest; null when the value is of the wrong kind for all. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const inside = branches.filter((issues) => issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'))
  return [...inside].sort((a, b) => a.length - b.length)[0] ?? null
}

/** Says each issue with `base` before its path; `root` is the whole file, to show what was found. */
export function sayIssues(issues: readonly Issue[], say: Say, { root, base }: { readonly root: unknown; readonly base: Path }): void {
  for (const issue of issues) {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
    const found = valueAt(root, path)
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        say([...path, key], shown(valueAt(root, [...path, key])), {
          zh: '已知的键名（此键不认识：请检查拼写或删除）',
          en: 'a known key (this one is not: check the spelling or delete it)',
        })
    } else if (issue.code === 'invalid_union') {
      if ('options' in issue && issue.options) say(path, shown(found), oneOf(issue.options))
      else {
        const branch = likeliest(issue.errors)
        if (branch) sayIssues(branch, say, { root, base: path })
        else
          say(
            path,
            shown(found),
            anyOf(
              issue.errors.map((branch) => branch[0]).filter((first) => first !== undefined),
              found,
            ),
          )
      }
    } else say(path, shown(found), wantedOf(issue, found))
  }
}
function anyOf(firsts: readonly Issue[], found: unknown): Both {
  const wanted = firsts.map((issue) => wantedOf(issue, found))
  const lines = (language: 'zh' | 'en') => [...new Set(wanted.map((one) => one[language]))]
  return { zh: lines('zh').join('，或'), en: lines('en').join(', or ') }
}

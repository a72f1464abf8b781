/** The handbook for team leaders (赛前手册): one printable page without anything from outside. */
import { inLanguage, type Language, type Text } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { Section } from './chapters.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const WORDS = {
  zh: { handbook: '赛前手册', contents: '目录', made: '本手册与比赛软件出自同一份比赛文件；裁判以此宣读，大屏以此显示。' },
  en: {
    handbook: 'Handbook for team leaders',
    contents: 'Contents',
    made: 'This handbook and the contest’s software are made from one file: referees read from it, the stage shows it.',
  },
} as const

const STYLE = `
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: #555 } }
:root { --ink: #16203a; --line: #c9d0e0; --brand: #1d3f9c }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 180mm; padding: 12mm 6mm; color: var(--ink); font: 10.5pt/1.7 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { min-height: 120mm; display: flex; flex-direction: column; justify-content: center; text-align: center; border-bottom: 1.2mm solid var(--brand); margin-bottom: 10mm }
header h1 { font-size: 24pt; line-height: 1.35; margin: 0 0 6mm; text-wrap: balance }
header p { margin: 1mm 0; font-size: 12pt }
header .name { font-size: 18pt; font-weight: 700; letter-spacing: .2em; color: var(--brand) }
nav ol { columns: 2; padding-left: 1.4em }
nav a { color: inherit; text-decoration: none }
h2 { font-size: 16pt; margin: 11mm 0 3mm; padding-bottom: 1mm; border-bottom: .4mm solid var(--line); color: var(--brand); break-after: avoid }
h3 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid }
ol.lines { margin: 0; padding-left: 2em }
ol.lines li { padding-left: .3em; break-inside: avoid }
ol.lines li::marker { color: #68759a; font-size: 9pt }
.other { display: block; color: #55607d; font-size: 9pt; line-height: 1.45 }
footer { margin-top: 12mm; border-top: .3mm solid var(--line); padding-top: 2mm; font-size: 9pt; color: #55607d }
@media print { body { max-width: none; padding: 0 } header { min-height: 232mm; break-after: page; border: 0 } h3 { break-after: avoid } }
`.trim()

/** `languages`: the first leads; a second stands smaller beneath each line. */
export function asPage(contest: PreparedContest, sections: readonly Section[], languages: readonly Language[]): string {
  const [first = 'zh', second] = languages
  const words = WORDS[first]
  const text = (one: Text): string => escaped(inLanguage(one, first))
  const twice = (one: Text): string => {
    const other = second === undefined ? '' : inLanguage(one, second)
    return other === '' || other === inLanguage(one, first)
      ? text(one)
      : `${text(one)}<span class="other" lang="${second === 'zh' ? 'zh-CN' : 'en'}">${escaped(other)}</span>`
  }
  const chapters = (section: Section): string =>
    section.chapters
      .map(({ title, lines }) => {
        const head = text(title) === text(section.title) ? '' : `<h3>${twice(title)}</h3>\n`
        return `${head}<ol class="lines">\n${lines.map((line) => `<li>${twice(line)}</li>`).join('\n')}\n</ol>`
      })
      .join('\n')
  const under = [contest.subtitle, contest.date, contest.place].flatMap((one) => (one === undefined ? [] : [`<p>${text(one)}</p>`]))
  return `<!doctype html>
<html lang="${first === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(contest.title)} ${words.handbook}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${text(contest.title)}</h1><p class="name">${words.handbook}</p>${under.join('')}</header>
<nav><h2>${words.contents}</h2><ol>${sections.map((one, i) => `<li><a href="#s${String(i + 1)}">${text(one.title)}</a></li>`).join('')}</ol></nav>
${sections.map((one, i) => `<section id="s${String(i + 1)}"><h2>${twice(one.title)}</h2>\n${chapters(one)}</section>`).join('\n')}
<footer>${words.made}</footer>
</body>
</html>
`
}
export const handbookTitle = (contest: PreparedContest, language: Language): string => `${inLanguage(contest.title, language)} ${WORDS[language].handbook}`

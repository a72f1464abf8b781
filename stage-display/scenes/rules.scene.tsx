/** 规则宣读: every round's rule in the words the referees read, and what holds in all of them, page after page. */
import type { Text } from '#shared/words.ts'
import { SceneHead } from '../parts/scene-head.tsx'
import { RuleLines } from '../parts/rule-lines.tsx'
import { pagesOf, usePage } from '../parts/rule-pages.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './rules.css'

function chaptersOf(view: StageView, conductTitle: string): { title: Text; lines: readonly Text[] }[] {
  const { rounds = [], conduct = [] } = view.contest ?? {}
  const all = [...rounds.map(({ title, rule }) => ({ title, lines: rule })), { title: conductTitle, lines: conduct }]
  return all.filter((one) => one.lines.length > 0)
}

const Rules: Scene['Show'] = ({ view }) => {
  const { t, words, language } = useSurface()
  const pages = pagesOf(chaptersOf(view, words.conduct), { language, rows: 9 })
  const { page, number } = usePage(pages, language)
  if (!page) return null
  const part = page.of > 1 ? { tag: `${String(page.part)}/${String(page.of)}` } : {}
  return (
    <div className="safe rules">
      <SceneHead kicker={words.rules} title={t(page.title)} {...part} aside={[words.page(number, pages.length)]} />
      <div className="rules-page" key={number}>
        <RuleLines lines={page.lines} from={page.from} max={5.2} />
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '规则宣读', en: 'The rules' },
  fits: (view) => view.scene?.scene === 'rules' && Boolean(view.contest?.rounds.length),
  keyOf: () => 'rules',
  Show: Rules,
}

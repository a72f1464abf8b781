/** 观众须知: the organiser's own sentences, or the usual ones. */
import { RuleLines } from '../parts/rule-lines.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './rules.css'

const Notice: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const lines = view.contest?.notice ?? words.noticeLines.split('\n')
  return (
    <div className="safe rules">
      <SceneHead kicker={view.contest ? t(view.contest.title) : ''} title={words.notice} />
      <div className="rules-page">
        <RuleLines lines={lines} max={6.4} />
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '观众须知', en: 'Notice' },
  fits: (view) => view.scene?.scene === 'notice' && Boolean(view.contest),
  keyOf: () => 'notice',
  Show: Notice,
}

/** Program and preview, like a vision mixer, both drawn from what the hall may see: choose a scene for preview, take it with one key, cut to it with another, or let the stage follow the play. */
import { useMemo, useState } from 'react'
import type { SceneName } from '#shared/commands.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { StageView } from '#shared/ui/on-stage.ts'
import type { PartTitle } from '#shared/views/contest.ts'
import type { PartId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { useOnAir } from '../on-air.ts'
import { useShortcuts } from '../shortcuts.ts'
import { SCENE_WORDS } from '../scene-words.ts'
import { useTexts } from '../texts.ts'
import { MessageDialog } from './message-dialog.tsx'
import { Miniature } from './miniature.tsx'
import { ProgramKeys, ProgramMark } from './program-keys.tsx'

const PICKED: readonly SceneName[] = [
  'cover',
  'teams',
  'rules',
  'round-title',
  'question',
  'clock',
  'tiles',
  'answer',
  'marks',
  'scoreboard',
  'challenge-standings',
  'play-off',
  'duel',
  'draw',
  'awards',
  'photo',
  'amended',
  'break',
  'notice',
  'join',
  'external',
  'test-card',
]
/** Scenes that show one part of the contest. */
const OF_A_PART: readonly SceneName[] = ['teams', 'scoreboard', 'challenge-standings', 'play-off', 'awards']

/** The challengers' board is the largest part's; every other scene begins with the first part. */
function usualPart(scene: SceneName, parts: readonly PartTitle[]): PartId | null {
  if (scene !== 'challenge-standings') return parts[0]?.id ?? null
  return [...parts].sort((a, b) => b.teamIds.length - a.teamIds.length)[0]?.id ?? null
}

/** What is now, in another scene: neither held nor black. */
function previewOf(onAir: StageView, chosen: SceneName, partId: PartId | null): StageView {
  const { scene, broadcast } = onAir
  if (!scene) return onAir
  return { ...onAir, scene: { ...scene, scene: chosen, partId }, ...(broadcast ? { broadcast: { ...broadcast, program: 'live' } } : {}) }
}

export function Screens() {
  const text = useTexts()
  const { language } = useLanguage()
  const { ask } = useDesk()
  const onAir = useOnAir()
  const scene = onAir.scene
  const parts = useView('contest')?.parts ?? []
  const [chosen, setChosen] = useState<SceneName>('scoreboard')
  const [partId, setPartId] = useState<PartId | null>(null)
  const [writing, setWriting] = useState(false)
  const part = OF_A_PART.includes(chosen) ? (partId ?? usualPart(chosen, parts)) : null
  const preview = useMemo(() => previewOf(onAir, chosen, part), [onAir, chosen, part])
  const choose = (name: SceneName) => {
    if (name !== chosen) setPartId(null)
    setChosen(name)
  }
  const command = { type: 'TakeScene', scene: chosen, ...(part === null ? {} : { partId: part }) } as const
  const take = () => void ask({ command, label: `${text.take}：${text[SCENE_WORDS[chosen]]}` })
  const cut = () => void ask({ command: { ...command, cut: true }, label: `${text.cut}：${text[SCENE_WORDS[chosen]]}` })
  return (
    <section className="screens" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={text.scenes}>
      <figure className="screen program">
        <figcaption>
          {text.program}
          {scene && <b>{text[SCENE_WORDS[scene.scene]]}</b>}
          {scene?.follow && <small>{text.following}</small>}
          {scene?.quiet && <small>{text.quiet}</small>}
          <ProgramMark />
        </figcaption>
        {scene && <Miniature view={onAir} title={text.program} />}
      </figure>
      <figure className="screen preview">
        <figcaption>
          {text.preview}
          <b>{text[SCENE_WORDS[chosen]]}</b>
        </figcaption>
        {part !== null && parts.length > 1 && <PartPicker chosen={part} choose={setPartId} />}
        {scene && <Miniature view={preview} title={text.preview} />}
      </figure>
      <div className="picker">
        <TakeRow take={take} cut={cut} write={() => setWriting(true)} />
        <Chips chosen={chosen} choose={choose} take={take} />
      </div>
      {writing && <MessageDialog close={() => setWriting(false)} />}
    </section>
  )
}

function TakeRow({ take, cut, write }: { take: () => void; cut: () => void; write: () => void }) {
  const text = useTexts()
  const { ask } = useDesk()
  const follows = useView('scene')?.follow ?? false
  const follow = () => void ask({ command: { type: 'TakeScene', scene: 'follow' }, label: text.follow })
  const still = () => void ask({ command: { type: 'TakeScene', scene: 'still' }, label: text.still })
  useShortcuts({ KeyT: take, 'Shift+KeyT': cut, KeyF: follow, KeyS: still }, 'after')
  return (
    <div className="take-row">
      <button className="take" onClick={take}>
        {text.take} <kbd>T</kbd>
      </button>
      <button onClick={cut}>
        {text.cut} <kbd>⇧T</kbd>
      </button>
      <button className={follows ? 'on' : undefined} aria-pressed={follows} onClick={follow}>
        {text.follow} <kbd>F</kbd>
      </button>
      <button onClick={still}>
        {text.still} <kbd>S</kbd>
      </button>
      <ProgramKeys />
      <button onClick={write}>{text.message}…</button>
    </div>
  )
}

function Chips({ chosen, choose, take }: { chosen: SceneName; choose: (scene: SceneName) => void; take: () => void }) {
  const text = useTexts()
  const onAir = useView('scene')?.scene
  return (
    <div className="chips" role="group" aria-label={text.scenes}>
      {PICKED.map((name) => (
        <button key={name} className={name === onAir ? 'chip on-air' : 'chip'} aria-pressed={name === chosen} onClick={() => choose(name)} onDoubleClick={take}>
          {text[SCENE_WORDS[name]]}
        </button>
      ))}
    </div>
  )
}

function PartPicker({ chosen, choose }: { chosen: PartId; choose: (partId: PartId) => void }) {
  const { t } = useLanguage()
  const text = useTexts()
  const parts = useView('contest')?.parts ?? []
  return (
    <select
      className="part-picker"
      aria-label={text.partOf}
      value={chosen}
      onChange={(event) => parts.filter((part) => part.id === event.target.value).forEach((part) => choose(part.id))}
    >
      {parts.map((part) => (
        <option key={part.id} value={part.id}>
          {t(part.title)}
        </option>
      ))}
    </select>
  )
}

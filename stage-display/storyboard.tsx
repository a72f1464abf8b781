/** Every scene on every sample, each with the table picked, and the scenes of a team at every table a file may number, drawn as they come into sight; `?scene=NAME` shows one alone, `&table=N`, `&surface=overlay`, `&theme=bright`, `&lang=en`, `&motion`; a `stage-view` event shows the view it carries. */
import './fonts.ts'
import './storyboard.css'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { SAMPLES_BY_TABLE, samplesAtTable, TABLES } from '#shared/samples/every-table.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import { ThemeName } from '#shared/look-settings.ts'
import { inLanguage, type Language } from '#shared/words.ts'
import { Overlay } from './overlay/overlay.tsx'
import { pickScene } from './pick-scene.ts'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { NowProvider, Surface } from './surface.tsx'

declare global {
  interface WindowEventMap {
    'stage-view': CustomEvent<StageView>
  }
}

const query = new URLSearchParams(location.search)
const language: Language = query.get('lang') === 'en' ? 'en' : 'zh'
const kind = query.get('surface') === 'overlay' ? 'overlay' : 'stage'
const asked = TABLES.find((table) => String(table) === query.get('table')) ?? null

const theme = ThemeName.safeParse(query.get('theme')).data
const themed = (view: StageView): StageView => (theme && view.scene ? { ...view, scene: { ...view.scene, theme } } : view)

function Shot({ view }: { view: StageView }) {
  return (
    <NowProvider value={SAMPLE_NOW}>
      <Surface language={language} still={!query.has('motion') || view.scene?.quiet === true} kind={kind} view={themed(view)}>
        {kind === 'overlay' ? <Overlay view={view} /> : <Stage view={view} />}
      </Surface>
    </NowProvider>
  )
}

/** No table: the samples' own. */
const at = (table: number | null): Record<string, StageView> => (table === null ? stageSamples : samplesAtTable(table))

function Storyboard() {
  const [table, setTable] = useState(asked)
  return (
    <>
      <label className="storyboard-table">
        {inLanguage(TABLE, language)}
        <select value={table ?? ''} onChange={({ target }) => setTable(target.value === '' ? null : Number(target.value))}>
          <option value="">—</option>
          {TABLES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <div className="storyboard">
        {Object.keys(stageSamples).map((name) => (
          <Frame key={name} name={name} table={table} />
        ))}
        {SAMPLES_BY_TABLE.flatMap((name) => TABLES.map((one) => <Frame key={`${name} ${String(one)}`} name={name} table={one} />))}
      </div>
    </>
  )
}
const TABLE = { zh: '台号', en: 'Table' }

/** Thousands of frames cost nothing while nobody sees them. */
function useInSight(of: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    if (!of.current) return undefined
    const watch = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting ?? false), { rootMargin: '50%' })
    watch.observe(of.current)
    return () => watch.disconnect()
  }, [of])
  return inSight
}

function Frame({ name, table }: { name: string; table: number | null }) {
  const shot = useRef<HTMLDivElement>(null)
  const inSight = useInSight(shot)
  const view = inSight ? at(table)[name] : undefined
  return (
    <figure>
      <div className="shot" ref={shot}>
        {view && <Shot view={view} />}
      </div>
      <figcaption>
        <a href={`?scene=${name}${table === null ? '' : `&table=${String(table)}`}`}>
          {name}
          {table === null ? '' : ` · ${String(table)}`}
        </a>
        <span>{inLanguage(pickScene(stageSamples[name] ?? {}).title, language)}</span>
      </figcaption>
    </figure>
  )
}

const scenes = at(asked)
/** One at a time, with `surface=overlay`. */
const samples: Record<string, StageView> = { ...scenes, ...broadcastSamples(scenes) }

/** One view full-window: the sample `?scene=` names on opening; `#NAME` or a `stage-view` changes it without loading the page again. */
function Page() {
  const [alone, setAlone] = useState(query.get('scene'))
  const [given, setGiven] = useState<StageView | null>(null)
  useEffect(() => {
    const change = () => setAlone(location.hash.slice(1))
    const take = (event: WindowEventMap['stage-view']) => flushSync(() => setGiven(event.detail))
    addEventListener('hashchange', change)
    addEventListener('stage-view', take)
    return () => {
      removeEventListener('hashchange', change)
      removeEventListener('stage-view', take)
    }
  }, [])
  const view = given ?? (alone === null ? undefined : samples[alone])
  return view ? (
    <div className="shot-alone" data-shown={alone}>
      <Shot key={alone} view={view} />
    </div>
  ) : (
    <Storyboard />
  )
}

document.documentElement.dataset.samples = Object.keys(samples).join(' ')
const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)

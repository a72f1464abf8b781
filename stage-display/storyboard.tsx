/** Every scene on every sample, and the team scenes for every table; `?scene=NAME` shows one alone, `&table=N`, `&surface=overlay`, `&theme=bright`, `&lang=en`, `&motion`; a `stage-view` event shows the view it carries. */
import './fonts.ts'
import './storyboard.css'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { SAMPLE_NOW, SAMPLES_BY_TABLE, stageSamples, stageSamplesFor } from '#shared/samples/stage-samples.ts'
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
const TABLES = Array.from({ length: 32 }, (_, i) => i + 1)

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

function Storyboard() {
  return (
    <div className="storyboard">
      {Object.entries(stageSamples).map(([name, view]) => (
        <Frame key={name} name={name} table={null} view={view} />
      ))}
      {SAMPLES_BY_TABLE.flatMap((name) =>
        TABLES.map((table) => {
          const view = stageSamplesFor(table)[name]
          return view && <Frame key={`${name} ${table}`} name={name} table={table} view={view} />
        }),
      )}
    </div>
  )
}

function Frame({ name, table, view }: { name: string; table: number | null; view: StageView }) {
  return (
    <figure>
      <div className="shot">
        <Shot view={view} />
      </div>
      <figcaption>
        <a href={`?scene=${name}${table === null ? '' : `&table=${table}`}`}>
          {name}
          {table === null ? '' : ` · ${table}`}
        </a>
        <span>{inLanguage(pickScene(view).title, language)}</span>
      </figcaption>
    </figure>
  )
}

const scenes = stageSamplesFor(Number(query.get('table') ?? 3))
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

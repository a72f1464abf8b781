/** The audience's phone on one sample view: `?sample=NAME`, `&link=offline`, `&quiet`, `&lang=en`; without a sample, the list of all. */
import { createRoot } from 'react-dom/client'
import { GivenLink } from '#shared/client/use-view.tsx'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { hushed, sampleLink } from '#shared/samples/given-link.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import '#shared/ui/pad.css'
import { WatchApp } from './watch/watch-app.tsx'
import './watch/watch.css'

const asked = new URLSearchParams(location.search)
const view = stageSamples[asked.get('sample') ?? '']
const CHEERS = { totals: [812, 433, 90, 7], lately: [42, 17, 3, 0] }

function Index() {
  return (
    <main className="watch">
      <ul>
        {Object.keys(stageSamples).map((name) => (
          <li key={name}>
            <a href={`?sample=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const link = sampleLink(
  { broadcast: broadcastSample, cheers: CHEERS, ...view },
  { hubNow: () => SAMPLE_NOW, state: asked.get('link') === 'offline' ? 'offline' : 'online' },
)
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    view ? (
      <GivenLink link={asked.has('quiet') ? hushed(link) : link}>
        <WatchApp />
      </GivenLink>
    ) : (
      <Index />
    ),
  )

/** The console on one sample view: ?state=answering&link=offline; without a state, the list of all. */
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource/barlow-condensed/600.css'
import '@fontsource/barlow-condensed/700.css'
import '#shared/ui/tokens.css'
import './console.css'
import './pages.css'
import './grids.css'
import './paper.css'
import './buzzers.css'
import { createRoot } from 'react-dom/client'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { LinkState } from '#shared/client/link.ts'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { App } from './app.tsx'

const LINK_STATES: readonly LinkState[] = ['connecting', 'online', 'stale', 'offline', 'refused']
const asked = new URLSearchParams(location.search)
const state = LINK_STATES.find((one) => one === asked.get('link')) ?? 'online'
const view = consoleSamples[asked.get('state') ?? '']
const root = document.getElementById('root')

function Index() {
  return (
    <main className="gate">
      <ul>
        {Object.keys(consoleSamples).map((name) => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

if (root) {
  const link = sampleLink(view ?? {}, {
    state,
    hubNow: () => SAMPLE_NOW,
    refusal: state === 'refused' ? { code: 'not-paired' } : null,
    unsent: state === 'offline' ? 1 : 0,
    send: () => Promise.resolve(asked.has('refuse') ? { ok: false, refusal: { code: 'wrong-moment' } } : { ok: true, seq: 1 }),
    desk: () => Promise.resolve({ ok: true, code: '7K4M2P', url: 'http://192.168.1.20:8080/pair/7K4M2P' }),
  })
  createRoot(root).render(
    view || state === 'refused' ? (
      <GivenLink link={link}>
        <App />
      </GivenLink>
    ) : (
      <Index />
    ),
  )
}

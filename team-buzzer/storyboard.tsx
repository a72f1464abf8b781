/** Every state of the team's page, by its name in the address: `?sample=won`, `&quiet`; without one, a list of them. */
import { createRoot } from 'react-dom/client'
import { GivenLink } from '#shared/client/use-view.tsx'
import { buzzerSamples } from '#shared/samples/buzzer-samples.ts'
import { gatewaySamples } from '#shared/samples/gateway-samples.ts'
import { hushed } from '#shared/samples/given-link.ts'
import '#shared/ui/pad.css'
import { App } from './app.tsx'
import './buzzer.css'
import { fetchLater } from './later.ts'

await fetchLater()
const asked = new URLSearchParams(location.search)
const samples = [...buzzerSamples, ...gatewaySamples]
const found = samples.find((sample) => sample.name === asked.get('sample'))
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    found ? (
      <GivenLink link={asked.has('quiet') ? hushed(found.link) : found.link}>
        <App />
      </GivenLink>
    ) : (
      <ul className="card">
        {samples.map((sample) => (
          <li key={sample.name}>
            <a href={`?sample=${sample.name}`}>{sample.name}</a>
          </li>
        ))}
      </ul>
    ),
  )

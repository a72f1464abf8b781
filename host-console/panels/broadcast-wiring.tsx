/** What other machines may do and are told: the token of the HTTP control, shown once, and cues to lights and sound. */
import { useState, type FormEvent } from 'react'
import { CUES, type Cue } from '#shared/broadcast.ts'
import { useView } from '#shared/client/use-view.tsx'
import { useDesk } from '../desk.tsx'
import { useBroadcastTexts } from '../texts-broadcast.ts'

export function Token() {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const has = useView('broadcastDesk')?.hasToken === true
  const [made, setMade] = useState<string | null>(null)
  const renew = async () => {
    const answer = await askHub({ type: 'NewControlToken' }, text.newToken)
    if (answer.ok) setMade(answer.code ?? null)
  }
  const drop = async () => {
    setMade(null)
    await askHub({ type: 'DropControlToken' }, text.dropToken)
  }
  return (
    <section className="card">
      <b>{text.token}</b>
      <p>{has ? text.hasToken : text.noToken}</p>
      {made !== null && (
        <p className="token" role="status">
          {text.once} <code>{made}</code>
        </p>
      )}
      <div className="line">
        <button onClick={() => void renew()}>{text.newToken}</button>
        <button disabled={!has} onClick={() => void drop()}>
          {text.dropToken}
        </button>
      </div>
      <p className="hint">
        {text.feeds} <code>/feeds/standings.json</code> <code>/feeds/standings.csv</code> <code>/feeds/now.json</code>
      </p>
    </section>
  )
}

export function CueList() {
  const text = useBroadcastTexts()
  const { askHub } = useDesk()
  const cues = useView('broadcastDesk')?.cues ?? []
  const keep = (next: readonly Cue[]) => void askHub({ type: 'SetCues', cues: [...next] }, text.cues)
  return (
    <section className="card">
      <b>{text.cues}</b>
      {cues.length === 0 && <p className="empty">{text.noCues}</p>}
      <ul className="cue-list">
        {cues.map((cue, i) => (
          <li key={`${cue.on} ${cue.url} ${String(i)}`}>
            <span className="tag">{text[`cue_${cue.on}`]}</span> <code>{cue.method}</code> <span className="cue-url">{cue.url}</span>
            <button className="small" onClick={() => keep(cues.filter((_, other) => other !== i))}>
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <NewCue add={(cue) => keep([...cues, cue])} />
    </section>
  )
}

function NewCue({ add }: { add: (cue: Cue) => void }) {
  const text = useBroadcastTexts()
  const [cue, setCue] = useState<Cue>({ on: 'open', method: 'POST', url: '' })
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const well = /^https?:\/\/[^\s]+$/.test(cue.url)
    setBad(!well)
    if (!well) return
    add(cue)
    setCue({ ...cue, url: '' })
  }
  return (
    <form className="cue-form" onSubmit={submit}>
      <select aria-label={text.cueOn} value={cue.on} onChange={(event) => setCue({ ...cue, on: CUES.find((name) => name === event.target.value) ?? cue.on })}>
        {CUES.map((name) => (
          <option key={name} value={name}>
            {text[`cue_${name}`]}
          </option>
        ))}
      </select>
      <select aria-label={text.cueMethod} value={cue.method} onChange={(event) => setCue({ ...cue, method: event.target.value === 'GET' ? 'GET' : 'POST' })}>
        <option>POST</option>
        <option>GET</option>
      </select>
      <input aria-label={text.cueUrl} placeholder={text.cueUrl} value={cue.url} onChange={(event) => setCue({ ...cue, url: event.target.value })} />
      <button type="submit">{text.add}</button>
      {bad && <p role="alert">{text.badUrl}</p>}
    </form>
  )
}

/** The contest as a package on the sticks of the hub's computer, and closing down when everything is over. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { DeskAnswer } from '#shared/wire.ts'
import { useDesk } from '../desk.tsx'
import { FormDialog } from '../fields.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'
import { Closing } from './closing.tsx'
import { Restore } from './restore.tsx'

export function Keeping() {
  const text = useKeepingTexts()
  const { askHub } = useDesk()
  const [written, setWritten] = useState<readonly { dir: string; code: string }[]>([])
  const [closing, setClosing] = useState(false)
  const devices = useView('devices')
  const others = (devices?.seats ?? []).filter((seat) => seat.role !== 'operator' && seat.state !== 'empty')
  const noted = (answer: DeskAnswer) => setWritten(answer.ok ? (answer.packages ?? []) : [])
  const closeDown = () => {
    setClosing(false)
    void askHub({ type: 'CloseDown' }, text.closeDown).then(noted)
  }
  return (
    <fieldset className="addresses keeping">
      <legend>{text.keeping}</legend>
      <div className="act-keys">
        <button onClick={() => void askHub({ type: 'WritePackages' }, text.write).then(noted)}>{text.write}</button>
        <button onClick={() => setClosing(true)}>{text.closeDown}…</button>
        <Restore />
      </div>
      {written.map(({ dir, code }) => (
        <p key={dir} className="hint" role="status">
          {text.written} <code>{dir}</code>
          <br />
          {text.head} <b className="num">{code}</b>
        </p>
      ))}
      <Closing />
      {closing && (
        <FormDialog title={text.closeDown} close={() => setClosing(false)} onSend={closeDown} missing={null}>
          <p>{text.closeDownHow(others.length)}</p>
        </FormDialog>
      )}
    </fieldset>
  )
}

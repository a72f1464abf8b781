/** The contest as a package on the sticks of the hub's computer, and closing down when everything is over. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { DeskAnswer, PackageWritten } from '#shared/wire.ts'
import { useDesk } from '../desk.tsx'
import { FormDialog } from '../fields.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'
import { Closing } from './closing.tsx'
import { PackageFolders } from './package-folders.tsx'
import { Restore } from './restore.tsx'

export function Keeping() {
  const text = useKeepingTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const [written, setWritten] = useState<readonly PackageWritten[]>([])
  const [closing, setClosing] = useState(false)
  /** Whether the operator knows that one stick is all there will be, and takes it. */
  const [onePlace, setOnePlace] = useState<'not-said' | 'told' | 'taken'>('not-said')
  const devices = useView('devices')
  const others = (devices?.seats ?? []).filter((seat) => seat.role !== 'operator' && seat.state !== 'empty')
  const noted = (answer: DeskAnswer) => setWritten(answer.ok ? (answer.packages ?? []) : [])
  const open = () => {
    setOnePlace('not-said')
    setClosing(true)
  }
  const closeDown = async () => {
    const answer = await askHub({ type: 'CloseDown', ...(onePlace === 'taken' ? { onePlace: true } : {}) }, text.closeDown)
    if (!answer.ok && answer.refusal.code === 'one-place') return setOnePlace('told')
    setClosing(false)
    noted(answer)
  }
  return (
    <fieldset className="addresses keeping">
      <legend>{text.keeping}</legend>
      <div className="act-keys">
        <button onClick={() => void askHub({ type: 'WritePackages' }, text.write).then(noted)}>{text.write}</button>
        <button onClick={open}>{text.closeDown}…</button>
        <PackageFolders />
        <Restore />
      </div>
      {written.map(({ dir, code, says }) => (
        <p key={dir} className={says === undefined ? 'hint' : 'warning'} role={says === undefined ? 'status' : 'alert'}>
          {says === undefined ? text.written : `${text.writtenNotWhole(t(says))} `} <code>{dir}</code>
          <br />
          {text.head} <b className="num">{code}</b>
        </p>
      ))}
      <Closing />
      {closing && (
        <FormDialog
          title={text.closeDown}
          close={() => setClosing(false)}
          onSend={() => void closeDown()}
          missing={onePlace === 'told' ? text.onePlaceMissing : null}
        >
          <p>{text.closeDownHow(others.length)}</p>
          {onePlace !== 'not-said' && (
            <>
              <p className="warning">{text.onePlace}</p>
              <label>
                <input type="checkbox" checked={onePlace === 'taken'} onChange={({ target }) => setOnePlace(target.checked ? 'taken' : 'told')} />{' '}
                {text.onePlaceTaken}
              </label>
            </>
          )}
        </FormDialog>
      )}
    </fieldset>
  )
}

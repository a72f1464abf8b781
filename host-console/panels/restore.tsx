/** A package brought back from the console: chosen or typed, verified and compared, and restored once the word is typed. */
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import type { PackageFound, PackageSeen } from '#shared/wire.ts'
import { useDesk } from '../desk.tsx'
import { Field, FormDialog } from '../fields.tsx'
import { useEdgeTexts } from '../texts-edge.ts'
import { comparedText, useRestoreTexts } from '../texts-restore.ts'

export function Restore() {
  const text = useRestoreTexts()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<readonly string[] | null>(null)
  const restored = (kept: readonly string[]) => {
    setOpen(false)
    setDone(kept)
  }
  return (
    <>
      <button onClick={() => setOpen(true)}>{text.restore}…</button>
      {done && (
        <p className="hint" role="status">
          {text.coming} {done.length === 0 && text.movedAside}
          {done.map((dir) => (
            <span key={dir}>
              {' '}
              {text.wasKept} <code>{dir}</code>
            </span>
          ))}
        </p>
      )}
      {open && <RestoreDialog close={() => setOpen(false)} restored={restored} />}
    </>
  )
}

function RestoreDialog({ close, restored }: { close: () => void; restored: (kept: readonly string[]) => void }) {
  const [seen, setSeen] = useState<PackageSeen | null>(null)
  return seen ? <Agreed seen={seen} close={close} restored={restored} another={() => setSeen(null)} /> : <Chosen close={close} looked={setSeen} />
}

function Chosen({ close, looked }: { close: () => void; looked: (seen: PackageSeen) => void }) {
  const text = useRestoreTexts()
  const { askHub } = useDesk()
  const [found, setFound] = useState<readonly PackageFound[]>([])
  const [dir, setDir] = useState('')
  const [looking, setLooking] = useState(false)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void askHub({ type: 'FindPackages' }, text.found).then((answer) => setFound(answer.ok ? (answer.found ?? []) : []))
  }, [askHub, text])
  const look = async () => {
    setLooking(true)
    const answer = await askHub({ type: 'LookAtPackage', dir }, text.look)
    setLooking(false)
    if (answer.ok && answer.seen) looked(answer.seen)
  }
  return (
    <FormDialog
      title={text.restore}
      close={close}
      onSend={() => void look()}
      sends={text.look}
      missing={looking ? text.looking : dir === '' ? text.pick : null}
    >
      <p className="hint">{text.how}</p>
      {found.length === 0 ? (
        <p className="empty">{text.none}</p>
      ) : (
        <fieldset className="addresses">
          <legend>{text.found}</legend>
          {found.map((one) => (
            <label key={one.dir}>
              <input type="radio" name="package" checked={dir === one.dir} onChange={() => setDir(one.dir)} />
              <span>
                {one.contest} · <When at={one.made} />
                <small>{one.dir}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Field label={text.folder}>
        <input className="wide" value={dir} maxLength={500} spellCheck={false} onChange={(event) => setDir(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

function Agreed({
  seen,
  close,
  restored,
  another,
}: {
  seen: PackageSeen
  close: () => void
  restored: (kept: readonly string[]) => void
  another: () => void
}) {
  const { t } = useLanguage()
  const text = useRestoreTexts()
  const edge = useEdgeTexts()
  const { askHub } = useDesk()
  const [word, setWord] = useState('')
  const [proof, setProof] = useState('')
  const wanting =
    seen.is === 'same' ? text.same : word.trim().toUpperCase() !== text.word ? text.typeWord : seen.undoesSigned && proof === '' ? edge.needProof : null
  const { dir, code } = seen
  const restore = async () => {
    const answer = await askHub({ type: 'RestorePackage', dir, code, ...(proof === '' ? {} : { proof }) }, text.restore)
    if (answer.ok) restored((answer.packages ?? []).map((one) => one.dir))
  }
  return (
    <FormDialog title={text.restore} close={close} onSend={() => void restore()} sends={text.restore} missing={wanting}>
      <dl className="package-seen">
        <Fact name={text.contest}>{t(seen.title)}</Fact>
        <Fact name={text.made}>
          <When at={seen.made} />
        </Fact>
        <Fact name={text.records}>
          <b className="num">{seen.records}</b>
        </Fact>
        <Fact name={text.code}>
          <b className="num">{code}</b>
        </Fact>
        <Fact name={text.compared}>{comparedText(text, seen)}</Fact>
      </dl>
      {seen.says !== undefined && (
        <p className="warning" role="alert">
          {text.notWhole(t(seen.says))}
        </p>
      )}
      {seen.undoesSigned && <p className="undoes-signed">{text.undoesSigned}</p>}
      <Field label={text.typeWord}>
        <input value={word} autoComplete="off" spellCheck={false} onChange={(event) => setWord(event.target.value)} />
      </Field>
      {seen.undoesSigned && (
        <Field label={edge.proof} hint={edge.proofHint}>
          <input value={proof} autoComplete="off" spellCheck={false} onChange={(event) => setProof(event.target.value.trim())} />
        </Field>
      )}
      <button type="button" onClick={another}>
        {text.another}…
      </button>
    </FormDialog>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
function When({ at }: { at: string }) {
  const { language } = useLanguage()
  return <time dateTime={at}>{new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}</time>
}

/** Where packages go: two folders on the hub's computer, usually its sticks, named here or as the hub was started. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { useDesk } from '../desk.tsx'
import { Field, FormDialog } from '../fields.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'

export function PackageFolders() {
  const text = useKeepingTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>{text.folders}…</button>
      {open && <FoldersDialog close={() => setOpen(false)} />}
    </>
  )
}

function FoldersDialog({ close }: { close: () => void }) {
  const text = useKeepingTexts()
  const { askHub } = useDesk()
  const [before = '', other = ''] = useView('devices')?.closing?.folders ?? []
  const [first, setFirst] = useState(before)
  const [second, setSecond] = useState(other)
  const folders = [first.trim(), second.trim()].filter((dir) => dir !== '')
  const send = async () => {
    const answer = await askHub({ type: 'NamePackageFolders', folders }, text.folders)
    if (answer.ok) close()
  }
  return (
    <FormDialog title={text.folders} close={close} onSend={() => void send()}>
      <p className="hint">{text.foldersHow}</p>
      <Field label={text.folder(1)}>
        <input
          className="wide"
          value={first}
          maxLength={500}
          spellCheck={false}
          placeholder="/media/stick1"
          onChange={({ target }) => setFirst(target.value)}
        />
      </Field>
      <Field label={text.folder(2)}>
        <input
          className="wide"
          value={second}
          maxLength={500}
          spellCheck={false}
          placeholder="/media/stick2"
          onChange={({ target }) => setSecond(target.value)}
        />
      </Field>
    </FormDialog>
  )
}

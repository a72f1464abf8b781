/** A free sentence for the stage, shown or taken down. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { useDesk } from '../desk.tsx'
import { Field, FormDialog } from '../fields.tsx'
import { useTexts } from '../texts.ts'

export function MessageDialog({ close }: { close: () => void }) {
  const text = useTexts()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const now = useView('scene')?.message ?? null
  const [words, setWords] = useState(now === null ? '' : t(now))
  const show = async (message: string | null, label: string) => {
    if ((await ask({ command: { type: 'ShowMessage', text: message }, label })) !== null) close()
  }
  return (
    <FormDialog
      title={text.messageTitle}
      close={close}
      onSend={() => void show(words.trim(), text.messageShow)}
      missing={words.trim() === '' ? text.messageText : null}
    >
      <Field label={text.messageText}>
        <textarea rows={3} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {now !== null && (
        <button type="button" onClick={() => void show(null, text.messageClear)}>
          {text.messageClear}
        </button>
      )}
    </FormDialog>
  )
}

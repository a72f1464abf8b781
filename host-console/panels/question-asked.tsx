/** Which earlier question a dialog is about: its round, number and words, so that no other is changed by mistake. */
import { useLanguage } from '#shared/client/language.tsx'
import type { PastSlot } from '#shared/views/people.ts'
import type { DialogProps } from './team-dialogs.tsx'

/** `past`: left out, the dialog is about the question in hand. */
export interface PastDialogProps extends DialogProps {
  past?: PastSlot
}

export function QuestionAsked({ of }: { of: PastSlot | undefined }) {
  const { t } = useLanguage()
  if (!of) return null
  return (
    <p className="hint">
      {t(of.roundTitle)} <span className="num">{of.number}</span> {of.stem}
    </p>
  )
}

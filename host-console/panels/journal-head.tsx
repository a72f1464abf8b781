/** The journal's head as a code and QR: printed and signed, it proves later that the journal was not rewritten. */
import { headCode } from '#shared/head-code.ts'
import { useView } from '#shared/client/use-view.tsx'
import { QrCode } from '#shared/ui/qr-code.tsx'
import '../keeping.css'
import { useKeepingTexts } from '../texts-keeping.ts'

export function JournalHead() {
  const text = useKeepingTexts()
  const journal = useView('devices')?.journal
  if (!journal) return null
  const code = headCode(journal.seq, journal.head)
  return (
    <figure className="journal-head">
      <QrCode className="qr" text={`leitai:${code}:${journal.head}`} alt={text.qrOf(code)} />
      <figcaption>
        <small>{text.head}</small>
        <br />
        <b className="num">{code}</b>
      </figcaption>
    </figure>
  )
}

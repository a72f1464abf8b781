/** The journal's head as a code and QR: printed and signed, it proves later that the journal was not rewritten. */
import { headCode } from '#shared/head-code.ts'
import { useView } from '#shared/client/use-view.tsx'
import '../keeping.css'
import { Qr } from '../qr.tsx'
import { useKeepingTexts } from '../texts-keeping.ts'

export function JournalHead() {
  const text = useKeepingTexts()
  const journal = useView('devices')?.journal
  if (!journal) return null
  const code = headCode(journal.seq, journal.head)
  return (
    <figure className="journal-head">
      <Qr text={`leitai:${code}:${journal.head}`} alt={text.qrOf(code)} />
      <figcaption>
        <small>{text.head}</small>
        <br />
        <b className="num">{code}</b>
      </figcaption>
    </figure>
  )
}

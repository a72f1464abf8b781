/** One seat's pairing: QR code and short code on the chosen address; a new code; releasing the seat. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { QrCode } from '#shared/ui/qr-code.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import { useDesk } from '../desk.tsx'
import { useRecordTexts } from '../texts-records.ts'
import { useTexts } from '../texts.ts'
import { DeviceFacts } from './device-facts.tsx'
import { ReleaseConfirm } from './release-confirm.tsx'

export function Pairing({ seat }: { seat: DeviceView }) {
  const record = useRecordTexts()
  const text = useTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const [made, setMade] = useState<{ code: string | null; url: string | null }>({ code: null, url: null })
  const [releasing, setReleasing] = useState(false)
  const code = seat.code ?? made.code
  const url = seat.url ?? made.url
  const renew = async () => {
    const answer = await askHub({ type: 'NewPairingCode', seatId: seat.seatId }, record.newCode)
    if (answer.ok) setMade({ code: answer.code ?? null, url: answer.url ?? null })
  }
  return (
    <section className="pairing">
      <b>{t(seat.name)}</b>
      <DeviceFacts seat={seat} />
      {url !== null ? <QrCode className="qr" text={url} alt={`${text.devices} QR ${url}`} /> : null}
      {code === null ? (
        <p className="empty">{record.noCode}</p>
      ) : (
        <p className="code">
          <small>{record.code}</small> <b className="num">{code}</b>
        </p>
      )}
      {url !== null && (
        <p className="hint">
          {record.scan}
          <br />
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      )}
      <div className="act-keys">
        <button className={code === null ? 'primary' : undefined} onClick={() => void renew()}>
          {record.newCode}
        </button>
        <button disabled={seat.state === 'empty'} onClick={() => setReleasing(true)}>
          {record.release}
        </button>
      </div>
      {releasing && <ReleaseConfirm seat={seat} close={() => setReleasing(false)} />}
    </section>
  )
}

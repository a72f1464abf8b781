/** Asks once before a device loses its seat. */
import { useLanguage } from '#shared/client/language.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import { useDesk } from '../desk.tsx'
import { FormDialog } from '../fields.tsx'
import { useRecordTexts } from '../texts-records.ts'

export function ReleaseConfirm({ seat, close }: { seat: DeviceView; close: () => void }) {
  const record = useRecordTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const send = async () => {
    await askHub({ type: 'ReleaseSeat', seatId: seat.seatId }, record.release)
    close()
  }
  return (
    <FormDialog title={`${record.release}：${t(seat.name)}`} close={close} onSend={() => void send()}>
      <p>{record.releaseNote}</p>
    </FormDialog>
  )
}

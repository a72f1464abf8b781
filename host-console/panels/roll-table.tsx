/** What the hub has measured of every buzzer, a row a seat; what keeps one from its certificate stands in words. */
import { useLanguage } from '#shared/client/language.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import type { BuzzerDevice } from '#shared/views/race.ts'
import { useBuzzersTexts, type BuzzersTexts } from '../texts-buzzers.ts'

const LOW = 0.2
const ms = (value: number | null): string => (value === null ? '—' : value.toFixed(1))

export function RollTable({ seats }: { seats: readonly DeviceView[] }) {
  const words = useBuzzersTexts()
  const heads = [words.seat, words.heard, words.input, words.half, words.roundTrip, words.slope, words.dispatch, words.credit, words.battery, words.certificate]
  return (
    <table className="roll-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <Row key={seat.seatId} seat={seat} words={words} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ seat, words }: { seat: DeviceView; words: BuzzersTexts }) {
  const { t } = useLanguage()
  const { buzzer } = seat
  if (!buzzer)
    return (
      <tr className="gone">
        <th scope="row">{t(seat.name)}</th>
        <td colSpan={9}>{words.offline}</td>
      </tr>
    )
  const { roundTripMs, slopePpm } = buzzer
  const cells = [
    buzzer.input === null ? '—' : words[`input_${buzzer.input}`],
    buzzer.synced ? ms(buzzer.halfMs) : words.unsynced,
    roundTripMs ? `${ms(roundTripMs.p50)} / ${ms(roundTripMs.p99)}` : '—',
    slopeText(slopePpm, words),
    ms(buzzer.dispatchMs),
    ms(buzzer.creditMs),
  ]
  return (
    <tr>
      <th scope="row">{t(seat.name)}</th>
      <td className={buzzer.rollCall === 'press' ? 'waits' : undefined}>{words[`is_${buzzer.rollCall}`]}</td>
      {cells.map((cell, i) => (
        <td key={i} className="num">
          {cell}
        </td>
      ))}
      <td className={seat.battery !== null && seat.battery < LOW ? 'num low' : 'num'}>
        {seat.battery === null ? '—' : `${String(Math.round(seat.battery * 100))}%`}
      </td>
      <td className={buzzer.certified ? 'good' : 'waits'}>{certificateText(buzzer, words)}</td>
    </tr>
  )
}

/** The middle of what the probes allow, and how far it may be off. */
function slopeText(slope: BuzzerDevice['slopePpm'], words: BuzzersTexts): string {
  if (!slope || !Number.isFinite(slope.least) || !Number.isFinite(slope.most)) return '—'
  const middle = Math.round((slope.least + slope.most) / 2)
  return `${middle > 0 ? '+' : ''}${String(middle)} ±${String(Math.ceil((slope.most - slope.least) / 2))} ${words.ppm}`
}
const certificateText = (buzzer: BuzzerDevice, words: BuzzersTexts): string =>
  buzzer.certified
    ? `✓ ${words.certified}`
    : [buzzer.hidden ? words.hidden : null, ...buzzer.why.map((gap) => words[`gap_${gap}`])].filter((one) => one !== null).join(words.and)

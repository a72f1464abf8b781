/** Acting for any seat (代): pick the seat, then do what it may do now; every command goes out with that seat's name. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import type { Role, SeatId } from '#shared/words.ts'
import { useActing } from '../acting.tsx'
import { useDesk } from '../desk.tsx'
import { inDeskOrder } from '../seats.ts'
import { useAskFor } from '../stand-in.ts'
import { useToolTexts } from '../texts-tools.ts'
import { useTimedKey } from '../timed-key.ts'
import { wished, type Act, type ActProps } from './act.ts'
import { ActBench } from './act-bench.tsx'
import { ActClerk } from './act-clerk.tsx'
import { ActJudge } from './act-judge.tsx'
import { ActTeam } from './act-team.tsx'
import { AnswerGrid } from './answer-grid.tsx'
import { RulingGrid } from './ruling-grid.tsx'

/** Roles whose seats the console can work. */
export const WORKED: readonly Role[] = ['chief', 'referee', 'clerk', 'judge', 'host', 'team']

export function ActFor() {
  const tool = useToolTexts()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const askFor = useAskFor()
  const seats = inDeskOrder(useView('devices')?.seats ?? []).filter((seat) => WORKED.includes(seat.role))
  const { seat: chosen, actFor: setChosen } = useActing()
  const seat = seats.find((one) => one.seatId === chosen)
  const act: Act = (command, label, how) => {
    if (seat) void ask({ command, label, for: seat.seatId, ...wished(how) })
  }
  return (
    <div className="act">
      <div className="seat-list" role="group" aria-label={tool.seats}>
        <button aria-pressed={chosen === 'grid'} onClick={() => setChosen('grid')}>
          {tool.grid}
        </button>
        {WORKED.map((role) => (
          <SeatGroup key={role} role={role} seats={seats.filter((one) => one.role === role)} chosen={chosen} choose={setChosen} />
        ))}
      </div>
      <div className="act-body">
        {chosen === 'grid' ? (
          <>
            <RulingGrid send={(command, label) => void askFor(command, label)} />
            <AnswerGrid />
          </>
        ) : !seat ? (
          <p className="empty">{tool.pickSeat}</p>
        ) : (
          <>
            <h3>
              {tool.actingFor(t(seat.name))} <small>{tool.actingNote}</small>
            </h3>
            <ForRole key={seat.seatId} seat={seat} act={act} />
          </>
        )}
      </div>
    </div>
  )
}

function SeatGroup({ role, seats, chosen, choose }: { role: Role; seats: DeviceView[]; chosen: SeatId | 'grid' | null; choose: (seatId: SeatId) => void }) {
  const tool = useToolTexts()
  const { t } = useLanguage()
  if (seats.length === 0) return null
  return (
    <>
      <h3>{tool[`role_${role}`]}</h3>
      {seats.map((seat) => (
        <button key={seat.seatId} aria-pressed={seat.seatId === chosen} onClick={() => choose(seat.seatId)}>
          <i className={`light ${seat.state}`} aria-hidden />
          {t(seat.name)}
        </button>
      ))}
    </>
  )
}

function ForRole({ seat, act }: ActProps) {
  const tool = useToolTexts()
  if (seat.role === 'team') return <ActTeam seat={seat} act={act} />
  if (seat.role === 'judge') return <ActJudge seat={seat} act={act} />
  if (seat.role === 'clerk')
    return (
      <>
        <ActBench seat={seat} act={act} />
        <ActClerk seat={seat} act={act} />
      </>
    )
  if (seat.role === 'referee' || seat.role === 'chief') return <ActBench seat={seat} act={act} />
  if (seat.role === 'host') return <ActHost seat={seat} act={act} />
  return <p className="empty">{tool.noPowers}</p>
}

function ActHost({ act }: ActProps) {
  const tool = useToolTexts()
  const question = useView('question')
  const attemptId = useView('turn')?.attemptId ?? null
  const buzzer = useView('buzzer')
  const mayOpen = question != null && buzzer != null && (buzzer.state === 'closed' || buzzer.state === 'armed')
  const cue = useTimedKey(true, () => mayOpen && act({ type: 'OpenBuzzer', slotId: question.slotId }, tool.openBuzzer))
  return (
    <div className="act-keys">
      <button disabled={!mayOpen} {...cue}>
        {tool.openBuzzer}
      </button>
      <button disabled={attemptId === null} onClick={() => attemptId !== null && act({ type: 'CompleteAnswer', attemptId }, tool.complete)}>
        {tool.complete}
      </button>
    </div>
  )
}

/** Every press the hub kept of a question that is over, in the order read; early ones and those not in the race are flagged. */
import type { PastSlot } from '#shared/views/people.ts'
import { TeamTag } from '../plate.tsx'
import { useRuleTexts } from '../texts-rules.ts'
import { useTexts } from '../texts.ts'

export function PressLog({ presses }: { presses: NonNullable<PastSlot['presses']> }) {
  const text = useRuleTexts()
  const words = useTexts()
  const first = presses[0]?.readAt ?? 0
  return (
    <details className="press-log">
      <summary>
        {text.presses} <span className="num">{presses.length}</span>
      </summary>
      <ol className="presses">
        {presses.map((press, i) => (
          <li key={i} className={press.counts ? undefined : 'off'}>
            <TeamTag teamId={press.teamId} />
            <span className="num" title={words.seconds}>
              +{((press.readAt - first) / 1000).toFixed(3)}
            </span>
            {press.early ? <em className="tag warn">{text.pressEarly}</em> : !press.counts && <em className="tag">{text.pressNot}</em>}
          </li>
        ))}
      </ol>
    </details>
  )
}

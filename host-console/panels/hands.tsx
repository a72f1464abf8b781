/** Teams with a hand up, each with a key that lowers it. */
import { Hand } from 'lucide-react'
import { useView } from '#shared/client/use-view.tsx'
import { useDesk } from '../desk.tsx'
import { TeamTag } from '../plate.tsx'
import { useTexts } from '../texts.ts'

export function Hands() {
  const text = useTexts()
  const { ask } = useDesk()
  const hands = useView('floor')?.hands ?? []
  if (hands.length === 0) return null
  return (
    <section className="hands" role="status" aria-label={text.hands}>
      <Hand size={18} aria-hidden />
      <b>{text.hands}</b>
      {hands.map((teamId) => (
        <button key={teamId} className="small" onClick={() => void ask({ command: { type: 'LowerHand', teamId }, label: text.lower })}>
          <TeamTag teamId={teamId} /> {text.lower}
        </button>
      ))}
    </section>
  )
}

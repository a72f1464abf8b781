/** Hands up among a part's teams: they keep its result from being signed until each has been settled. */
import type { ResultView } from '#shared/views/results.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'

/** `settle`: with a key a team that lowers its hand. */
export function OpenCalls({ part, show }: { part: ResultView; show: 'settle' | 'names' }) {
  const texts = useResultTexts()
  if (part.openCalls.length === 0) return null
  return (
    <div className="open-calls attention">
      <span>{texts.openCalls}：</span>
      {part.openCalls.map((teamId) =>
        show === 'names' ? (
          <TeamName key={teamId} teamId={teamId} short />
        ) : (
          <AskKey key={teamId} className="key small" command={{ type: 'LowerHand', teamId }}>
            <TeamName teamId={teamId} short /> {texts.callSettled}
          </AskKey>
        ),
      )}
    </div>
  )
}

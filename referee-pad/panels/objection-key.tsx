/** A spoken objection, entered for its team: one key a team that may object now, behind a sheet. */
import type { SlotId, TeamId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'

export function ObjectionKey({ slotId, teamIds }: { slotId: SlotId; teamIds: readonly TeamId[] }) {
  const texts = useDeskTexts()
  return (
    <Sheet title={texts.spokenObjection} opener={texts.spokenObjection} openerClass="key">
      {(close) => (
        <>
          <p>{texts.spokenObjectionNote}</p>
          <div className="key-row">
            {teamIds.map((teamId) => (
              <AskKey key={teamId} className="key" command={{ type: 'GiveRight', slotId, teamId }} onDone={close}>
                <TeamName teamId={teamId} short />
              </AskKey>
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}

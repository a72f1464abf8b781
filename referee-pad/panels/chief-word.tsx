/** The chief's word on the attempt in hand: confirm it, overrule it, or rule in the panel's place. */
import { useView } from '#shared/client/use-view.tsx'
import { AskKey } from '../parts/ask-key.tsx'
import { howToRule, type Panel, type PanelAttempt } from '../parts/how-to-rule.ts'
import { Sheet } from '../parts/sheet.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { OverruleForm } from './overrule-form.tsx'
import { RulingKeys } from './ruling-keys.tsx'

export function ChiefWord({ attempt, panel }: { attempt: PanelAttempt; panel: Panel }) {
  const texts = useDeskTexts()
  const mine = useView('mine')
  if (attempt.ruling === null) {
    if (howToRule({ seat: 'chief', panel, attempt, mine }).is !== 'step-in') return null
    return (
      <Sheet key={attempt.attemptId} title={texts.stepInTitle} opener={texts.stepIn} openerClass="key quiet">
        {() => (
          <>
            <p>{texts.stepInNote}</p>
            <RulingKeys attemptId={attempt.attemptId} verb="RuleAnswer" />
          </>
        )}
      </Sheet>
    )
  }
  return (
    <div className="key-row">
      {panel.confirm === 'chief' && attempt.status === 'provisional' ? (
        <AskKey className="key main" command={{ type: 'ConfirmRuling', attemptId: attempt.attemptId }}>
          {texts.confirmRuling}
        </AskKey>
      ) : null}
      <Sheet key={attempt.attemptId} title={texts.overrule} opener={texts.overrule} openerClass="key">
        {(close) => <OverruleForm attempts={[attempt]} shareUpTo={panel.shareUpTo} onDone={close} />}
      </Sheet>
    </div>
  )
}

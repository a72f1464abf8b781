/** The chief's remedies for the question in hand, each behind a sheet that closes when the question changes. */
import { Fragment } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { AmendKeyForm } from './amend-key-form.tsx'
import { AnnulPressForm } from './annul-press-form.tsx'
import { ConfirmEach } from './confirm-each.tsx'
import { OverruleForm } from './overrule-form.tsx'
import { CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { VoidForm } from './void-form.tsx'

export function ChiefKeys() {
  const texts = useDeskTexts()
  const question = useView('question')
  const panel = useView('panel')
  const crew = useView('crew')
  const slotId = question?.slotId ?? panel?.slotId ?? null
  const order = useView('buzzer')?.order ?? []
  const ruled = panel?.attempts.filter((attempt) => attempt.ruling !== null) ?? []
  return (
    <div className="desk-keys">
      <CompleteKey />
      {slotId !== null ? (
        <Fragment key={slotId}>
          {panel && (panel.method === 'machine' || ruled.length > 1) && ruled.length > 0 ? (
            <Sheet title={texts.overrule} opener={texts.overruleOne} openerClass="key">
              {(close) => <OverruleForm attempts={ruled} shareUpTo={panel.shareUpTo} onDone={close} />}
            </Sheet>
          ) : null}
          <ConfirmEach />
          {crew ? (
            <Sheet title={texts.amendKey} opener={texts.amendKey} openerClass="key">
              {(close) => <AmendKeyForm of={crew} onDone={close} />}
            </Sheet>
          ) : null}
          {question ? (
            <AskKey className="key" command={{ type: 'CallDeliberation', slotId }} disabled={question.deliberating}>
              {question.deliberating ? texts.deliberatingNow : texts.deliberation}
            </AskKey>
          ) : null}
          <FoulKey />
          {order.length > 0 ? (
            <Sheet title={texts.annulPress} opener={texts.annulPress} openerClass="key">
              {(close) => <AnnulPressForm slotId={slotId} onDone={close} />}
            </Sheet>
          ) : null}
          <Sheet
            title={question ? texts.voidQuestion : texts.voidLast}
            opener={question ? texts.voidQuestion : texts.voidLast}
            openerClass="key danger"
            disabled={question?.voided === true}
          >
            {(close) => <VoidForm slotId={slotId} onDone={close} />}
          </Sheet>
        </Fragment>
      ) : null}
      <UndoKey />
    </div>
  )
}

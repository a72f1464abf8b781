/** The chief's remedies for the question in hand, each behind a sheet that closes when the question changes; the rarer ones behind one more tap on a phone. */
import { useAsked } from '#shared/client/use-asked.ts'
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { SlotId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { AmendKeyForm } from './amend-key-form.tsx'
import { AnnulPressForm } from './annul-press-form.tsx'
import { ConfirmEach } from './confirm-each.tsx'
import { OverruleForm } from './overrule-form.tsx'
import { ObjectionKey } from './objection-key.tsx'
import { CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { SanctionKey } from './sanction-form.tsx'
import { VoidForm } from './void-form.tsx'

export function ChiefKeys() {
  const texts = useDeskTexts()
  const question = useView('question')
  const panel = useView('panel')
  const slotId = question?.slotId ?? panel?.slotId ?? null
  const [more, setMore] = useState(false)
  return (
    <div className={more ? 'desk-keys all' : 'desk-keys'}>
      <CompleteKey />
      <OverruleOne key={`overrule ${slotId}`} />
      {panel?.objectors ? <ObjectionKey key={`objection ${slotId}`} slotId={panel.slotId} teamIds={panel.objectors} /> : null}
      <ConfirmEach key={`confirm ${slotId}`} />
      {question ? (
        <AskKey className="key" command={{ type: 'CallDeliberation', slotId: question.slotId }} disabled={question.deliberating}>
          {question.deliberating ? texts.deliberatingNow : texts.deliberation}
        </AskKey>
      ) : null}
      <div className="rarer">
        {slotId === null ? null : <SlotKeys key={slotId} slotId={slotId} />}
        <SanctionKey />
        <UndoKey />
      </div>
      <button type="button" className="key quiet more-keys" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? texts.fewerKeys : texts.moreKeys}
      </button>
    </div>
  )
}

/** Where several attempts are ruled, the one to overrule is chosen first. */
function OverruleOne() {
  const texts = useDeskTexts()
  const panel = useView('panel')
  const ruled = panel?.attempts.filter((attempt) => attempt.ruling !== null) ?? []
  if (!panel || ruled.length < (panel.method === 'machine' ? 1 : 2)) return null
  return (
    <Sheet title={texts.overrule} opener={texts.overruleOne} openerClass="key">
      {(close) => <OverruleForm attempts={ruled} shareUpTo={panel.shareUpTo} onDone={close} />}
    </Sheet>
  )
}

function SlotKeys({ slotId }: { slotId: SlotId }) {
  const texts = useDeskTexts()
  const question = useView('question')
  const crew = useView('crew')
  const { type } = useAsked()
  const order = useView('buzzer')?.order ?? []
  const voidTitle = question ? texts.voidQuestion : texts.voidLast
  return (
    <>
      {crew ? (
        <Sheet title={texts.amendKey} opener={texts.amendKey} openerClass="key">
          {(close) => <AmendKeyForm of={{ ...crew, type }} onDone={close} />}
        </Sheet>
      ) : null}
      <FoulKey />
      {order.length > 0 ? (
        <Sheet title={texts.annulPress} opener={texts.annulPress} openerClass="key">
          {(close) => <AnnulPressForm slotId={slotId} onDone={close} />}
        </Sheet>
      ) : null}
      <Sheet title={voidTitle} opener={voidTitle} openerClass="key danger" disabled={question?.voided === true}>
        {(close) => <VoidForm slotId={slotId} onDone={close} />}
      </Sheet>
    </>
  )
}

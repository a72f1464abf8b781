/** The keys a referee has besides the ruling: answer complete, foul, and taking back one's own last step. */
import { Flag, Undo2 } from 'lucide-react'
import { useView } from '#shared/client/use-view.tsx'
import { AskKey } from '../parts/ask-key.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useTexts } from '../texts.ts'
import { FoulForm } from './foul-form.tsx'

export function CompleteKey() {
  const turn = useView('turn')
  const texts = useTexts()
  const attemptId = turn?.attemptId ?? null
  if (!turn || attemptId === null || turn.complete || !turn.answering) return null
  return (
    <AskKey className="key" command={{ type: 'CompleteAnswer', attemptId }}>
      {texts.completeAnswer}
    </AskKey>
  )
}

/** 开始作答: the phase before the answer is over. */
export function BeginKey() {
  const clock = useView('clock')
  const question = useView('question')
  const texts = useTexts()
  if (!question || clock?.purpose !== 'begin' || clock.state.is !== 'running') return null
  return (
    <AskKey className="key main" command={{ type: 'BeginAnswer', slotId: question.slotId }}>
      {texts.beginAnswer}
    </AskKey>
  )
}

export function FoulKey() {
  const texts = useTexts()
  return (
    <Sheet
      title={texts.callFoul}
      openerClass="key"
      opener={
        <>
          <Flag aria-hidden /> {texts.callFoul}
        </>
      }
    >
      {(close) => <FoulForm onDone={close} />}
    </Sheet>
  )
}

export function UndoKey() {
  const texts = useTexts()
  return (
    <Sheet
      title={texts.undo}
      openerClass="key quiet"
      opener={
        <>
          <Undo2 aria-hidden /> {texts.undoShort}
        </>
      }
    >
      {(close) => (
        <>
          <p>{texts.undoNote}</p>
          <AskKey className="key main" command={{ type: 'UndoCommand' }} onDone={close}>
            {texts.undoConfirm}
          </AskKey>
        </>
      )}
    </Sheet>
  )
}

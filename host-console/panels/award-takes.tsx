/** The takes of the award on stage, and a presenter changed in one go. */
import { useState, type KeyboardEvent } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultPart } from '#shared/views/results.ts'
import type { AwardId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { Field, FormDialog } from '../fields.tsx'
import { useAwardTexts } from '../texts-awards.ts'

type Award = ResultPart['awards'][number]
type Presenter = NonNullable<Award['presenters']>[number]

/** Keys of the award that is on; nothing for the others. */
export function AwardTakes({ awardId }: { awardId: AwardId }) {
  const words = useAwardTexts()
  const { ask } = useDesk()
  const awards = useView('awards')
  const stage = awards?.now === awardId ? awards.stage : undefined
  if (!stage) return null
  const named = awards?.shown.find((award) => award.awardId === awardId)?.winners.length ?? 0
  const all = stage.page === stage.pages && named >= stage.from + stage.size
  const take = (to: 'names' | 'present' | 'photo') => void ask({ command: { type: 'StageAward', awardId, take: to }, label: words[to] })
  return (
    <p className="line award-takes">
      <em className="tag ok">{words[`take_${stage.take}`]}</em>
      {stage.pages > 1 && <span className="hint">{words.page(stage.page, stage.pages)}</span>}
      <span className="grow" />
      {!all && (
        <button className="small" onClick={() => take('names')}>
          {words.names}
        </button>
      )}
      <button className="small" disabled={!all || stage.take !== 'announce'} onClick={() => take('present')}>
        {words.present}
      </button>
      <button className="small" disabled={!all || stage.take === 'photo'} onClick={() => take('photo')}>
        {words.photo}
      </button>
    </p>
  )
}

const LINE = /^(.{1,30}?)\s+(\S.{0,19})$/u
/** null where a line is not “title name”. */
function presentersIn(text: string): Presenter[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => LINE.exec(line.trim()))
  return read.every((found) => found !== null) ? read.map((found) => ({ title: found?.[1] ?? '', name: found?.[2] ?? '' })) : null
}

export function Presenters({ award }: { award: Award }) {
  const words = useAwardTexts()
  const { t } = useLanguage()
  const { ask } = useDesk()
  const [text, setText] = useState<string | null>(null)
  const lines = (award.presenters ?? []).map((one) => `${one.title} ${one.name}`)
  const read = text === null ? null : presentersIn(text)
  const send = async () => {
    if (!read) return
    const changes = [{ path: `awards/${award.awardId}/presenters`, value: read }]
    if ((await ask({ command: { type: 'AmendContest', reason: words.presentersReason, changes }, label: words.presenters })) !== null) setText(null)
  }
  /** Enter sends, as the key says; what an input method takes its own Enter for is not sent. */
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  return (
    <>
      <button className="small" onClick={() => setText(lines.join('\n'))}>
        {words.presenters}
        {lines.length > 0 && `：${lines.join('、')}`}
      </button>
      {text !== null && (
        <FormDialog
          title={`${t(award.title)} · ${words.presenters}`}
          close={() => setText(null)}
          onSend={() => void send()}
          missing={read === null ? words.presentersBad : null}
        >
          <Field label={words.presenters} hint={words.presentersHint}>
            <textarea
              rows={3}
              value={text}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={sendOnEnter}
            />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

/** The appeals’ desk of chief and operator: what was lodged, what each remedy would change, the decision with its reason; and what a changed score had decided. */
import { useState } from 'react'
import { useLanguage } from '../client/language.tsx'
import type { AppealChoice, AppealsPart, AppealView, DerivedView } from '../views/appeals.ts'
import type { TeamId } from '../words.ts'
import { useAppealTexts } from './appeal-texts.ts'
import type { AppealsHands } from './appeal-hands.ts'
import { TeamChoice } from './team-choice.tsx'
import { AlikePicker } from './alike-picker.tsx'
import { MakeUpForm } from './make-up-form.tsx'
import { allSaid, PanelVotes, type PanelSaid } from './panel-votes.tsx'
import './appeals.css'

export function AppealsDesk({ part, ...desk }: AppealsHands & { part: AppealsPart }) {
  const words = useAppealTexts()
  return (
    <section className="appeals" aria-label={words.title}>
      {part.derived.length > 0 && <Derived derived={part.derived} {...desk} />}
      {part.list.length === 0 && <p>{words.none}</p>}
      <ul>
        {part.list.map((appeal) => (
          <Appeal key={appeal.id} appeal={appeal} {...desk} />
        ))}
      </ul>
      <Lodging part={part} {...desk} />
      {part.makeUps.length > 0 && <MakeUpForm makeUps={part.makeUps} {...desk} />}
    </section>
  )
}

function Appeal({ appeal, ...desk }: AppealsHands & { appeal: AppealView }) {
  const { act, teamName } = desk
  const words = useAppealTexts()
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const { decided } = appeal
  const remedies = (decided?.remedies ?? []).map((one) => t(one)).join('，')
  return (
    <li className="appeal">
      <p>
        {teamName(appeal.teamId)} <b>{t(appeal.about)}</b> {appeal.holdsClock && <em>{words.holds}</em>}
      </p>
      <p>{appeal.text}</p>
      {appeal.waitsFor && <small>{words.waits(t(appeal.waitsFor))}</small>}
      {decided && (
        <p>
          <b>{words[`way_${decided.outcome}`]}</b> {remedies}{' '}
          <small>{[words.decidedBy(t(decided.by), decided.votes, decided.actedFor === true), decided.reason].join('：')}</small>
        </p>
      )}
      <div className="row">
        {!decided && (
          <button type="button" className="key" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.decide}
          </button>
        )}
        {appeal.mayGoFurther && (
          <button type="button" className="key" onClick={() => void act({ type: 'TakeAppealFurther', appealId: appeal.id }, words.further)}>
            {words.further}
          </button>
        )}
        {!decided && (
          <button type="button" className="key" onClick={() => void act({ type: 'WithdrawAppeal', appealId: appeal.id }, words.withdraw)}>
            {words.withdraw}
          </button>
        )}
      </div>
      {open && !decided && <Deciding appeal={appeal} {...desk} />}
    </li>
  )
}

function Deciding({ appeal, act, teamName, seatName }: AppealsHands & { appeal: AppealView }) {
  const words = useAppealTexts()
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<AppealChoice | null>(null)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<PanelSaid>({})
  const asked = chosen === null || chosen.outcome === 'moot' ? null : appeal.panel
  const missing = chosen === null || reason.trim() === '' || (asked !== null && !allSaid(asked, said))
  const confirm = () => {
    if (!chosen) return
    const { outcome, remedies } = chosen
    void act(
      { type: 'DecideAppeal', appealId: appeal.id, outcome, reason: reason.trim(), remedies, ...(asked === null ? {} : { votes: { each: said } }) },
      `${words[`way_${outcome}`]} ${t(chosen.label)}`,
    )
  }
  return (
    <div className="ways" role="radiogroup" aria-label={words.decide}>
      {appeal.choices.map((choice) => (
        <button
          key={`${choice.outcome} ${JSON.stringify(choice.remedies)}`}
          type="button"
          role="radio"
          className="choice"
          aria-checked={chosen?.label === choice.label}
          disabled={!choice.may}
          onClick={() => setChosen(choice)}
        >
          {choice.outcome === 'upheld' ? `${words.way_upheld}：` : ''}
          {t(choice.label)}
          {choice.impact && <small>{t(choice.impact)}</small>}
        </button>
      ))}
      {appeal.alike && <AlikePicker alike={appeal.alike} teamName={teamName} chosen={chosen} choose={setChosen} />}
      {asked && <PanelVotes panel={asked} said={said} say={setSaid} seatName={seatName} />}
      <input
        className="field"
        value={reason}
        maxLength={300}
        aria-label={words.reason}
        placeholder={words.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="button" className="key" disabled={missing} onClick={confirm}>
        {words.confirm}
      </button>
    </div>
  )
}

/** Entered by an official for a team. */
function Lodging({ part, act, teamName }: AppealsHands & { part: AppealsPart }) {
  const words = useAppealTexts()
  const { t } = useLanguage()
  const [at, setAt] = useState(0)
  const [teamId, setTeamId] = useState<TeamId | null>(null)
  const [text, setText] = useState('')
  const about = part.mayLodge[at]
  const team = about?.teamIds.find((id) => id === teamId)
  if (!about) return <small>{words.lodgeNone}</small>
  const enter = async () => {
    if (team !== undefined && (await act({ type: 'LodgeAppeal', teamId: team, of: about.of, text: text.trim() }, words.lodge))) setText('')
  }
  return (
    <details className="appeal">
      <summary>{words.lodge}</summary>
      <div className="ways">
        <select className="field" aria-label={words.about} value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {part.mayLodge.map((one, index) => (
            <option key={JSON.stringify(one.of)} value={index}>
              {t(one.about)}（{words.until(t(one.until))}）
            </option>
          ))}
        </select>
        <TeamChoice teamIds={about.teamIds} chosen={team} choose={setTeamId} teamName={teamName} />
        <input
          className="field"
          value={text}
          maxLength={300}
          aria-label={words.text}
          placeholder={words.text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="button" className="key" disabled={team === undefined || text.trim() === ''} onClick={() => void enter()}>
          {words.enter}
        </button>
      </div>
    </details>
  )
}

function Derived({ derived, act, teamName }: AppealsHands & { derived: readonly DerivedView[] }) {
  const words = useAppealTexts()
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const settle = (one: DerivedView, how: 'keep' | 'redo') =>
    void act({ type: 'SettleDerived', derivedId: one.id, how, reason: reason.trim() }, `${t(one.text)}：${t(one[how])}`)
  return (
    <div className="appeal">
      <b>{words.derived}</b>
      <input
        className="field"
        value={reason}
        maxLength={300}
        aria-label={words.reason}
        placeholder={words.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {derived.map((one) => (
        <div key={one.id} className="ways">
          <p>{t(one.text)}</p>
          {one.now.length > 0 && (
            <p className="row">
              <small>{words.now}：</small>
              {one.now.map((id) => (
                <span key={id}>{teamName(id)}</span>
              ))}
            </p>
          )}
          <div className="row">
            <button type="button" className="key" disabled={reason.trim() === ''} onClick={() => settle(one, 'keep')}>
              {t(one.keep)}
            </button>
            <button type="button" className="key" disabled={!one.mayRedo || reason.trim() === ''} onClick={() => settle(one, 'redo')}>
              {t(one.redo)}
            </button>
          </div>
        </div>
      ))}
    </div>
  )
}

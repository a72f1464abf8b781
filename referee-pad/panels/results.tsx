/** The result of each part: how far it is, what keeps it from being signed, and, for the chief, the keys to move it on. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultView } from '#shared/views/results.ts'
import type { Text } from '#shared/words.ts'
import { STAGES } from '../parts/closed-lists.ts'
import { useSeatNames } from '../parts/seats.ts'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { CheckDifferences } from './check-differences.tsx'
import { OpenCalls } from './open-calls.tsx'
import { ResultKeys } from './result-keys.tsx'
import { signatureDue, SignKey } from './sign-key.tsx'

/** Read only but for the chief, and for the supervisor where the file has it sign. */
export function ResultPanel({ mayAct, signs }: { mayAct?: true; signs?: 'supervisor' }) {
  const parts = useView('result')?.parts ?? []
  const texts = useResultTexts()
  if (parts.length === 0) return <p className="card empty">{texts.noResults}</p>
  return (
    <div className="stack">
      {parts.map((part) => (
        <ResultCard key={part.partId} part={part} mayAct={mayAct === true} signs={signs === 'supervisor' && signatureDue(part, 'supervisor')} />
      ))}
    </div>
  )
}

function ResultCard({ part, mayAct, signs }: { part: ResultView; mayAct: boolean; signs: boolean }) {
  const texts = useResultTexts()
  const seatNames = useSeatNames()
  const { t } = useLanguage()
  return (
    <section className="card result">
      <header>
        <h2>{t(part.title)}</h2>
        <span className="faint">
          {texts.version(part.version)} · {part.finished ? texts.finished : texts.unfinished}
        </span>
      </header>
      <Stages part={part} />
      <ul className="findings">
        <li>{checkLine(part.check, texts, seatNames)}</li>
        {part.signers.length > 1
          ? part.signers.map(({ role, by }) => (
              <li key={role} className={by === null ? 'attention' : ''}>
                {by === null ? texts.toSign(texts[role]) : texts.signedAs(texts[role], seatNames(by))}
              </li>
            ))
          : part.signedBy && <li>{texts.signedBy(seatNames(part.signedBy))}</li>}
        {part.openTies.map((tie) => (
          <li key={tie.places.join('-')} className="attention">
            {texts.openTie(tie.places.join('、'))}：
            {tie.teamIds.map((teamId) => (
              <TeamName key={teamId} teamId={teamId} short />
            ))}
          </li>
        ))}
        {part.openRulings.length > 0 ? (
          <li className="attention">
            {texts.openRulings}：
            {part.openRulings.map((open) => (
              <TeamName key={`${open.slotId}-${open.teamId}`} teamId={open.teamId} short />
            ))}
          </li>
        ) : null}
        {part.openCalls.length > 0 ? (
          <li>
            <OpenCalls part={part} show={mayAct ? 'settle' : 'names'} />
          </li>
        ) : null}
        {part.flags.map((flag) => (
          <li key={t(flag)} className="attention">
            {texts.flags}：{t(flag)}
          </li>
        ))}
      </ul>
      <CheckDifferences part={part} />
      {mayAct ? <ResultKeys part={part} /> : null}
      {signs ? <SignKey part={part} /> : null}
    </section>
  )
}

function checkLine(check: ResultView['check'], texts: ReturnType<typeof useResultTexts>, named: (by: Text) => string): string {
  if (!check) return texts.checkNone
  const by = named(check.by)
  if (check.how === 'equal') return texts.checkEqual(by)
  return check.how === 'skipped' ? texts.checkSkipped(by, check.reason) : texts.checkDiffers(by)
}

function Stages({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  const reached = STAGES.indexOf(part.stage)
  return (
    <ol className="stages">
      {STAGES.map((stage, index) => (
        <li key={stage} className={index < reached ? 'done' : index === reached ? 'now' : ''} aria-current={index === reached ? 'step' : undefined}>
          {texts[stage]}
        </li>
      ))}
    </ol>
  )
}

/** The top of every pad: whose seat this is, where the contest stands, the link in words, the language. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { LinkLight } from '#shared/ui/link-light.tsx'
import type { Hello } from '#shared/wire.ts'
import { useSeatNames } from '../parts/seats.ts'
import { useTexts } from '../texts.ts'

export function Masthead({ hello }: { hello: Hello }) {
  const contest = useView('contest')
  const question = useView('question')
  const texts = useTexts()
  const seatNames = useSeatNames()
  const { language, setLanguage, t } = useLanguage()
  return (
    <header className="masthead">
      <h1 className="seat-name">{seatNames(hello.seatId ?? hello.role)}</h1>
      <span className="where">
        {hello.role === 'host'
          ? ''
          : question
            ? `${t(question.roundTitle)} · ${(question.mode === 'performance' ? texts.performanceOf : texts.questionOf)(question.number, question.of)}`
            : contest
              ? t(contest.title)
              : ''}
      </span>
      {contest?.watermark ? <span className="made-up">{texts[contest.watermark]}</span> : null}
      <LinkLight />
      <button type="button" className="key small quiet" aria-label={texts.otherLanguageName} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {texts.otherLanguage}
      </button>
    </header>
  )
}

/** The label the operator asked this device to show. */
export function IdentifyLabel() {
  const { identify } = useLink()
  const { t } = useLanguage()
  return identify !== null ? (
    <div className="identify" role="status">
      {t(identify)}
    </div>
  ) : null
}

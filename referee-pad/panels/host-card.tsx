/** 主持人's card: what to read, who has the right, the key, the clock, the next sentence to say, and 开抢 where the file gives it. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { HostCardPart } from '#shared/views/people.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { OpenKey } from '../parts/open-key.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'
import { ClockPanel } from './clock.tsx'

export function HostCard() {
  const card = useView('hostCard')
  const clock = useView('clock')
  const texts = useDeskTexts()
  const { t } = useLanguage()
  if (!card) return <div className="desk-wait">{texts.cardWait}</div>
  return (
    <div className="host-card">
      <header>
        <div>
          <span className="label">{t(card.title)}</span>
          {card.who ? <b className="who-line">{t(card.who)}</b> : <RaceWord />}
        </div>
        {clock ? <ClockPanel /> : null}
      </header>
      <Reading card={card} />
      <section className="say" aria-live="polite">
        <span className="label">{texts.say}</span>
        <p>{t(card.say)}</p>
        {card.then ? (
          <small>
            {texts.then}：{t(card.then)}
          </small>
        ) : null}
      </section>
      {card.mayOpen && card.slotId !== null ? (
        <OpenKey slotId={card.slotId}>
          {texts.openBuzzer} <small aria-hidden="true">{texts.openByClicker}</small>
        </OpenKey>
      ) : null}
      {(card.keys ?? []).map(({ label, command }) => (
        <AskKey key={command.type} className="key main open-buzzer" command={command} acts="down">
          {t(label)}
        </AskKey>
      ))}
    </div>
  )
}

function RaceWord() {
  const buzzer = useView('buzzer')
  const texts = useTexts()
  return buzzer ? <b className="who-line calm">{texts[`race-${buzzer.state}`]}</b> : null
}

function Reading({ card }: { card: HostCardPart }) {
  const texts = useDeskTexts()
  if (card.reading) return <Sentences chapters={card.reading} read={card.read} />
  if (card.read === null) return <section className="read" />
  return (
    <section className={card.read.length > 70 ? 'read long' : 'read'} aria-label={texts.read}>
      <p>{card.read}</p>
      {card.options.length > 0 ? (
        <ul>
          {card.options.map((option) => (
            <li key={option.letter}>
              {card.wordsAlone ? null : <b className="num">{option.letter}</b>} {option.text}
            </li>
          ))}
        </ul>
      ) : null}
      {card.key ? (
        <p className="card-key">
          <span className="label">{texts.cardKey}</span> <b>{card.key.join(card.options.length > 0 ? '' : ' / ')}</b>
        </p>
      ) : null}
    </section>
  )
}

/** Rules and calls: a sentence a line, numbered, under their headings. */
function Sentences({ chapters, read }: { chapters: NonNullable<HostCardPart['reading']>; read: string | null }) {
  const texts = useDeskTexts()
  const { t } = useLanguage()
  return (
    <section className="read sentences" aria-label={texts.read} tabIndex={0}>
      {read === null ? null : <p>{read}</p>}
      {chapters.map(({ title, lines }, chapter) => (
        <div key={chapter}>
          {title === null ? null : <h2>{t(title)}</h2>}
          <ol>
            {lines.map((line, i) => (
              <li key={i}>{t(line)}</li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

/** One key an element of the overlay, for console and director: shown or hidden, whose name, which page. */
import { ELEMENTS, type ElementName, type OverlayRequest, type PersonElement } from '../broadcast.ts'
import { useLanguage } from '../client/language.tsx'
import { useView } from '../client/use-view.tsx'
import { useOverlayTexts } from './overlay-texts.ts'
import './overlay-keys.css'

type Ask = (request: OverlayRequest, label: string) => void

export function OverlayKeys({ ask }: { ask: Ask }) {
  const texts = useOverlayTexts()
  const shown = useView('broadcast')?.shown ?? []
  return (
    <section className="overlay-keys" aria-label={texts.overlay}>
      <ul>
        {ELEMENTS.map((element) => {
          const on = shown.includes(element)
          return (
            <li key={element}>
              <button
                type="button"
                className="element-key"
                aria-pressed={on}
                onClick={() => ask({ type: 'ShowElement', element, how: on ? 'hide' : 'show' }, texts[element])}
              >
                {texts[element]}
                <small>{on ? texts.on : texts.off}</small>
              </button>
              <More element={element} ask={ask} />
            </li>
          )
        })}
      </ul>
      <p>{texts.rule}</p>
    </section>
  )
}

function More({ element, ask }: { element: ElementName; ask: Ask }) {
  const texts = useOverlayTexts()
  if (element === 'judge' || element === 'leader') return <Who element={element} ask={ask} />
  if (element !== 'standings') return null
  return (
    <button type="button" className="turn" onClick={() => ask({ type: 'TurnPage', element }, texts.nextPage)}>
      {texts.nextPage}
    </button>
  )
}

function Who({ element, ask }: { element: PersonElement; ask: Ask }) {
  const texts = useOverlayTexts()
  const { t } = useLanguage()
  const people = (useView('broadcastDesk')?.people ?? []).filter((one) => one.is === element)
  const label = texts.who(texts[element])
  return (
    <select
      aria-label={label}
      value={people.find((one) => one.chosen)?.id ?? ''}
      onChange={(event) => ask({ type: 'ChoosePerson', element, personId: event.target.value === '' ? null : event.target.value }, label)}
    >
      <option value="">{texts.nobody}</option>
      {people.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name} · {t(one.title)}
        </option>
      ))}
    </select>
  )
}

/** The fields of a sheet: a choice of one, a reason by quick words or typed, a line that says what is missing. */
import { useId, type ReactNode } from 'react'
import { useResultTexts } from '../texts-results.ts'
import { useTexts } from '../texts.ts'

interface ChoiceProps<T extends string> {
  label: string
  options: readonly { value: T; label: ReactNode }[]
  chosen: T | null
  onChoose: (value: T) => void
}

export function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className="ask" role="radiogroup" aria-labelledby={id}>
      <div className="ask-label" id={id}>
        {label}
      </div>
      <div className={options.length > 12 ? 'choices many' : 'choices'}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={chosen === option.value}
            className="choice"
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}

/** A reason people read later in the ledger: quick words fill the line, which stays free to edit. */
export function ReasonField({ quick, value, onChange }: { quick: readonly string[]; value: string; onChange: (reason: string) => void }) {
  const texts = useTexts()
  const id = useId()
  return (
    <div className="ask">
      <label className="ask-label" htmlFor={id}>
        {texts.reason}
      </label>
      <div className="choices">
        {quick.map((words) => (
          <button key={words} type="button" className="choice" aria-pressed={value === words} onClick={() => onChange(words)}>
            {words}
          </button>
        ))}
      </div>
      <input id={id} className="field" value={value} maxLength={300} placeholder={texts.reasonHint} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

/** Where who asks is proved anew: a code the operator reads out. */
export function ProofField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const texts = useResultTexts()
  return (
    <label className="ask">
      <span className="ask-label">{texts.proof}</span>
      <input
        className="field"
        value={value}
        maxLength={128}
        autoComplete="off"
        autoCapitalize="characters"
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="note">{texts.proofNote}</span>
    </label>
  )
}

export function Missing({ sentence }: { sentence: string | null }) {
  return sentence ? (
    <p className="missing" role="alert">
      {sentence}
    </p>
  ) : null
}

/** The pairing page: takes the code from the address or from a person, keeps the seat's token, opens the seat's page. */
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { keepSeatToken } from '#shared/client/seat-token.ts'
import { REFUSALS } from '#shared/refusals.ts'
import type { Language } from '#shared/words.ts'
import { claimed, pairWith, type Pairing } from './pairing.ts'
import { pairTexts } from './texts-pair.ts'

type Stage = { readonly is: 'typing' | 'pairing' | 'not-kept' | 'too-short' } | Pairing

interface Props {
  /** From the address; empty when it has to be typed. */
  code: string
  /** What the browser lacks; empty for a good one. */
  missing: readonly string[]
  open: (path: string) => void
}

function sentence(stage: Stage, language: Language): string | null {
  const words = pairTexts(language)
  switch (stage.is) {
    case 'refused':
      return REFUSALS[stage.refusal.code][language]
    case 'unreachable':
    case 'unexpected':
      return words[stage.is]
    case 'not-kept':
      return words.notKept
    case 'too-short':
      return words.tooShort
    default:
      return null
  }
}

/** The attempt to pair: what it has come to, and the try itself. */
function usePairing(open: Props['open']) {
  const [stage, setStage] = useState<Stage>({ is: 'typing' })
  const pair = useCallback(
    async (typed: string) => {
      const wanted = typed.replace(/\s+/g, '')
      if (wanted.length < 4) return setStage({ is: 'too-short' })
      setStage({ is: 'pairing' })
      const first = await pairWith(wanted)
      if (first.is === 'waiting') setStage(first)
      const found = first.is === 'waiting' ? await claimed(first) : first
      if (found.is === 'paired' && !keepSeatToken(found.seatId, found.token)) return setStage({ is: 'not-kept' })
      setStage(found)
      if (found.is === 'paired') open(found.path)
    },
    [open],
  )
  return { stage, pair }
}

export function PairPage({ code: given, missing, open }: Props) {
  const { language, setLanguage } = useLanguage()
  const words = pairTexts(language)
  const [code, setCode] = useState(given)
  const { stage, pair } = usePairing(open)
  useEffect(() => {
    if (given !== '' && missing.length === 0) void pair(given)
  }, [given, missing, pair])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void pair(code)
  }
  const wrong = sentence(stage, language)
  const busy = stage.is === 'pairing' || stage.is === 'waiting' || stage.is === 'paired'
  return (
    <main className="pair">
      <button type="button" className="language" aria-label={words.otherLanguageName} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {words.otherLanguage}
      </button>
      <p className="mark">擂台</p>
      <h1>{words.title}</h1>
      {missing.length > 0 && (
        <p className="wrong" role="alert">
          {words.old} <small>{words.oldLacks(missing.join(', '))}</small>
        </p>
      )}
      <p className="quiet">{words.hint}</p>
      <form onSubmit={submit}>
        <label htmlFor="code">{words.label}</label>
        <input
          id="code"
          className="field"
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={128}
          disabled={busy}
          onChange={(event) => setCode(event.target.value)}
          autoFocus={given === ''}
        />
        {stage.is === 'waiting' && (
          <p className="sign" role="status">
            {words.waiting} <b>{stage.sign}</b>
          </p>
        )}
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" className="key main" disabled={busy || missing.length > 0}>
          {stage.is === 'pairing' || stage.is === 'waiting' ? words.pairing : stage.is === 'paired' ? words.paired : wrong ? words.again : words.pair}
        </button>
      </form>
      {!window.isSecureContext && <p className="plain">{words.plain}</p>}
    </main>
  )
}

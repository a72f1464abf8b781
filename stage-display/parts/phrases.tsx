/** A title in Chinese that breaks between words alone; for text that is set with `word-break: keep-all`. */
import { Fragment, type ReactNode } from 'react'

const HAN_WORD = /^\p{Script=Han}{2,}$/u
const LONE = /^\p{Script=Han}$/u

/** Two or more single characters in a row are a short name (人社); one alone belongs to the words beside it (总决赛). */
function wordsOf(title: string): string[] {
  const words: string[] = []
  let alone = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    if (LONE.test(segment)) {
      alone += segment
      continue
    }
    if (alone !== '') words.push(alone)
    alone = ''
    words.push(segment)
  }
  return alone === '' ? words : [...words, alone]
}

/** Between the pieces it may break. */
export function piecesOf(title: string): readonly string[] {
  const pieces: string[] = []
  let before = ''
  for (const word of wordsOf(title)) {
    const mayBreak = HAN_WORD.test(before) && HAN_WORD.test(word)
    if (mayBreak || pieces.length === 0) pieces.push(word)
    else pieces.push(`${pieces.pop() ?? ''}${word}`)
    before = word
  }
  return pieces
}

export const Phrases = ({ text }: { text: string }): ReactNode =>
  piecesOf(text).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ))

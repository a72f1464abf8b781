/** A word in the largest letters, broken only after its commas. */

const LONG = 6

/** 已按下，| 等待判定 · Pressed, | waiting for the verdict */
const piecesOf = (word: string): string[] => word.match(/[^，,:]+[，,:]?\s*/g) ?? [word]

export function BigWord({ word }: { word: string }) {
  return (
    <b className={[...word].length > LONG ? 'long' : ''}>
      {piecesOf(word).map((piece) => (
        <span key={piece}>{piece}</span>
      ))}
    </b>
  )
}

/** How wide the head of a column must be to stand in two lines: Chinese breaks between any two characters, English between words alone. */

const WIDE = /[mwMW]/
const NARROW = /[ijlftrI.,:’]/
/** Of one character, in em; a little generous. */
const emsOf = (character: string): number =>
  character > '\u2e7f' ? 1 : WIDE.test(character) ? 0.95 : NARROW.test(character) ? 0.37 : character === character.toLowerCase() ? 0.61 : 0.7
const sum = (ems: readonly number[]): number => ems.reduce((all, one) => all + one, 0)

/** In one line, in em. */
export const lineEms = (head: string): number => sum([...head].map(emsOf))

/** A longer head is cut. */
const MOST_EMS = 9

/** In two lines at most, in em: the longer line where the break is best. */
export function headEms(head: string): number {
  const words = head
    .split(/\s+|(?<=[\u2e80-\uffff])|(?=[\u2e80-\uffff])/)
    .map(lineEms)
    .filter((ems) => ems > 0)
  return Math.min(MOST_EMS, sum(words), ...words.map((_, i) => Math.max(sum(words.slice(0, i)), sum(words.slice(i)))))
}

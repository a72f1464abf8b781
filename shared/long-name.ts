/** When a person's name is a long one: it breaks over two lines of a card and takes the room of two others. */

/** Characters that stand beside a second name. */
const SHORT = 8
export const isLongName = (name: string): boolean => [...name].length > SHORT

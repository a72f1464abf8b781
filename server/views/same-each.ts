/** Whether two lists hold the same things, one by one. */
export const sameEach = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => Object.is(each, other[index]))

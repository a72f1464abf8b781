/** A value as text that is the same however its fields are ordered: what was read back from the journal has them sorted. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

export const asText = (value: unknown): string => JSON.stringify(value, sorted)

/** Samples with names that would be more than text, for the tests of fault A12. */

/** A tag, a script, a reversal of the line, letters without width, emoji, and more than any name has. */
export const HOSTILE = `<img src=x onerror="globalThis.bad=1"><script>globalThis.bad=1</script>\u202e左右\u200b颠倒🐉👨‍👩‍👧${'长'.repeat(200)}`
const NAMED = ['name', 'shortName', 'title', 'unit', 'stem', 'text', 'message', 'playerName', 'zh', 'en']

/** The value with every text of a person's making replaced; `of`: its key, of one in two languages the key of both. */
export function withTexts(value: unknown, textFor: (of: string, was: string) => string, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withTexts(one, textFor, within))
  if (typeof value !== 'object' || value === null) return value
  const replaced = Object.entries(value).map(([key, one]) => {
    const of = key === 'zh' || key === 'en' ? within : key
    return [key, NAMED.includes(key) && typeof one === 'string' ? textFor(of, one) : withTexts(one, textFor, key)]
  })
  return Object.fromEntries(replaced)
}

/** What is printed: each kind of sheet hides the page, and never another kind. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test.each(['host-console/paper.css', 'shared/ui/evidence-slip.css'])('%s hides the rest of the page only while its own sheet is there', (file) => {
  const hiding = readFileSync(file, 'utf8').match(/^.*body.*display: none.*$/gm) ?? []
  expect(hiding).toHaveLength(1)
  const sheet = /:not\((\.[\w-]+)\)/.exec(hiding[0] ?? '')?.[1] ?? expect.fail('hides whatever is printed')
  expect(hiding[0]).toContain(`body:has(> ${sheet}) >`)
})

/** What the sources say of a setting: the comment that stands above it, or above the thing it is made with. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** What these say belongs to every value of theirs, not to one setting. */
const WORDS = ['Text', 'TeamId', 'FilePoints', 'FileShare', 'points', 'Points', 'worthOf']

interface Literal {
  readonly file: string
  /** Of a constant; empty for any other. */
  readonly name: string
  /** Constants whose keys it takes over. */
  readonly spreads: readonly string[]
  readonly keys: readonly string[]
  readonly notes: ReadonlyMap<string, string>
  /** Names a key's value is made with, as they stand. */
  readonly made: ReadonlyMap<string, readonly string[]>
}
/** Comments of a file's own declarations, and the names it imports. */
interface Names {
  readonly own: Map<string, string>
  readonly imported: Set<string>
}
export interface Comments {
  /** Of a key in an object with these keys, looked for in `file` first. */
  noteOf(key: string, keys: readonly string[], file: string): string
  /** The sentence at the head of a file. */
  headOf(file: string): string
}

function commentAbove(node: ts.Node, source: ts.SourceFile): string {
  const above = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.at(-1)
  const text = above ? source.text.slice(above.pos, above.end) : ''
  if (!text.startsWith('/**')) return ''
  const lines = text.replace(/^\/\*\*|\*\/$/g, '').split('\n')
  return lines
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join(' ')
    .replace(/\[[A-Z]\d+(, ?[A-Z]\d+)*\] /g, '')
    .trim()
}
function namesIn(node: ts.Node): string[] {
  const names: string[] = []
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one)) names.push(one.text)
    one.forEachChild(visit)
  }
  visit(node)
  return names
}
function literalOf(node: ts.ObjectLiteralExpression, source: ts.SourceFile, file: string): Literal {
  const notes = new Map<string, string>()
  const made = new Map<string, readonly string[]>()
  let last = { written: '', note: '' }
  for (const property of node.properties) {
    if (!property.name || !ts.isIdentifier(property.name)) continue
    const key = property.name.text
    const written = ts.isPropertyAssignment(property) ? property.initializer.getText(source) : key
    const own = commentAbove(property, source)
    // one comment may stand above two of a kind
    const note = own || (written === last.written ? last.note : '')
    if (note) notes.set(key, note)
    made.set(key, ts.isPropertyAssignment(property) ? namesIn(property.initializer) : [key])
    last = { written, note }
  }
  const name = ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name.text : ''
  const spreads = node.properties.flatMap((one) => (ts.isSpreadAssignment(one) && ts.isIdentifier(one.expression) ? [one.expression.text] : []))
  return { file, name, spreads, keys: [...made.keys()], notes, made }
}

/** A schema's shape stands as an argument or as a constant; other objects say nothing of settings. */
const isShape = (node: ts.ObjectLiteralExpression): boolean =>
  ts.isCallExpression(node.parent) || ts.isVariableDeclaration(node.parent) || ts.isAsExpression(node.parent)

function readSource(file: string, literals: Literal[]): Names {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const names: Names = { own: new Map(), imported: new Set() }
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isShape(node)) literals.push(literalOf(node, source, file))
    if (ts.isImportSpecifier(node)) names.imported.add(node.name.text)
    if (ts.isFunctionDeclaration(node) && node.name) names.own.set(node.name.text, commentAbove(node, source))
    if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) if (ts.isIdentifier(name)) names.own.set(name.text, commentAbove(node, source))
    node.forEachChild(visit)
  }
  visit(source)
  return names
}

export function readComments(folders: readonly string[]): Comments {
  const literals: Literal[] = []
  const files = new Map<string, Names>()
  for (const folder of folders)
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) files.set(`${folder}/${name}`, readSource(`${folder}/${name}`, literals))
  /** What a name says where it was declared: in the same file, or in the one it comes from. */
  const said = (name: string, file: string): string => {
    if (WORDS.includes(name)) return ''
    const here = files.get(file)
    if (here?.own.has(name)) return here.own.get(name) ?? ''
    return here?.imported.has(name) ? ([...files.values()].map(({ own }) => own.get(name) ?? '').find((note) => note !== '') ?? '') : ''
  }
  return {
    headOf: (file) => /^\/\*\* (.*?) \*\//.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
    noteOf(key, keys, file) {
      const found = literals
        .filter((literal) => literal.made.has(key) && literal.keys.every((one) => keys.includes(one)))
        .sort((one, other) => Number(other.file === file) - Number(one.file === file) || other.keys.length - one.keys.length)
      const [best] = found
      const behind = found.filter((literal) => best?.spreads.includes(literal.name))
      const ways = best ? [best, ...behind] : []
      const above = ways.map((literal) => literal.notes.get(key) ?? '').find((note) => note !== '')
      if (above) return above
      return ways.flatMap((literal) => (literal.made.get(key) ?? []).map((name) => said(name, literal.file))).find((note) => note !== '') ?? ''
    },
  }
}

import { parseSync } from 'vite'
import { TidemarkError } from '../../errors/error.ts'

export interface FontCall {
  readonly loader: 'local' | 'google'
  /** The imported function: `Roboto_Mono`; `default` for local fonts. */
  readonly imported: string
  /** Name of the constant. */
  readonly constant: string
  readonly options: Readonly<Record<string, unknown>>
  /** Offsets of the call in the code. */
  readonly start: number
  readonly end: number
}

export interface FontCalls {
  readonly calls: readonly FontCall[]
  /** Offsets of the import declarations, to be removed. */
  readonly imports: ReadonlyArray<{ readonly start: number; readonly end: number }>
}

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

const sources: Readonly<Record<string, FontCall['loader']>> = {
  'next/font/local': 'local',
  'next/font/google': 'google',
  'tidemark/font/local': 'local',
  'tidemark/font/google': 'google',
}

/**
 * Finds the calls of `next/font` in a module.
 *
 * @throws TM_FONT_CALL for one that is not `const name = font({ literals })` at the top of the module
 */
export function findFontCalls(code: string, file: string): FontCalls | null {
  const program = parseSync(file, code).program as unknown as { body: readonly Node[] }
  const wrong = (node: Node, message: string): TidemarkError =>
    new TidemarkError('TM_FONT_CALL', { message, at: position(code, file, node.start) })
  const functions = new Map<string, Pick<FontCall, 'loader' | 'imported'>>()
  const imports: Node[] = []
  for (const node of program.body) {
    const loader =
      node.type === 'ImportDeclaration' && node['importKind'] !== 'type' ? sources[String((node['source'] as Node)['value'])] : undefined
    if (!loader) continue
    imports.push(node)
    for (const specifier of node['specifiers'] as readonly Node[]) {
      if (specifier.type === 'ImportNamespaceSpecifier') throw wrong(specifier, 'Fonts are imported by name, not as a namespace.')
      const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : String((specifier['imported'] as Node)['name'])
      functions.set(String((specifier['local'] as Node)['name']), { loader, imported })
    }
  }
  if (imports.length === 0) return null

  const calls: FontCall[] = []
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Node | null) : statement
    if (declaration?.type !== 'VariableDeclaration' || declaration['kind'] !== 'const') continue
    for (const { id, init } of declaration['declarations'] as ReadonlyArray<Record<'id' | 'init', Node | null>>) {
      const call = init && unwrap(init)
      const used =
        call?.type === 'CallExpression' &&
        (call['callee'] as Node).type === 'Identifier' &&
        functions.get(String((call['callee'] as Node)['name']))
      if (!call || !used || id?.type !== 'Identifier') continue
      const [argument, ...more] = call['arguments'] as readonly Node[]
      const options = argument ? literal(argument, wrong) : {}
      if (more.length > 0 || typeof options !== 'object' || options === null || Array.isArray(options))
        throw wrong(call, 'A font takes one object of options.')
      calls.push({ ...used, constant: String(id['name']), options: options as FontCall['options'], start: init.start, end: init.end })
    }
  }
  const known = new Set(calls.map(({ start }) => start))
  visit(program.body, (node) => {
    if (node.type !== 'CallExpression' || known.has(node.start)) return
    const callee = node['callee'] as Node
    if (callee.type === 'Identifier' && functions.has(String(callee['name'])))
      throw wrong(node, `${String(callee['name'])}() is not assigned to a const at the top of the module.`)
  })
  return { calls, imports: imports.map(({ start, end }) => ({ start, end })) }
}

function unwrap(node: Node): Node {
  const isWrapper = /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|ParenthesizedExpression)$/.test(node.type)
  return isWrapper ? unwrap(node['expression'] as Node) : node
}

function literal(wrapped: Node, wrong: (node: Node, message: string) => TidemarkError): unknown {
  const node = unwrap(wrapped)
  if (node.type === 'Literal') return node['value']
  if (node.type === 'Identifier' && node['name'] === 'undefined') return undefined
  if (node.type === 'TemplateLiteral' && (node['expressions'] as unknown[]).length === 0) {
    return (node['quasis'] as ReadonlyArray<{ value: { cooked: string } }>).map(({ value }) => value.cooked).join('')
  }
  if (node.type === 'UnaryExpression' && node['operator'] === '-') return -Number(literal(node['argument'] as Node, wrong))
  if (node.type === 'ArrayExpression')
    return (node['elements'] as ReadonlyArray<Node | null>).map((each) => (each ? literal(each, wrong) : null))
  if (node.type !== 'ObjectExpression')
    throw wrong(node, 'The options of a font have to be literals: they are read at build, before the code runs.')
  const record: Record<string, unknown> = {}
  for (const property of node['properties'] as readonly Node[]) {
    const key = property.type === 'Property' && !property['computed'] ? (property['key'] as Node) : null
    if (!key) throw wrong(property, 'The options of a font have to be literals: they are read at build, before the code runs.')
    record[String(key['name'] ?? key['value'])] = literal(property['value'] as Node, wrong)
  }
  return record
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see)
  else if (typeof value === 'object' && value !== null && 'type' in value) {
    see(value as Node)
    for (const each of Object.values(value)) if (typeof each === 'object') visit(each, see)
  }
}

function position(code: string, file: string, offset: number): string {
  const lines = code.slice(0, offset).split('\n')
  return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}

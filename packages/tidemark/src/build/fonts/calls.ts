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

type Wrong = (node: Node, message: string) => TidemarkError
/** The font functions of a module by the names it gives them. */
type Functions = ReadonlyMap<string, Pick<FontCall, 'loader' | 'imported'>>

const LITERALS = 'The options of a font have to be literals: they are read at build, before the code runs.'

/**
 * Finds the calls of `next/font` in a module.
 *
 * @throws TM_FONT_CALL for one that is not `const name = font({ literals })` at the top of the module
 */
export function findFontCalls(code: string, file: string): FontCalls | null {
  const { body } = parseSync(file, code).program as unknown as { body: readonly Node[] }
  const wrong: Wrong = (node, message) => new TidemarkError('TM_FONT_CALL', { message, at: position(code, file, node.start) })
  const imports = body.filter((node) => loaderOf(node) !== null)
  if (imports.length === 0) return null
  const functions = new Map(imports.flatMap((node) => importedFunctions(node, wrong)))
  const calls = body.flatMap((statement) => callsIn(statement, functions, wrong))
  const known = new Set(calls.map(({ start }) => start))
  visit(body, (node) => {
    if (calledFunction(node, functions) && !known.has(node.start))
      throw wrong(node, 'The font is not assigned to a const at the top of the module.')
  })
  return { calls, imports: imports.map(({ start, end }) => ({ start, end })) }
}

function loaderOf(node: Node): FontCall['loader'] | null {
  if (node.type !== 'ImportDeclaration' || node['importKind'] === 'type') return null
  return sources[String((node['source'] as Node)['value'])] ?? null
}

function importedFunctions(node: Node, wrong: Wrong): Array<[string, Pick<FontCall, 'loader' | 'imported'>]> {
  const loader = loaderOf(node) ?? 'local'
  return (node['specifiers'] as readonly Node[]).map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') throw wrong(specifier, 'Fonts are imported by name, not as a namespace.')
    const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : String((specifier['imported'] as Node)['name'])
    return [String((specifier['local'] as Node)['name']), { loader, imported }]
  })
}

function callsIn(statement: Node, functions: Functions, wrong: Wrong): FontCall[] {
  const declaration = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Node | null) : statement
  if (declaration?.type !== 'VariableDeclaration' || declaration['kind'] !== 'const') return []
  return (declaration['declarations'] as ReadonlyArray<Record<'id' | 'init', Node | null>>).flatMap(({ id, init }) => {
    const call = init && unwrap(init)
    const used = call && calledFunction(call, functions)
    if (!used || id?.type !== 'Identifier') return []
    return [{ ...used, constant: String(id['name']), options: readOptions(call, wrong), start: init.start, end: init.end }]
  })
}

function calledFunction(node: Node, functions: Functions): Pick<FontCall, 'loader' | 'imported'> | null {
  const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : null
  return (callee?.type === 'Identifier' && functions.get(String(callee['name']))) || null
}

function readOptions(call: Node, wrong: Wrong): FontCall['options'] {
  const [argument, ...more] = call['arguments'] as readonly Node[]
  const options = argument ? literal(argument, wrong) : {}
  const isRecord = typeof options === 'object' && options !== null && !Array.isArray(options)
  if (more.length > 0 || !isRecord) throw wrong(call, 'A font takes one object of options.')
  return options as FontCall['options']
}

function unwrap(node: Node): Node {
  const isWrapper = /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|ParenthesizedExpression)$/.test(node.type)
  return isWrapper ? unwrap(node['expression'] as Node) : node
}

function literal(wrapped: Node, wrong: Wrong): unknown {
  const node = unwrap(wrapped)
  if (node.type === 'Literal') return node['value']
  if (node.type === 'Identifier' && node['name'] === 'undefined') return undefined
  if (node.type === 'TemplateLiteral' && (node['expressions'] as unknown[]).length === 0) {
    return (node['quasis'] as ReadonlyArray<{ value: { cooked: string } }>).map(({ value }) => value.cooked).join('')
  }
  if (node.type === 'UnaryExpression' && node['operator'] === '-') return -Number(literal(node['argument'] as Node, wrong))
  if (node.type === 'ArrayExpression')
    return (node['elements'] as ReadonlyArray<Node | null>).map((each) => (each ? literal(each, wrong) : null))
  if (node.type !== 'ObjectExpression') throw wrong(node, LITERALS)
  const record: Record<string, unknown> = {}
  for (const property of node['properties'] as readonly Node[]) {
    const key = property.type === 'Property' && !property['computed'] ? (property['key'] as Node) : null
    if (!key) throw wrong(property, LITERALS)
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

import { TidemarkError } from '../../errors/error.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'

export const cacheDirective: RegExp = /^use cache(?:: (.+))?$/

/** What is meant to be the directive, well written or not. */
const MEANT = /^use[ -]?cache/i

/** A node of the syntax tree, as far as it is looked at here. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export interface DirectiveRules {
  readonly enabled: boolean
  /** Kinds with a handler of their own, besides default, remote and private. */
  readonly handlers: readonly string[]
  /** `file:line` of an offset. */
  at(offset: number): string
}

interface Statement {
  readonly node: SyntaxNode
  readonly text: string
}

interface FunctionNode extends SyntaxNode {
  readonly async?: boolean
  readonly params: readonly SyntaxNode[]
  readonly body: SyntaxNode
}

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** The kind of a directive that holds for the whole file, or null. */
export function fileDirective(program: SyntaxNode): string | null {
  for (const { text } of prologue(program)) {
    const match = cacheDirective.exec(text)
    if (match) return match[1] ?? 'default'
  }
  return null
}

/**
 * The mistakes that could be made with `'use cache'` and would otherwise be passed over in silence: a directive
 * that is not one, or stands where it does nothing.
 *
 * @throws TM_CACHE_DISABLED, TM_CACHE_DIRECTIVE, TM_CACHE_KIND, TM_CACHE_SYNC with file and line
 */
export function checkDirectives(program: SyntaxNode, rules: DirectiveRules): void {
  const isClient = prologue(program).some(({ text }) => text === 'use client')
  checkPrologue(program, rules)
  if (fileDirective(program) !== null) checkExports(program, rules)
  walk(program, null, (node, parent) => {
    if (isFunction(node)) {
      const directive = checkPrologue(node.body, rules)
      if (directive) checkFunction(node, parent, { directive, isClient, rules })
    }
    const misplaced = textOf(node)
    if (misplaced !== null && MEANT.test(misplaced) && !isDirective(node)) {
      const inFile = parent?.type === 'Program'
      throw fail(rules, node, misplacedText(node, inFile))
    }
  })
}

function misplacedText(node: SyntaxNode, inFile: boolean): string {
  if ((node['expression'] as SyntaxNode).start > node.start) return 'The "use cache" directive cannot be wrapped in parentheses.'
  return inFile
    ? 'The "use cache" directive must be at the top of the file.'
    : 'The "use cache" directive must be at the top of the function body.'
}

/** Checks each directive of a file or body; returns the one that caches. */
function checkPrologue(body: SyntaxNode, rules: DirectiveRules): SyntaxNode | null {
  const directives = prologue(body)
  let found: SyntaxNode | null = null
  for (const { node, text } of directives) {
    if (!MEANT.test(text)) continue
    checkText(text, node, rules)
    found = node
  }
  if (found && directives.some(({ text }) => text === 'use server')) {
    const where = body.type === 'Program' ? 'file' : 'function body'
    throw fail(rules, found, `Conflicting directives "use server" and "use cache" found in the same ${where}. You cannot place both.`)
  }
  if (found && body.type === 'Program' && directives.some(({ text }) => text === 'use client')) {
    throw fail(rules, found, 'Conflicting directives "use client" and "use cache" found in the same file. You cannot place both.')
  }
  return found
}

function checkText(text: string, node: SyntaxNode, rules: DirectiveRules): void {
  if (!rules.enabled) {
    const message = 'To use "use cache", please enable the feature flag `cacheComponents` in your Next.js config.'
    throw fail(rules, node, message, 'TM_CACHE_DISABLED')
  }
  const match = cacheDirective.exec(text)
  if (!match) throw fail(rules, node, `Unknown directive "${text}". Did you mean "${meantBy(text)}"?`)
  const [, kind] = match
  if (kind === undefined || ['default', 'remote', 'private', ...rules.handlers].includes(kind)) return
  const message = `Unknown cache kind "${kind}". Please configure a cache handler for this kind in the \`cacheHandlers\` object in your Next.js config.`
  throw fail(rules, node, message, 'TM_CACHE_KIND')
}

function meantBy(text: string): string {
  const kind = /:\s*([a-z-]+)/i.exec(text)?.[1]
  return kind ? `use cache: ${kind.toLowerCase()}` : 'use cache'
}

interface Found {
  readonly directive: SyntaxNode
  readonly isClient: boolean
  readonly rules: DirectiveRules
}

function checkFunction(node: FunctionNode, parent: SyntaxNode | null, { directive, isClient, rules }: Found): void {
  if (isClient) {
    throw fail(
      rules,
      directive,
      'It is not allowed to define inline "use cache" annotated functions in Client Components. ' +
        'Export them from a separate file with "use cache" or "use server" at the top, or pass them down as a prop from a Server Component.',
    )
  }
  if (node.async !== true) throw fail(rules, directive, 'Functions annotated with "use cache" must be async functions.', 'TM_CACHE_SYNC')
  if (parent?.type === 'MethodDefinition' && parent['static'] !== true) {
    throw fail(
      rules,
      directive,
      'It is not allowed to define inline "use cache" annotated class instance methods. Make it a function, an object\'s method or a static one.',
    )
  }
  walkOwn(node, (inner) => {
    if (inner.type === 'ThisExpression') throw fail(rules, inner, '"use cache" functions cannot use `this`.')
    if (inner.type === 'Identifier' && inner['name'] === 'arguments')
      throw fail(rules, inner, '"use cache" functions cannot use `arguments`.')
  })
}

/** Of a file that is cached as a whole only async functions, and plain values, can be exported. */
function checkExports(program: SyntaxNode, rules: DirectiveRules): void {
  const only = 'Only async functions are allowed to be exported in a "use cache" file.'
  for (const statement of program['body'] as readonly SyntaxNode[]) {
    if (statement.type === 'ExportAllDeclaration') throw fail(rules, statement, only)
    if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportDefaultDeclaration') continue
    for (const value of exportedValues(statement)) {
      if (value.type === 'ClassDeclaration' || value.type === 'ClassExpression') throw fail(rules, value, only)
      if (isFunction(value) && value.async !== true) {
        throw fail(rules, value, 'Functions exported from a "use cache" file must be async functions.', 'TM_CACHE_SYNC')
      }
    }
  }
}

/** Names of what a file exports that may be functions. */
export function exportedFunctions(program: SyntaxNode): string[] {
  return (program['body'] as readonly SyntaxNode[]).flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return ['default']
    if (statement.type !== 'ExportNamedDeclaration') return []
    const declaration = statement['declaration'] as SyntaxNode | null
    if (!declaration) return (statement['specifiers'] as readonly SyntaxNode[]).map(({ exported }) => nameOf(exported as SyntaxNode))
    if (declaration.type !== 'VariableDeclaration') return [nameOf(declaration['id'] as SyntaxNode)]
    const values = declaration['declarations'] as readonly SyntaxNode[]
    return values.filter(({ init }) => !isPlain(init as SyntaxNode | null)).map(({ id }) => nameOf(id as SyntaxNode))
  })
}

function nameOf({ name, value }: SyntaxNode): string {
  return String(name ?? value)
}

function isPlain(value: SyntaxNode | null): boolean {
  return value === null || ['ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral'].includes(value.type)
}

function exportedValues(statement: SyntaxNode): SyntaxNode[] {
  const declaration = statement['declaration'] as SyntaxNode | null
  if (!declaration) return []
  if (declaration.type !== 'VariableDeclaration') return [declaration]
  return (declaration['declarations'] as readonly SyntaxNode[]).flatMap(({ init }) => (init ? [init as SyntaxNode] : []))
}

// oxlint-disable-next-line max-params -- every one of its calls reads as a sentence
function fail({ at }: DirectiveRules, node: SyntaxNode, message: string, code: ErrorCode = 'TM_CACHE_DIRECTIVE'): TidemarkError {
  return new TidemarkError(code, { message, at: at(node.start) })
}

/** The directives a file or a function body begins with. */
function prologue(body: SyntaxNode): Statement[] {
  const found: Statement[] = []
  if (body.type !== 'Program' && body.type !== 'BlockStatement' && body.type !== 'FunctionBody') return found
  for (const node of body['body'] as readonly SyntaxNode[]) {
    const text = textOf(node)
    if (text === null || !isDirective(node)) break
    found.push({ node, text })
  }
  return found
}

function isDirective(node: SyntaxNode): boolean {
  return typeof node['directive'] === 'string'
}

/** The text of a statement that is nothing but a string. */
function textOf(node: SyntaxNode): string | null {
  if (node.type !== 'ExpressionStatement') return null
  const expression = node['expression'] as SyntaxNode
  return expression.type === 'Literal' && typeof expression['value'] === 'string' ? expression['value'] : null
}

function isFunction(node: SyntaxNode): node is FunctionNode {
  return FUNCTIONS.has(node.type)
}

function walk(node: SyntaxNode, parent: SyntaxNode | null, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  visit(node, parent)
  for (const child of childrenOf(node)) walk(child, node, visit)
}

/** Without the insides of functions that have a `this` of their own. */
function walkOwn(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  for (const child of childrenOf(node)) {
    if (isSelfOfJsx(child, node)) continue
    if (child.type === 'FunctionDeclaration' || child.type === 'FunctionExpression' || child.type.startsWith('Class')) continue
    visit(child)
    walkOwn(child, visit)
  }
}

/** What compiled JSX tells React's tools in development: `_jsxDEV(type, props, key, isStatic, source, this)`. */
function isSelfOfJsx(child: SyntaxNode, parent: SyntaxNode): boolean {
  if (child.type !== 'ThisExpression' || parent.type !== 'CallExpression') return false
  const callee = parent['callee'] as SyntaxNode
  if (callee.type !== 'Identifier' || !/^_jsxDEV\d*$/.test(callee['name'] as string)) return false
  return (parent['arguments'] as readonly SyntaxNode[])[5] === child
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

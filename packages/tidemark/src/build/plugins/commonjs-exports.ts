import { init, parse } from 'cjs-module-lexer'

/** A node of the syntax tree, as far as exports go. */
interface Node {
  readonly type: string
  readonly directive?: string | null
  readonly name?: string
  readonly expression?: Node
  readonly left?: Node
  readonly right?: Node
  readonly object?: Node
  readonly property?: Node
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly properties?: readonly Node[]
  readonly key?: Node
  readonly expressions?: readonly Node[]
}

export interface Program {
  readonly body: readonly Node[]
}

export interface CommonjsExports {
  readonly names: Set<string>
  /** Modules all of whose exports it has, too. */
  readonly from: readonly string[]
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

export function isCommonjs({ body }: Program): boolean {
  return !body.some(({ type }) => /^(?:Import|Export)/.test(type))
}

/** Before the first call of {@link commonjsExports}: the lexer is WebAssembly, which most applications do not need. */
export const prepareLexer: () => Promise<void> = init

/** What a CommonJS module exports, as its importers see it: `default` too where it does not say itself what that is. */
export function commonjsExports(code: string, program: Program): CommonjsExports {
  const { exports, reexports } = parse(code)
  const names = new Set([...exports, ...bundled(program)].filter((name) => NAME.test(name)))
  const isModule = names.delete('__esModule') || /\b__esModule\b/.test(code)
  if (!isModule) names.add('default')
  return { names, from: [...new Set(reexports)] }
}

/**
 * esbuild's `__export(all, { name: () => value })` with `module.exports = __toCommonJS(all)`. It lists the names for the
 * lexer, too, unless it minifies.
 */
function bundled({ body }: Program): string[] {
  const expressions = body.flatMap(({ expression }) =>
    expression?.type === 'SequenceExpression' ? (expression.expressions ?? []) : (expression ?? []),
  )
  const all = expressions.find(({ left }) => left?.object?.name === 'module' && left.property?.name === 'exports')?.right?.arguments?.[0]
    ?.name
  if (all === undefined) return []
  return expressions
    .filter(({ type, arguments: [target] = [] }) => type === 'CallExpression' && target?.name === all)
    .flatMap(({ arguments: [, listed] = [] }) => (listed?.properties ?? []).flatMap(({ key }) => key?.name ?? []))
}

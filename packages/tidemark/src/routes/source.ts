import { TidemarkError } from '../errors/error.ts'
import { parseSource, SourceSyntaxError, type SourceToken } from './source-parser.ts'

/** Characters of the regular expression that a source becomes. Source: Next.js. */
const MAX_REGEX_LENGTH = 4096

type ParamToken = Extract<SourceToken, { kind: 'param' }>

export interface CompiledSource {
  /** Matches whole paths, with or without one slash at the end. Its groups are `params`, in order. */
  readonly regex: RegExp
  /** Names of the named parameters. */
  readonly names: readonly string[]
  readonly params: readonly ParamToken[]
}

/**
 * Compiles the path pattern of a rule in `next.config.ts`, or of a proxy's
 * matcher, in the syntax that Next.js documents (path-to-regexp 6).
 *
 * Throws `TM_ROUTE_SOURCE_INVALID`, with the place, for what cannot be read,
 * becomes longer than 4096 characters, or holds a repetition of a repetition,
 * `(a+)+`, for which one path could take minutes.
 *
 * @param options.sensitive whether case counts; default false, as in rules
 * @example compileSource('/blog/:slug(\\d+)').regex.test('/blog/12') // true
 */
export function compileSource(source: string, options: { sensitive?: boolean } = {}): CompiledSource {
  try {
    return compile(source, options.sensitive ?? false)
  } catch (error) {
    if (!(error instanceof SourceSyntaxError) && !(error instanceof SyntaxError)) throw error
    throw new TidemarkError('TM_ROUTE_SOURCE_INVALID', { message: `${JSON.stringify(source)}: ${error.message}`, cause: error })
  }
}

function compile(source: string, sensitive: boolean): CompiledSource {
  if (!source.startsWith('/')) throw new SourceSyntaxError('It must start with /', 0)
  const tokens = parseSource(source)
  let expression = ''
  for (const [i, token] of tokens.entries()) expression += expressionOf(token, tokens[i - 1])
  if (expression.length > MAX_REGEX_LENGTH) throw new SourceSyntaxError(`It becomes longer than ${MAX_REGEX_LENGTH} characters`, 0)
  // The root's own slash is the one that may be left out.
  const regex = new RegExp(`^${expression}/?$`, sensitive ? '' : 'i')
  const params = tokens.filter((token) => token.kind === 'param')
  return { regex, names: params.filter(({ isNamed }) => isNamed).map(({ name }) => name), params }
}

function expressionOf(token: SourceToken, before: SourceToken | undefined): string {
  if (token.kind === 'text') return escapeRegex(token.value)
  if (token.kind === 'group') return `(?:${escapeRegex(token.prefix)})${token.modifier}`
  const pattern = token.pattern ?? segmentPattern(token, before)
  checkPattern(pattern)
  const isRepeated = token.modifier === '*' || token.modifier === '+'
  // Without text to tell one from the next, path segments are meant.
  const [prefix, suffix] = [isRepeated && !token.prefix && !token.suffix ? '/' : token.prefix, token.suffix].map(escapeRegex) as [
    string,
    string,
  ]
  if (!isRepeated) return `(?:${prefix}(${pattern})${suffix})${token.modifier}`
  // A repetition that takes slashes by itself is repeated already; once more would only multiply the ways to match.
  const more = takesSlashes(pattern) ? '' : `(?:${suffix}${prefix}(?:${pattern}))*`
  return `(?:${prefix}((?:${pattern})${more})${suffix})${token.modifier === '*' ? '?' : ''}`
}

function segmentPattern(token: ParamToken, before: SourceToken | undefined): string {
  const text = token.prefix || (before?.kind === 'text' ? before.value : '')
  if (before && before.kind !== 'text' && !text)
    throw new SourceSyntaxError(`There must be text between two parameters, before ":${token.name}"`, 0)
  return !text || text.includes('/') ? '[^/]+?' : `(?:(?!${escapeRegex(text)})[^/])+?`
}

const ATOM = String.raw`(?:\\.|\[\^?(?:\\.|[^\]\\])*\]|[^\\()[\]|*+?{}])`
const NESTED_REPETITION = new RegExp(String.raw`\((?:\?(?::|<\w+>))?${ATOM}(?:[*+]|\{\d+,\})\??\)(?:[*+]|\{\d+,\})`)
const ONE_REPETITION = new RegExp(`^(${ATOM})[*+][?]?$`)

/** Throws `SourceSyntaxError` for a pattern that is not safe to run on what a client sends. */
function checkPattern(pattern: string): void {
  if (/\(\?<[^=!]/.test(pattern)) throw new SourceSyntaxError('Give the parameter a name with ":name(…)", not with (?<name>…)', 0)
  checkRepetition(pattern)
}

/** Throws `SourceSyntaxError` for a repetition of a repetition. */
export function checkRepetition(pattern: string): void {
  if (NESTED_REPETITION.test(pattern)) throw new SourceSyntaxError(`"${pattern}" repeats a repetition`, 0)
}

function takesSlashes(pattern: string): boolean {
  const atom = ONE_REPETITION.exec(pattern)?.[1]
  return atom !== undefined && new RegExp(`^${atom}$`).test('/')
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/**
 * The path syntax of `redirects`, `rewrites`, `headers` and of a proxy's
 * matcher: `/blog/:slug`, `/:path*`, `/:id(\\d+)`, `/((?!api).*)`, `{/:x}?`.
 * It is that of path-to-regexp 6, which Next.js documents; later versions of
 * that library read another language.
 */
export type SourceToken =
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'param'
      /** Unnamed ones, `(.*)`, are counted: '0', '1', … */
      readonly name: string
      readonly isNamed: boolean
      /** The regular expression within the parentheses; null without. */
      readonly pattern: string | null
      readonly prefix: string
      readonly suffix: string
      readonly modifier: '' | '?' | '*' | '+'
    }
  | { readonly kind: 'group'; readonly prefix: string; readonly modifier: '' | '?' | '*' | '+' }

/** What is wrong with a source, and where: the message of the error that its compiler throws. */
export class SourceSyntaxError extends Error {
  constructor(message: string, index: number) {
    super(`${message}, at character ${index + 1}`)
  }
}

interface Cursor {
  readonly text: string
  at: number
  unnamed: number
}

/** Characters that belong to the parameter behind them and are optional with it: `/:a?`, `.:ext?`. */
const PREFIXES = '/.'

/** Throws `SourceSyntaxError`. */
export function parseSource(text: string): readonly SourceToken[] {
  const cursor: Cursor = { text, at: 0, unnamed: 0 }
  const tokens: SourceToken[] = []
  while (cursor.at < text.length) {
    const { value, prefix } = readLiteral(cursor)
    if (value) tokens.push({ kind: 'text', value })
    if (cursor.at === text.length) break
    const character = text[cursor.at] as string
    if (character === '{') tokens.push(readGroup(cursor))
    else if (character === ':' || character === '(') tokens.push(readParam(cursor, prefix))
    else
      throw new SourceSyntaxError(
        `"${character}" has nothing before it to act on; write \\${character} for the character itself`,
        cursor.at,
      )
  }
  return tokens
}

/** Text up to what acts. A slash or dot right before a parameter is the parameter's, unless it is escaped. */
function readLiteral(cursor: Cursor): { value: string; prefix: string } {
  let value = ''
  let isPlain = false
  while (cursor.at < cursor.text.length && !'{}:(*+?'.includes(cursor.text[cursor.at] as string)) {
    isPlain = cursor.text[cursor.at] !== '\\'
    value += readCharacter(cursor)
  }
  const isParam = ':('.includes(cursor.text[cursor.at] ?? ' ')
  const prefix = isParam && isPlain && PREFIXES.includes(value.slice(-1)) ? value.slice(-1) : ''
  return { value: value.slice(0, value.length - prefix.length), prefix }
}

function readCharacter(cursor: Cursor): string {
  if (cursor.text[cursor.at] === '\\') cursor.at++
  return cursor.text[cursor.at++] ?? ''
}

function readParam(cursor: Cursor, prefix: string): SourceToken {
  const { name, pattern } = readNameAndPattern(cursor)
  return {
    kind: 'param',
    name: name ?? String(cursor.unnamed++),
    isNamed: name !== null,
    pattern,
    prefix,
    suffix: '',
    modifier: readModifier(cursor),
  }
}

function readNameAndPattern(cursor: Cursor): { name: string | null; pattern: string | null } {
  const name = cursor.text[cursor.at] === ':' ? readName(cursor) : null
  return { name, pattern: cursor.text[cursor.at] === '(' ? readPattern(cursor) : null }
}

function readName(cursor: Cursor): string {
  const name = /^\w+/.exec(cursor.text.slice(cursor.at + 1))?.[0]
  if (name === undefined) throw new SourceSyntaxError('":" needs a name after it; write \\: for the character itself', cursor.at)
  cursor.at += name.length + 1
  return name
}

function readPattern(cursor: Cursor): string {
  const { text } = cursor
  const start = cursor.at
  if (text[start + 1] === '?')
    throw new SourceSyntaxError('A pattern cannot begin with "?"; put another pair of parentheses around it', start)
  let depth = 0
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '(') {
      depth++
      if (depth > 1 && text[i + 1] !== '?') throw new SourceSyntaxError('A group within a pattern must be (?:…), (?!…) or (?=…)', i)
    } else if (text[i] === ')' && --depth === 0) {
      cursor.at = i + 1
      if (i === start + 1) throw new SourceSyntaxError('A pattern cannot be empty', start)
      return text.slice(start + 1, i)
    }
  }
  throw new SourceSyntaxError('"(" is never closed', start)
}

function readGroup(cursor: Cursor): SourceToken {
  const start = cursor.at++
  const prefix = readText(cursor)
  const isParam = cursor.text[cursor.at] === ':' || cursor.text[cursor.at] === '('
  const inner = isParam ? readNameAndPattern(cursor) : null
  const suffix = readText(cursor)
  if (cursor.text[cursor.at] !== '}') throw new SourceSyntaxError('"{" must hold text and at most one parameter, and be closed', start)
  cursor.at++
  const modifier = readModifier(cursor)
  if (!inner) return { kind: 'group', prefix: prefix + suffix, modifier }
  return {
    kind: 'param',
    name: inner.name ?? String(cursor.unnamed++),
    isNamed: inner.name !== null,
    pattern: inner.pattern,
    prefix,
    suffix,
    modifier,
  }
}

function readText(cursor: Cursor): string {
  let text = ''
  while (cursor.at < cursor.text.length && !'{}:(*+?'.includes(cursor.text[cursor.at] as string)) text += readCharacter(cursor)
  return text
}

function readModifier(cursor: Cursor): '' | '?' | '*' | '+' {
  const character = cursor.text[cursor.at]
  if (character !== '?' && character !== '*' && character !== '+') return ''
  cursor.at++
  return character
}

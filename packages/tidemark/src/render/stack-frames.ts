import { findSourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'

/** Frames of Node, of packages, and of this one. */
const FOREIGN = /node:|[\\/]node_modules[\\/]|[\\/]tidemark[\\/](?:dist|src)[\\/]|<anonymous>\)?$/

/** A stack with the names that functions have in the source, where the compiler has moved and renamed them. */
export function sourceNames(stack: string): string {
  return stack
    .replace(/\$\$hoist_\d+_?([\w$]*?)(?:\$\$impl)? \(/g, '$1 (')
    .replace(/\bat (async )?(?:anonymous_server_function)? ?\((.+)\)$/gm, 'at $1$2')
}

/** An error as the log shows it: with its stack, its properties and its causes. */
export function describeError(error: unknown): string {
  return sourceNames(inspect(error, { colors: process.stderr.isTTY && process.stderr.hasColors() }))
}

/** The frames of a stack that are the application's, at most four. */
export function framesOf(stack: string): string {
  return sourceNames(stack)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && !FOREIGN.test(line))
    .slice(0, 4)
    .join('\n')
}

export interface Frame {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A folder may have brackets in its name, as route groups do. */
const FRAME = /^(?!.*<anonymous>:)\s*at (?:async )?(?:[^/\\]*? \()?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).+?):(\d+):(\d+)\)?$/

/** One line of a stack; null where it names no file. */
export function readFrame(text: string): Frame | null {
  const [, named, line, column] = FRAME.exec(text) ?? []
  if (named === undefined) return null
  return { file: named.startsWith('file:') ? fileURLToPath(named) : named, line: Number(line), column: Number(column) }
}

/** `app/page.tsx:3:9` of the innermost frame that is the application's, or null. */
export function placeOf(stack: string, root: string): string | null {
  const frame = readFrame(framesOf(stack).split('\n')[0] ?? '')
  return frame && `${path.relative(root, frame.file)}:${frame.line}:${frame.column}`
}

/** React's component stacks name the lines of what was compiled; this names the sources'. */
export function mapComponentStack(stack: string): string {
  return stack.replace(/\((?:file:\/\/)?(\/.+?):(\d+):(\d+)\)$/gm, (...found: string[]) => {
    const [whole = '', file = '', line, column] = found
    const entry = findSourceMap(decodeURIComponent(file))?.findEntry(Number(line) - 1, Number(column) - 1)
    if (!entry || !('originalSource' in entry)) return whole
    return `(${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1})`
  })
}

/** Name of the innermost component of a component stack that is the application's, where it is known: the server's are while developing. */
export function componentOf(stack: string): string | null {
  for (const line of stack.split('\n')) {
    const [, name, server, file] = /^\s*at ([\w$.]+)( \[Server\])? \((.+)\)$/.exec(line) ?? []
    if (name !== undefined && (server !== undefined || !FOREIGN.test(`${file})`))) return name
  }
  return null
}

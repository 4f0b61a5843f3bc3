import { findSourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Frames of Node, of packages, and of this one. */
const FOREIGN = /node:|[\\/]node_modules[\\/]|[\\/]tidemark[\\/](?:dist|src)[\\/]|<anonymous>\)?$/

/** The frames of a stack that are the application's, at most four. */
export function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && !FOREIGN.test(line))
    .slice(0, 4)
    .join('\n')
}

/** `app/page.tsx:3:9` of the innermost frame that is the application's, or null. */
export function placeOf(stack: string, root: string): string | null {
  const [first] = framesOf(stack).split('\n')
  const found = /\(?((?:file:\/\/)?\/?[^\s()]+):(\d+):(\d+)\)?$/.exec(first ?? '')
  if (!found) return null
  const file = (found[1] as string).startsWith('file:') ? fileURLToPath(found[1] as string) : (found[1] as string)
  return `${path.relative(root, file)}:${found[2]}:${found[3]}`
}

/** React's component stacks name the bundle's lines; this names the sources'. */
export function mapComponentStack(stack: string): string {
  return stack.replace(/\(file:\/\/([^()]+):(\d+):(\d+)\)/g, (...found: string[]) => {
    const [whole = '', file = '', line, column] = found
    const entry = findSourceMap(decodeURIComponent(file))?.findEntry(Number(line) - 1, Number(column) - 1)
    if (!entry || !('originalSource' in entry)) return whole
    return `(${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1})`
  })
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { isTidemarkError } from '../errors/error.ts'
import { readFrame, sourceNames } from '../render/stack-frames.ts'
import { codeFrame } from './code-frame.ts'

/** An error as a person wants to read it: what, and at which line of the application. */
export interface Problem {
  readonly message: string
  /** Absolute path of the application's file; null where none is known. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  /** The source around the place, or ''. */
  readonly frame: string
  /** Frames in the application's own files. */
  readonly stack: readonly string[]
}

interface Place {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
}

/** Reads what compilers, the framework and the application throw alike. */
export function toProblem(error: unknown, root: string): Problem {
  const stack = ownFrames(error, root)
  const compile = compileError(error)
  const place = compile?.place ?? placeOfTidemark(error, root) ?? placeOfImport(error) ?? readFrame(stack[0] ?? '')
  const inside = place !== null && isOwn(place.file, root) ? place : null
  return {
    message: compile?.message ?? messageOf(error, inside),
    file: inside?.file ?? null,
    line: inside?.line ?? null,
    column: inside?.column ?? null,
    frame: inside?.line ? frameOf(inside.file, inside.line, inside.column) : '',
    stack: compile ? [] : stack,
  }
}

/** Whether a file is the application's: below its root and no dependency. */
export function isOwn(file: string, root: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative) && !relative.split(path.sep).includes('node_modules')
}

function ownFrames(error: unknown, root: string): string[] {
  const stack = error instanceof Error || hasStack(error) ? String(error.stack) : ''
  return sourceNames(stack)
    .split('\n')
    .filter((line) => {
      const frame = readFrame(line)
      return frame !== null && isOwn(frame.file, root)
    })
    .map((line) => line.trim().replace('file://', ''))
}

function hasStack(error: unknown): error is { readonly stack: unknown } {
  return typeof error === 'object' && error !== null && typeof (error as { stack?: unknown }).stack === 'string'
}

interface CompilerError {
  readonly message: string
  readonly id?: string
  readonly loc?: { readonly file?: string; readonly line: number; readonly column: number }
  readonly errors?: readonly CompilerError[]
  readonly plugin?: string
}

/** What Vite's plugins throw: the file as `id`, the place as `loc`, sometimes one level down. */
function compileError(error: unknown): { message: string; place: Place } | null {
  if (typeof error !== 'object' || error === null || isTidemarkError(error)) return null
  const outer = error as CompilerError
  const inner = outer.errors?.find((each) => each.loc) ?? outer
  const file = (inner.loc?.file ?? inner.id ?? outer.id)?.split('?', 1)[0]
  if (file === undefined || (inner.loc === undefined && outer.plugin === undefined)) return null
  const message = firstParagraph(inner.message)
  if (inner.loc) return { message, place: { file, line: inner.loc.line, column: inner.loc.column + 1 } }
  // Errors lose their fields on the way here, but ours say in a line of their text where they are, and compilers draw it.
  const said = /(?: {2}at |╭─\[ ).*?:(\d+)(?::(\d+))?(?: \])?$/m.exec(stripVTControlCharacters(inner.message))
  return { message, place: { file, line: said ? Number(said[1]) : null, column: said?.[2] ? Number(said[2]) : null } }
}

/** Compilers draw the place into their message; the frame shows it already. */
function firstParagraph(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n')
  const wanted = lines.filter((line) => line.trim() !== '' && !line.startsWith('Transform failed'))
  const drawing = wanted.findIndex((line) => /^\s*[╭│╰·\d]/.test(line))
  return (drawing > 0 ? wanted.slice(0, drawing) : wanted).join('\n').replace(/^\[[A-Z_]+\] /, '')
}

/** Our own errors name the file, in a field or in their text. */
function placeOfTidemark(error: unknown, root: string): Place | null {
  if (!isTidemarkError(error)) return null
  const match = /^(.*?)(?::(\d+))?(?::(\d+))?$/.exec(error.at ?? '')
  const named = match?.[1] || /[\w@()[\]./-]+\.[cm]?[jt]sx?\b/.exec(error.message)?.[0]
  if (!named) return null
  const file = path.resolve(root, named)
  if (!existsSync(file)) return null
  return { file, line: match?.[2] ? Number(match[2]) : null, column: match?.[3] ? Number(match[3]) : null }
}

/** The module runner knows who imports what is not there, but not where. */
function placeOfImport(error: unknown): Place | null {
  if (!(error instanceof Error)) return null
  const match =
    /^(?:Failed to load url|Cannot find (?:module|package)) '?(\S+?)'? .*?(?:in|imported from) '?(\/.+?)'?(?:\. Does the file exist\?)?$/.exec(
      error.message.split('\n', 1)[0] as string,
    )
  if (!match) return null
  const file = match[2] as string
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const line = lines.findIndex((text) => text.includes(`'${match[1]}'`) || text.includes(`"${match[1]}"`))
  return { file, line: line < 0 ? null : line + 1, column: null }
}

function messageOf(error: unknown, place: Place | null): string {
  if (!(error instanceof Error))
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
  // Where it is stands beside it.
  if (isTidemarkError(error)) return stripVTControlCharacters(place ? error.message.replace(`\n  at ${error.at}`, '') : error.message)
  const name = error.name === 'Error' ? '' : `${error.name}: `
  return stripVTControlCharacters(name + error.message).replace(
    /^Failed to load url (\S+) \(resolved id: .*?\) in .*$/,
    "Cannot find '$1': does the file or package exist?",
  )
}

function frameOf(file: string, line: number, column: number | null): string {
  try {
    return codeFrame(readFileSync(file, 'utf8'), line, column ?? undefined)
  } catch {
    return ''
  }
}

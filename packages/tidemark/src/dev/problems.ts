import path from 'node:path'
import colors from 'picocolors'
import type { ErrorPayload, HotChannelClient } from 'vite'
import { toProblem, type Problem } from './problem.ts'

/** Browsers ask for a problem by its digest for a while after it came up. */
const KEPT = 100

export interface Problems {
  /** Prints it, once until a file changes, and keeps it for browsers that meet its digest. */
  report(error: unknown, where: { readonly digest: string; readonly route: string }): Problem
  /** One that came from a browser, its stack mapped to sources. */
  reportFromBrowser(error: unknown): Problem
  /** `'stale'` where it came up before the last {@link refreshed}: a page that still has it will meet it anew. */
  byDigest(digest: string): Problem | 'stale' | undefined
  /** What is printed next counts as new: a file has changed. */
  forget(): void
  /** Browsers were told to ask for their pages again. */
  refreshed(): void
}

export function createProblems(root: string, print: (text: string) => void = (text) => console.error(text)): Problems {
  const printed = new Set<string>()
  const kept = new Map<string, { readonly problem: Problem; readonly refresh: number }>()
  let refreshes = 0

  function say(problem: Problem, where: string): void {
    const key = `${problem.message}\n${problem.file}:${problem.line}`
    if (printed.has(key)) return
    printed.add(key)
    print(problemText(problem, where, root))
  }

  return {
    report(error, { digest, route }) {
      const problem = toProblem(error, root)
      if (digest !== '') {
        kept.delete(digest)
        kept.set(digest, { problem, refresh: refreshes })
        if (kept.size > KEPT) kept.delete(kept.keys().next().value as string)
      }
      say(problem, route)
      return problem
    },
    reportFromBrowser(error) {
      const problem = toProblem(error, root)
      say(problem, 'browser')
      return problem
    },
    byDigest(digest) {
      const known = kept.get(digest)
      return known && known.refresh < refreshes ? 'stale' : known?.problem
    },
    forget: () => printed.clear(),
    refreshed: () => void refreshes++,
  }
}

/** A few lines: what, where, the source. A stack only where no source line can be shown. */
function problemText({ message, file, line, column, frame, stack }: Problem, where: string, root: string): string {
  const [title = '', ...rest] = message.split('\n')
  const lines = [
    `${colors.red('✗')} ${where === '' ? '' : `${colors.dim(where)} `}${colors.bold(title)}`,
    ...rest.map((text) => `  ${text}`),
  ]
  if (file) lines.push(`  ${colors.cyan([path.relative(root, file), line, column].filter((part) => part !== null).join(':'))}`)
  if (frame) lines.push('', ...frame.split('\n').map((text) => `  ${text.startsWith('>') ? text : colors.dim(text)}`), '')
  else for (const each of stack) lines.push(`  ${colors.dim(each)}`)
  return lines.join('\n')
}

/** As Vite's overlay takes it. */
export function overlayPayload({ message, file, line, column, frame, stack }: Problem): ErrorPayload {
  return {
    type: 'error',
    err: {
      message,
      stack: stack.join('\n'),
      ...(frame ? { frame } : {}),
      ...(file ? { id: file } : {}),
      ...(file && line !== null ? { loc: { file, line, column: column ?? 1 } } : {}),
    },
  }
}

export function showIn(client: Pick<HotChannelClient, 'send'>, problem: Problem): void {
  client.send(overlayPayload(problem))
}

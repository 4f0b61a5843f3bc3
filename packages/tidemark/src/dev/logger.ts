import colors from 'picocolors'
import type { LogErrorOptions, Logger } from 'vite'
import { stripVTControlCharacters } from 'node:util'
import type { Problems } from './problems.ts'

/** Known of Vite's warnings, and nothing to do about; what would be there twice plugins of our own see to. */
const noise =
  /present in \w+ 'optimizeDeps\.include'|Sourcemap for .* points to missing source files|client component dependency is inconsistently optimized/

/** Vite's log in the framework's words: an error once, with its source line; nothing that merely informs. */
export function devLogger(problems: Problems): Logger {
  const warned = new Set<string>()
  const loggedErrors = new WeakSet<object>()

  function warn(text: string): void {
    const plain = stripVTControlCharacters(text).trim()
    if (noise.test(plain) || plain === '') return
    console.warn(`${colors.yellow('!')} ${plain}`)
  }

  return {
    hasWarned: false,
    info: () => undefined,
    warn,
    warnOnce(text) {
      if (warned.has(text)) return
      warned.add(text)
      warn(text)
    },
    error(text, { error }: LogErrorOptions = {}) {
      if (error) loggedErrors.add(error)
      problems.report(error ?? new Error(stripVTControlCharacters(text)), { digest: '', route: '' })
    },
    clearScreen: () => undefined,
    hasErrorLogged: (error) => loggedErrors.has(error),
  }
}

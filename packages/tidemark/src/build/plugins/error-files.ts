import path from 'node:path'
import type { Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'

/**
 * An error boundary catches in the browser too, and is handed a function to try
 * again with: as a server component it would fail at the first error only.
 *
 * @param options.files route module files relative to the root
 */
export function errorFiles(options: { root: string; files(): readonly string[] }): Plugin {
  return {
    name: 'tidemark:error-files',
    transform: {
      filter: { id: /\/(?:global-)?error\.[jt]sx?(?:\?|$)/ },
      handler(code, id) {
        if (this.environment.name !== 'rsc' || /^\s*(['"])use client\1/m.test(code)) return null
        const file = path
          .relative(options.root, id.split('?', 1)[0] as string)
          .split(path.sep)
          .join('/')
        if (!options.files().includes(file)) return null
        throw new TidemarkError('TM_ERROR_FILE', {
          message: `${file} must be a Client Component. Add the "use client" directive the top of the file to resolve this issue.`,
          at: `${file}:1`,
        })
      },
    },
  }
}

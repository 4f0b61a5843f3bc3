import path from 'node:path'
import type { Plugin } from 'vite'
import { distDir } from '../framework.ts'

const prefix = 'virtual:tidemark/entry.'

/** The three environments' entries; virtual, so that their names in the output do not depend on where the package is installed. */
export const entries: Readonly<Record<'rsc' | 'ssr' | 'client', string>> = {
  rsc: `${prefix}rsc`,
  ssr: `${prefix}ssr`,
  client: `${prefix}client`,
}

const files = { rsc: 'render/rsc/entry.js', ssr: 'render/ssr/entry.js', client: 'client/entry.js' } as const

/** Beside the browser's entry in development. */
const hotModules = `import * as refresh from '/@react-refresh'
import { refreshBeforeUse } from ${JSON.stringify(path.join(distDir, 'client/hot-modules.js'))}
refreshBeforeUse(refresh)
`

export function entryModules(options: { dev: boolean; instrumentationClient: string | null }): Plugin {
  return {
    name: 'tidemark:entries',
    resolveId: {
      // Its own ids too: in dev the plugin's browser entry imports ours by its id.
      filter: { id: /^\0?virtual:tidemark\/entry\./ },
      handler: (source) => (source.startsWith('\0') ? source : `\0${source}`),
    },
    load: {
      filter: { id: /^\0virtual:tidemark\/entry\./ },
      handler(id) {
        const name = id.slice(prefix.length + 1) as keyof typeof files
        const file = JSON.stringify(path.join(distDir, files[name]))
        if (name !== 'client') return `export * from ${file}\n`
        const first = options.instrumentationClient ? `import ${JSON.stringify(options.instrumentationClient)}\n` : ''
        return `${first}import ${file}\n${options.dev ? hotModules : ''}`
      },
    },
  }
}

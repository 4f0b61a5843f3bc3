import type { Plugin } from 'vite'

/**
 * Leaves out of the browser's bundle what tells React where the dev server has a source map. Where another version of
 * plugin-rsc has it otherwise, it stays.
 */
export function sourceMapLookup(): Plugin {
  return {
    name: 'tidemark:source-map-lookup',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/plugin-rsc\/dist\/react\/browser\.js$/ },
      handler: (code) => ({ code: code.replaceAll(/^\s*findSourceMapURL,$/gm, ''), map: null }),
    },
  }
}

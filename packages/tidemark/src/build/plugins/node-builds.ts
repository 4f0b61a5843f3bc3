import type { Plugin } from 'vite'

/** What to load instead, by the end of the resolved path. */
const swaps: ReadonlyArray<readonly [RegExp, string]> = [
  [/(\/plugin-rsc\/dist\/(?:react\/)?rsc\/(?:server|client|static))\.js$/, '$1.node.js'],
  [/(\/plugin-rsc\/dist\/(?:react\/)?(?:ssr|rsc))\.js$/, '$1.node.js'],
  [/(\/(?:plugin-rsc\/dist\/vendor\/react-server-dom|react-server-dom-webpack)\/(?:server|client|static))\.edge\.js$/, '$1.node.js'],
  [/(\/react-dom\/(?:server|static))\.edge\.js$/, '$1.node.js'],
]

/** A cheap first look: every import of the app passes here. */
const relevant = /plugin-rsc|react-server-dom|react-dom\/|^\.{1,2}\/.*(?:server|client|static|ssr|rsc)(?:\.edge)?\.js$/

/** There is no node build of `react/rsc.js`, and none is needed. */
const keep = /\/plugin-rsc\/dist\/react\/rsc\.js$/

/**
 * One process, one build of React's server: the node one. It renders HTML 2-3
 * times cheaper than the edge build, and the two together throw
 * ("only supports one RSC renderer at a time").
 */
export function nodeBuilds(): Plugin {
  return {
    name: 'tidemark:node-builds',
    enforce: 'pre',
    resolveId: {
      filter: { id: relevant },
      async handler(source, importer, options) {
        if (this.environment.name === 'client') return null
        if (!/plugin-rsc|react-server-dom|react-dom\//.test(source) && !/\/plugin-rsc\/dist\//.test(importer ?? '')) return null
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
        if (!resolved || resolved.external || keep.test(resolved.id)) return resolved
        for (const [from, to] of swaps) {
          if (from.test(resolved.id)) return { ...resolved, id: resolved.id.replace(from, to) }
        }
        return resolved
      },
    },
  }
}

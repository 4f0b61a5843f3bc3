import path from 'node:path'
import type { Plugin } from 'vite'

const APP = 'virtual:tidemark/app'
const MODULE = 'virtual:tidemark/module/'

/**
 * Makes each route file importable from the rsc bundle by its path relative to
 * the root, together with the style sheets it and its imports need. Lazily: a
 * page's code is loaded by the first request that shows it.
 */
export function appModules(options: { root: string; dev: boolean; files(): readonly string[] }): Plugin {
  return {
    name: 'tidemark:app-modules',
    resolveId: {
      filter: { id: /^virtual:tidemark\/(app$|module\/)/ },
      handler: (source) => `\0${source}`,
    },
    load: {
      filter: { id: /^\0virtual:tidemark\/(app$|module\/)/ },
      handler(id) {
        const source = id.slice(1)
        return source === APP ? appCode(options.files(), options.dev) : moduleCode(path.join(options.root, source.slice(MODULE.length)))
      },
    },
  }
}

function appCode(files: readonly string[], dev: boolean): string {
  // What a build has loaded stays as it is; in dev the runner knows what has changed. An `import()` for each request costs.
  const once = dev ? '(load) => load' : '(load) => {\n  let loading\n  return () => (loading ??= load())\n}'
  const lines = files.map((file) => `  ${JSON.stringify(file)}: once(() => import(${JSON.stringify(MODULE + file)})),`)
  return `const once = ${once}\nexport const modules = Object.assign(Object.create(null), {\n${lines.join('\n')}\n})\n`
}

function moduleCode(file: string): string {
  const source = JSON.stringify(file)
  return `import * as exports from ${source}\nconst css = import.meta.viteRsc.loadCss(${source})\nexport { exports, css }\n`
}

import type { Rolldown } from 'vite'

const FACADE = '\0tidemark:require/'

/**
 * Dev bundles packages for the browser one by one, and leaves the framework out of them. What is left out can be imported
 * there, but not required: CommonJS packages get a module between.
 */
export function frameworkRequires(): Rolldown.Plugin {
  return {
    name: 'tidemark:framework-requires',
    resolveId: {
      filter: { id: /^(?:next|tidemark)(?:\/|$)/ },
      handler: (source, _importer, { kind }) => (kind === 'require-call' ? FACADE + source : null),
    },
    load: {
      filter: { id: /^\0tidemark:require\// },
      handler: (id) => `import * as all from ${JSON.stringify(id.slice(FACADE.length))}\nmodule.exports = { ...all, __esModule: true }\n`,
    },
  }
}

import { createDefaultImportMeta, createNodeImportMeta } from 'vite/module-runner'

type ImportMeta = ReturnType<typeof createNodeImportMeta>

/**
 * The `import.meta` of a server's module in dev. Vite's own prepares `import.meta.resolve` for every module, with a hook that
 * Node.js before 22.15 runs in a thread of its own and asks for each `import` from then on: only who calls it pays for that.
 */
export function createImportMeta(modulePath: string): ImportMeta {
  return {
    ...createDefaultImportMeta(modulePath),
    main: false,
    resolve: (specifier, parent) => createNodeImportMeta(modulePath).resolve(specifier, parent),
  }
}

import { pathToFileURL } from 'node:url'
import { TidemarkError } from '../../errors/error.ts'
import type { Store } from '../store.ts'
import { customStore } from './custom.ts'
import type { CacheHandler } from './handler.ts'

/**
 * The store behind a module that `cacheHandlers` names: its default export, or what it exports the CommonJS way.
 *
 * @param kind the key in `cacheHandlers`
 * @param file absolute
 * @throws TM_CACHE_HANDLER when it cannot be loaded or lacks a method
 * @example installCache(createCache({ store: await loadHandler('remote', file), profiles }), 'remote')
 */
export async function loadHandler(kind: string, file: string): Promise<Store> {
  let exported: { readonly default?: unknown }
  try {
    exported = await importHandler(file)
  } catch (cause) {
    throw new TidemarkError('TM_CACHE_HANDLER', { message: `The cache handler "${kind}" could not be loaded.`, at: file, cause })
  }
  return customStore(unwrapped(exported.default ?? exported) as CacheHandler, kind)
}

/** What a compiler made of an ES module in CommonJS has its default one level further in. */
function unwrapped(value: unknown): unknown {
  const isCompiled = typeof value === 'object' && value !== null && '__esModule' in value && 'default' in value
  return isCompiled ? value.default : value
}

/** Vite reads TypeScript where this Node does not. */
async function importHandler(file: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(file).href)) as { readonly default?: unknown }
  } catch (error) {
    if (!/\.[cm]?tsx?$/.test(file) || (error as { code?: unknown }).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error
    const { runnerImport } = await import('vite')
    return (await runnerImport<{ readonly default?: unknown }>(file)).module
  }
}

import { createRequire } from 'node:module'
import path from 'node:path'
import { warn } from '../cache/warn.ts'
import type { LoaderItem } from '../config/turbopack.ts'

export interface LoaderRun {
  /** Absolute path, with its query. */
  readonly resource: string
  readonly loaders: readonly LoaderItem[]
  readonly root: string
  readonly dev: boolean
}

export interface Loaded {
  readonly code: string
  readonly map: unknown
  /** Files that were read besides: a change of one makes the result another. */
  readonly dependencies: readonly string[]
  /** The same for folders, with all that is in them. */
  readonly folders: readonly string[]
}

/** The part of loader-runner that is used; it comes without types. */
interface LoaderRunner {
  runLoaders(options: RunOptions, done: (error: Error | null, result: RunResult) => void): void
}

interface RunOptions {
  readonly resource: string
  readonly loaders: ReadonlyArray<{ readonly loader: string; readonly options: object }>
  readonly context: object
}

interface RunResult {
  readonly result?: readonly [content?: string | Buffer, map?: unknown]
  readonly fileDependencies: readonly string[]
  readonly contextDependencies: readonly string[]
}

/** What a loader finds in `this` besides what loader-runner gives. Source: webpack's loader interface. */
interface LoaderThis {
  readonly loaders: ReadonlyArray<{ readonly options?: object }>
  readonly loaderIndex: number
}

/** Runs loaders written for webpack over one file, the last one first. */
export function runWebpackLoaders({ resource, loaders, root, dev }: LoaderRun): Promise<Loaded> {
  const { runLoaders } = createRequire(import.meta.url)('loader-runner') as LoaderRunner
  const { resolve } = createRequire(path.join(root, 'package.json'))
  const context = {
    rootContext: root,
    mode: dev ? 'development' : 'production',
    sourceMap: true,
    hot: false,
    target: 'web',
    getOptions(this: LoaderThis): object {
      return this.loaders[this.loaderIndex]?.options ?? {}
    },
    emitWarning: (warning: Error) => warn(warning.message),
    emitError(error: Error): void {
      throw error
    },
    getLogger: () => console,
  }
  const items = loaders.map((item) => (typeof item === 'string' ? { loader: item, options: {} } : { options: {}, ...item }))
  return new Promise((done, fail) => {
    runLoaders(
      { resource, context, loaders: items.map(({ loader, options }) => ({ loader: resolve(loader), options })) },
      (error, { result, fileDependencies, contextDependencies }) => {
        if (error) return fail(error)
        const [content = '', map] = result ?? []
        done({ code: content.toString(), map, dependencies: fileDependencies, folders: contextDependencies })
      },
    )
  })
}

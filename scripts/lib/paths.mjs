import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The published package. */
export const packageDir = path.join(root, 'packages/tidemark')

/** Installed templates and peers: outlives a run, so that the next one need not install again. */
export const cacheDir = path.join(tmpdir(), `tidemark-${process.getuid?.() ?? 'user'}`)

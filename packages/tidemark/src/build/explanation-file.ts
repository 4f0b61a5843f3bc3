import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../errors/error.ts'
import { writeAtomic } from '../server/manifest.ts'
import type { Explained } from './explanation.ts'

const FILE = 'explanation.json'

/** For the command `explain`; a server never reads it. */
export async function writeExplanation(outDir: string, explained: readonly Explained[]): Promise<void> {
  await writeAtomic(path.join(outDir, FILE), JSON.stringify(explained))
}

/** @throws TM_BUILD_MISSING */
export async function readExplanation(outDir: string): Promise<readonly Explained[]> {
  const text = await readFile(path.join(outDir, FILE), 'utf8').catch((cause: unknown) => {
    throw new TidemarkError('TM_BUILD_MISSING', { message: `There is no finished build in ${outDir}`, cause })
  })
  return JSON.parse(text) as Explained[]
}

import path from 'node:path'
import { readBuildFile, writeAtomic } from '../server/manifest.ts'
import type { Explained } from './explanation.ts'

const FILE = 'explanation.json'

/** For the command `explain`; a server never reads it. */
export async function writeExplanation(outDir: string, explained: readonly Explained[]): Promise<void> {
  await writeAtomic(path.join(outDir, FILE), JSON.stringify(explained))
}

/** @throws TM_BUILD_MISSING */
export async function readExplanation(outDir: string): Promise<readonly Explained[]> {
  return (await readBuildFile(outDir, FILE)) as Explained[]
}

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Kept from one build to the next: entries whose code has not changed stay valid. */
const KEPT = 'cache'

/** The output folder, in which git and whoever goes by its rules (Tailwind's search for classes) has nothing to look for. */
export async function openOutput(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await writeFile(path.join(outDir, '.gitignore'), '*\n')
}

export async function emptyOutput(outDir: string): Promise<void> {
  await openOutput(outDir)
  const names = await readdir(outDir)
  const old = names.filter((name) => name !== KEPT && name !== '.gitignore')
  await Promise.all(old.map((name) => rm(path.join(outDir, name), { recursive: true, force: true })))
}

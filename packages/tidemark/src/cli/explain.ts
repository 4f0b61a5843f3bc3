import path from 'node:path'
import { readExplanation } from '../build/explanation-file.ts'
import { explanationText } from '../build/explanation-text.ts'
import { findBuild } from '../server/load-build.ts'

export async function runExplain(wanted: string, dir: string): Promise<void> {
  const outDir = await findBuild(path.resolve(dir))
  console.log(explanationText(await readExplanation(outDir), wanted))
}

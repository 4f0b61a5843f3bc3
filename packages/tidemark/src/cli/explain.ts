import path from 'node:path'
import { readExplanation } from '../build/explanation-file.ts'
import { explanationText } from '../build/explanation-text.ts'
import { loadConfig } from '../config/load.ts'

export async function runExplain(wanted: string, dir: string): Promise<void> {
  const { config } = await loadConfig(path.resolve(dir), 'phase-production-build')
  console.log(explanationText(await readExplanation(config.outDir), wanted))
}

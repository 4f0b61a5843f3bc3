import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'dotenv'
import { expand } from 'dotenv-expand'
import { env } from '../env.ts'

/**
 * Values of the `.env` files, later ones losing: `.env.<mode>.local`,
 * `.env.local`, `.env.<mode>`, `.env`. What the process already has wins.
 */
export function readEnvFiles(
  root: string,
  mode: 'development' | 'production' | 'test',
): { values: Record<string, string>; files: string[] } {
  const names = [`.env.${mode}.local`, ...(mode === 'test' ? [] : ['.env.local']), `.env.${mode}`, '.env']
  const files = names.map((name) => path.join(root, name))
  const parsed: Record<string, string> = {}
  for (const file of files) {
    if (!existsSync(file)) continue
    for (const [key, value] of Object.entries(parse(readFileSync(file)))) parsed[key] ??= value
  }
  const { parsed: expanded } = expand({ parsed, processEnv: { ...env.all } })
  return { values: { ...expanded }, files }
}

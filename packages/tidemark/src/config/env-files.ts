import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'dotenv'
import { expand } from 'dotenv-expand'

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
  const processEnv = { ...process.env } as Record<string, string>
  const { parsed: expanded } = expand({ parsed, processEnv })
  return { values: { ...expanded }, files }
}

/**
 * Makes the values visible to application code as `process.env`.
 *
 * @returns what takes them back again
 */
export function applyEnv(values: Readonly<Record<string, string>>): () => void {
  const added = Object.keys(values).filter((key) => process.env[key] === undefined)
  for (const key of added) process.env[key] = values[key]
  return () => {
    for (const key of added) delete process.env[key]
  }
}

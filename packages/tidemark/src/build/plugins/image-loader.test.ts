import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { build, type Rolldown } from 'vite'
import { imageLoader } from './image-loader.ts'

async function bundle(loaderFile: string | null, root: string): Promise<string> {
  const replaces = path.join(import.meta.dirname, '../../client/image/default-loader.ts')
  const entry = path.join(root, 'entry.js')
  await writeFile(entry, `export { defaultLoader as default } from ${JSON.stringify(replaces)}`)
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [imageLoader({ loaderFile, replaces })],
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } } },
  })) as Rolldown.RolldownOutput
  const { default: loader } = (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as {
    default: (props: object) => string
  }
  return loader({ src: '/a.png', width: 640 })
}

test('the loader of the application takes the place of the default one', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'tidemark-loader-'))
  try {
    const file = path.join(root, 'loader.ts')
    await writeFile(
      file,
      `'use client'\nexport default function load({ src, width }: { src: string, width: number }) { return 'https://cdn' + src + '?' + width }`,
    )
    expect(await bundle(file, root)).toBe('https://cdn/a.png?640')
    expect(await bundle(null, root)).toBe('/_next/image?url=%2Fa.png&w=640&q=75')
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})

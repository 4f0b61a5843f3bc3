import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Metadata, Viewport } from '../../metadata-types.ts'
import { resolveMetadata } from './resolve.ts'
import { metadataTags, viewportTags } from './tags.ts'
import type { MetadataSource } from './types.ts'
import { resolveViewport } from './viewport.ts'

/** Recorded from Next.js 16.4.6: a page below layouts, each with these exports, and the tags of its head. */
interface Recording {
  readonly name: string
  readonly pathname: string
  readonly trailingSlash?: boolean
  readonly sources: ReadonlyArray<{ metadata?: Metadata; viewport?: Viewport }>
  readonly tags: readonly string[]
}

const lines = readFileSync(new URL('parity.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const recordings = lines.map((line) => JSON.parse(line, revive) as Recording)

/** JSON has no URLs; and `undefined` is a value where a key says that something above is taken away. */
function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue
    if ('$url' in inner) Object.assign(value, { [name]: new URL(String(inner.$url)) })
    if ('$undefined' in inner) Object.assign(value, { [name]: undefined })
  }
  return value
}

function source(exports: Partial<MetadataSource>): MetadataSource {
  return { files: [], params: Promise.resolve({}), searchParams: undefined, file: 'app/page.tsx', ...exports }
}

test.each(recordings)('$name', async ({ pathname, trailingSlash = false, sources, tags }) => {
  // The root layout above all of them says nothing.
  const all = [source({}), ...sources.map(source)]
  if (sources.length === 1) all.splice(1, 0, source({}))
  const context = { pathname, trailingSlash, basePath: '', origin: 'http://localhost:3000', dev: false, warn: () => undefined }
  const head = [...viewportTags(await resolveViewport(all)), ...metadataTags(await resolveMetadata(all, context))]
  expect(head.map((tag) => renderToStaticMarkup(tag))).toEqual(tags)
})

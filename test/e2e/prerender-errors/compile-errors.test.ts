import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'

const LAYOUT =
  'export default function L({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n'
const ON = 'export default { cacheComponents: true }\n'
const FUNCTION =
  "interface Nothing {\n  a: 1\n}\nexport const nothing: Nothing = { a: 1 }\nexport async function get() {\n  'use cache'\n  return 1\n}\n"
const PAGE = 'export default function P() {\n  return <p>page</p>\n}\n'
const SHOWS = "import { get } from './get'\nexport default async function P() {\n  return <p>{String(await get())}</p>\n}\n"

const apps: App[] = []

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()))
})

async function failure(files: Record<string, string>): Promise<string> {
  const app = await createApp({
    files: { 'app/layout.tsx': LAYOUT, 'next.config.ts': ON, 'app/page.tsx': SHOWS, 'app/get.ts': FUNCTION, ...files },
  })
  apps.push(app)
  const { code, output } = await app.tryBuild()
  expect(code, output).toBe(1)
  return output
}

test('without cacheComponents: the flag is named, and the line of the directive', async () => {
  const output = await failure({ 'next.config.ts': 'export default {}\n' })
  expect(output).toContain('please enable the feature flag `cacheComponents`')
  expect(output).toMatch(/app\/get\.ts:6/)
})

test('a function that is not async', async () => {
  const output = await failure({ 'app/get.ts': "export function get() {\n  'use cache'\n  return 1\n}\n" })
  expect(output).toMatch(/must be async functions/)
  expect(output).toMatch(/app\/get\.ts:[12]/)
})

test('a directive that is misspelt', async () => {
  const output = await failure({ 'app/get.ts': FUNCTION.replace('use cache', 'use cache:remote') })
  expect(output).toMatch(/[Dd]id you mean "use cache: remote"\?/)
  expect(output).toMatch(/app\/get\.ts:6/)
})

test('a kind without a handler', async () => {
  const output = await failure({ 'app/get.ts': FUNCTION.replace('use cache', 'use cache: custom') })
  expect(output).toMatch(/Unknown cache kind "custom"/)
})

test('a segment configuration that cacheComponents replaces', async () => {
  const output = await failure({ 'app/page.tsx': `${PAGE}\nexport const revalidate = 60\n` })
  expect(output).toMatch(/Route segment config "revalidate" is not compatible with `nextConfig\.cacheComponents`\. Please remove it\./)
  expect(output).toMatch(/app\/page\.tsx:5/)
})

test('metadata of a page that is a client component', async () => {
  const page = `'use client'\nexport const metadata = { title: 'none' }\nexport default function Page() {\n  return null\n}\n`
  const output = await failure({ 'app/page.tsx': page })
  expect(output).toMatch(/You are attempting to export "metadata" from a component marked with "use client", which is disallowed\./)
  expect(output).toMatch(/app\/page\.tsx:2/)
  const listed = page.replace(/export const metadata.*/, 'export function generateStaticParams() {\n  return []\n}')
  expect(await failure({ 'app/page.tsx': '', 'app/[id]/page.tsx': listed })).toMatch(/cannot use both "use client" and export function/)
})

test('an error file that is a server component', async () => {
  async function refused(code: string): Promise<void> {
    const output = await failure({ 'app/page.tsx': PAGE, 'app/get.ts': '', 'app/error.tsx': code })
    expect(output).toMatch(/app\/error\.tsx must be a Client Component\. Add the "use client" directive/)
  }
  await refused(PAGE)
  // No directive: it stands in a function, or in a text.
  await refused(PAGE.replace('  return', "  'use client'\n  return"))
  await refused(`export const text = \`\n'use client'\n\`\n${PAGE}`)
})

test('a client component that imports what reads the request, also through another module', async () => {
  const client = "'use client'\nimport { who } from './who'\nexport default function P() {\n  return <p>{who()}</p>\n}\n"
  const shared = (from: string): string => `type Text = string\n${from}\nexport const who = (): Text => 'me'\n`
  async function refused(statement: string, name: string): Promise<void> {
    const output = await failure({ 'app/page.tsx': client, 'app/who.ts': shared(statement) })
    expect(output).toContain(`You're importing a module that depends on "${name}" into a React Client Component module.`)
    expect(output).toMatch(/app\/who\.ts:2/)
  }
  await refused("import { cookies } from 'next/headers'\nexport const read = () => cookies()", 'next/headers')
  await refused("import { updateTag, revalidatePath } from 'next/cache'\nexport const all = [updateTag, revalidatePath]", 'revalidatePath')
  await refused("import { after } from 'next/server'\nexport const later = after", 'after')
})

test('a client component may import types, server functions and, behind a test, the module', async () => {
  const page = [
    "'use client'",
    "import type { headers } from 'next/headers'",
    "import { NextResponse } from 'next/server'",
    "import { act } from './act'",
    'export default function P({ given }: { given?: ReturnType<typeof headers> }) {',
    "  const read = async () => typeof window === 'undefined' && (await import('next/headers')).headers()",
    "  return <p onClick={() => void [act(), read(), NextResponse]}>{given ? 'given' : 'none'}</p>",
    '}',
  ].join('\n')
  const act = "'use server'\nimport { cookies } from 'next/headers'\nexport async function act() {\n  await cookies()\n}\n"
  const app = await createApp({ files: { 'app/layout.tsx': LAYOUT, 'next.config.ts': ON, 'app/page.tsx': page, 'app/act.ts': act } })
  apps.push(app)
  await app.build()
})

test('a segment configuration in the code that makes an image or a sitemap', async () => {
  const sitemap = 'export const dynamic = "force-dynamic"\nexport default () => []\n'
  expect(await failure({ 'app/page.tsx': PAGE, 'app/sitemap.ts': sitemap })).toMatch(/Route segment config "dynamic" is not compatible/)
  const icon = 'export const revalidate = 5\nexport default () => new Response("icon")\n'
  expect(await failure({ 'app/page.tsx': PAGE, 'app/icon1.tsx': icon })).toMatch(/Route segment config "revalidate" is not compatible/)
})

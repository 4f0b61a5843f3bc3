import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'

const LAYOUT = 'export default function L({ children }: { children: React.ReactNode }) { return <html><body>{children}</body></html> }\n'
const PAGE = 'export default function P() { return <p>page</p> }\n'

const apps: App[] = []

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.dispose()))
})

/** Builds an application that must not build, and returns what was said. */
async function failure(files: Record<string, string>): Promise<string> {
  const app = await createApp({ files: { 'app/layout.tsx': LAYOUT, ...files } })
  apps.push(app)
  const { code, output } = await app.tryBuild()
  expect(code, output).toBe(1)
  return output
}

test('two pages for one path: both are named', async () => {
  const output = await failure({ 'app/(a)/x/page.tsx': PAGE, 'app/(b)/x/page.tsx': PAGE })
  expect(output).toContain('(a)/x')
  expect(output).toContain(isNext ? '(b)' : '(b)/x')
})

test('a page beside a route handler', async () => {
  const output = await failure({ 'app/x/page.tsx': PAGE, 'app/x/route.ts': 'export const GET = () => new Response()\n' })
  expect(output).toMatch(/x\/(page|route)/)
})

// Next.js 16.4.6 says it only when the built application is started.
test.skipIf(isNext)('different names for the same dynamic segment', async () => {
  const output = await failure({ 'app/[a]/x/page.tsx': PAGE, 'app/[b]/y/page.tsx': PAGE })
  expect(output).toMatch(/'a'.*'b'|\[a\].*\[b\]/s)
})

test('a syntax error: file and line', async () => {
  const output = await failure({ 'app/page.tsx': 'export default function P() {\n  return <p>unclosed\n}\n' })
  expect(output).toMatch(/app\/page\.tsx/)
})

test('a type error: file, line and what is wrong', async () => {
  const output = await failure({ 'app/page.tsx': "const n: number = 'text'\nexport default function P() { return <p>{n}</p> }\n" })
  expect(output).toMatch(/app\/page\.tsx[:(]1/)
  expect(output).toContain("Type 'string' is not assignable to type 'number'")
})

test('an import that leads nowhere: file and specifier', async () => {
  const output = await failure({
    'app/page.tsx': `// @ts-expect-error it is not there\nimport x from './missing-file'\n${PAGE}export const y = x\n`,
  })
  expect(output).toContain('./missing-file')
  expect(output).toContain('app/page.tsx')
})

test.each([
  ['of a page', ''],
  ['of a client component', "'use client'\n"],
])('an image %s with a query, while images.localPatterns allows none', async (_name, directive) => {
  const image = '<Image src="/boat.png?v=1" width={10} height={10} alt="" />'
  const output = await failure({
    'app/page.tsx': `${directive}import Image from 'next/image'\nexport default function P() { return ${image} }\n`,
  })
  expect(output).toContain('/boat.png?v=1')
  expect(output).toContain(isNext ? 'images.localPatterns' : 'TM_IMAGE_QUERY')
})

test('a page without a default export', async () => {
  const output = await failure({ 'app/page.tsx': 'export const x = 1\n' })
  expect(output).toMatch(isNext ? /validator\.ts/ : /app\/page\.tsx.*default export/is)
})

test('an error while a page is prerendered: route and message', async () => {
  const output = await failure({ 'app/broken/page.tsx': "export default function P() { throw new Error('broke at build') }\n" })
  expect(output).toContain('/broken')
  expect(output).toContain('broke at build')
})

test('hooks of the client in a server component', async () => {
  const output = await failure({
    'app/page.tsx': "import { useState } from 'react'\nexport default function P() { const [x] = useState(1); return <p>{x}</p> }\n",
  })
  expect(output).toContain('useState')
  expect(output).toMatch(/use client/)
})

test('hooks of the client in a server component that shows how a client component begins', async () => {
  const output = await failure({
    'app/page.tsx': `// A page.\nimport { useState } from 'react'\nconst text = \`\n'use client'\n\`\nexport default function P() { return <p>{text + String(useState)}</p> }\n`,
  })
  expect(output).toContain('useState')
  expect(output).toMatch(/app\/page\.tsx[:(]2/)
})

test('a server-only module in a client component', async () => {
  const output = await failure({
    'app/page.tsx': "import { C } from './c'\nexport default function P() { return <C /> }\n",
    'app/c.tsx': "'use client'\nimport { secret } from './secret'\nexport function C() { return <p>{secret}</p> }\n",
    'app/secret.ts': "import 'server-only'\nexport const secret = 'x'\n",
  })
  expect(output).toContain('server-only')
})

test('a dynamic segment in a route that must be static', async () => {
  const output = await failure({
    'app/page.tsx':
      "import { cookies } from 'next/headers'\nexport const dynamic = 'error'\nexport default async function P() { return <p>{(await cookies()).size}</p> }\n",
  })
  expect(output).toContain('cookies')
})

test('type errors can be left alone on demand', async () => {
  const app = await createApp({
    files: {
      'app/layout.tsx': LAYOUT,
      'app/page.tsx': "const n: number = 'text'\nexport default function P() { return <p>{n}</p> }\n",
      'next.config.ts': 'export default { typescript: { ignoreBuildErrors: true } }\n',
    },
  })
  apps.push(app)
  expect((await app.tryBuild()).code).toBe(0)
})

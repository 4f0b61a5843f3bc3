import { expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'

const files = {
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/[...all]/page.tsx': `export default function Page() { return <p>here</p> }`,
  'app/quiet/route.ts': `export const GET = () => new Response('quiet')`,
}

async function logOf(config: string): Promise<string> {
  const app = await createApp({ files: { ...files, 'next.config.ts': `export default ${config}` } })
  try {
    const server = await app.dev()
    for (const path of ['/some/page?q=1', '/quiet', '/some/last']) await (await server.fetch(path)).text()
    if (!config.includes('logging: false')) await server.waitForLog(/GET \/some\/last/)
    return server.log()
  } finally {
    await app.dispose()
  }
}

test('a line for each request, with status and time', async () => {
  expect(await logOf('{}')).toMatch(/GET \/some\/page\?q=1 200 in \d+(\.\d+)? ?m?s/)
})

test('but for those that are ignored', async () => {
  expect(await logOf('{ logging: { incomingRequests: { ignore: [/^\\/quiet/] } } }')).not.toContain('/quiet')
})

test.skipIf(isNext)('none at all with logging: false, and fetches are said not to be logged', async () => {
  expect(await logOf('{ logging: false }')).not.toContain('GET ')
  expect(await logOf('{ logging: { fetches: {} } }')).toContain('logging.fetches is not supported')
})

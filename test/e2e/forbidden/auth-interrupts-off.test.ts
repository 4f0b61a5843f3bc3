import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../harness/app.ts'

const layout = `export default function RootLayout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`
const page = (name: string, dynamic: string): string => `import { ${name} } from 'next/navigation'
${dynamic}
export default function Page() {
  ${name}()
}`

test('while authInterrupts is off, forbidden() and unauthorized() are errors that name the option', async () => {
  const dynamic = "export const dynamic = 'force-dynamic'"
  const app = await createApp({
    files: {
      'app/layout.jsx': layout,
      'app/static/page.jsx': page('forbidden', ''),
      'app/forbidden/page.jsx': page('forbidden', dynamic),
      'app/unauthorized/page.jsx': page('unauthorized', dynamic),
    },
  })
  onTestFinished(() => app.dispose())
  const failed = await app.tryBuild()
  expect(failed.code).not.toBe(0)
  expect(failed.output).toContain(
    '`forbidden()` is experimental and only allowed to be enabled when `experimental.authInterrupts` is enabled.',
  )

  app.remove('app/static')
  await app.build()
  const server = await app.start()
  expect((await server.fetch('/forbidden')).status).toBe(500)
  expect((await server.fetch('/unauthorized')).status).toBe(500)
  expect(server.log()).toContain('`forbidden()` is experimental')
  expect(server.log()).toContain('`unauthorized()` is experimental')
  expect(server.log()).toContain('experimental.authInterrupts')
}, 120_000)

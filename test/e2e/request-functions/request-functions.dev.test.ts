import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname, {
  mode: 'dev',
  files: {
    'app/unawaited/page.tsx': `
      import { cookies, draftMode, headers } from 'next/headers'

      export const instant = false

      export default function Page() {
        const values = [cookies(), headers(), draftMode()] as any[]
        return <p>{[typeof values[0].get, typeof values[1].get, String(values[2].isEnabled)].join()}</p>
      }
    `,
  },
})

test('what is read of a promise that was not awaited is undefined, and the terminal says why', async () => {
  expect(await fixture.server.html('/unawaited')).toContain('undefined,undefined,undefined')
  for (const [what, name] of [
    ['cookies()', 'get'],
    ['headers()', 'get'],
    ['draftMode()', 'isEnabled'],
  ]) {
    const line = `Route "/unawaited" used \`${what}.${name}\`. \`${what}\` returns a Promise and must be unwrapped with`
    await expect.poll(() => fixture.server.log()).toContain(line)
  }
  expect(fixture.server.log()).toMatch(/app\/unawaited\/page\.tsx/)
})

test('what was awaited says nothing', async () => {
  await fixture.server.html('/reads')
  await fixture.server.html('/draft')
  expect(fixture.server.log()).not.toMatch(/Route "\/(reads|draft)" used/)
})

import { expect, test, vi } from 'vitest'
import { registerInstrumentation, withInstrumentation } from './instrumentation.ts'
import type { ReportContext } from './runtime.ts'

const context: ReportContext = {
  digest: '12',
  route: '/blog/[slug]',
  pathname: '/blog/one',
  routeType: 'render',
  renderSource: 'react-server-components',
  renderType: 'dynamic',
  request: { path: '/blog/one?x=1', method: 'GET', headers: new Headers({ accept: '*/*' }) },
}

interface Heard {
  readonly calls: unknown[][]
  readonly reported: unknown[]
  tell(error: unknown, given?: ReportContext): Promise<unknown>
}

function listen(hook: unknown): Heard {
  const calls: unknown[][] = []
  const reported: unknown[] = []
  const work: Array<Promise<unknown>> = []
  const onRequestError = typeof hook === 'function' ? (hook as () => unknown) : (...args: unknown[]) => void calls.push(args)
  const report = withInstrumentation(
    { report: (error) => void reported.push(error), track: (promise) => void work.push(promise) },
    async () => ({ onRequestError }),
  )
  return {
    calls,
    reported,
    async tell(error, given = context) {
      report(error, given)
      return Promise.all(work)
    },
  }
}

test('onRequestError is given the error, the request and where it was', async () => {
  const heard = listen(null)
  const error = new Error('broke')
  await heard.tell(error)
  expect(heard.calls).toEqual([
    [
      error,
      { path: '/blog/one?x=1', method: 'GET', headers: { accept: '*/*' } },
      {
        routerKind: 'App Router',
        routePath: '/blog/[slug]',
        routeType: 'render',
        renderSource: 'react-server-components',
        renderType: 'dynamic',
        revalidateReason: undefined,
      },
    ],
  ])
  expect(error).toMatchObject({ digest: '12' })
})

test('what is no part of answering is only logged', async () => {
  const heard = listen(null)
  await heard.tell(new Error('broke'), { digest: '', route: '/', pathname: '/', place: 'after()' })
  expect(heard.calls).toEqual([])
  expect(heard.reported).toHaveLength(1)
})

test('an onRequestError that fails is logged and breaks nothing', async () => {
  const heard = listen(() => {
    throw new Error('the hook broke')
  })
  await heard.tell(new Error('broke'))
  expect(heard.reported.map(String)).toEqual(['Error: broke', 'Error: the hook broke'])
})

test('a frozen error is reported as it is', async () => {
  const heard = listen(null)
  await heard.tell(Object.freeze(new Error('frozen')))
  expect(heard.calls).toHaveLength(1)
})

test('register is called once and waited for; its failure is named', async () => {
  const register = vi.fn(async () => undefined)
  await registerInstrumentation(async () => ({ register }))
  expect(register).toHaveBeenCalledTimes(1)
  await registerInstrumentation(async () => null)
  const failing = registerInstrumentation(async () => ({ register: () => Promise.reject(new Error('no tracing')) }))
  await expect(failing).rejects.toMatchObject({ code: 'TM_INSTRUMENTATION', message: expect.stringContaining('no tracing') as string })
})

import { prerenderToNodeStream } from 'react-dom/static'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import onServer from './dynamic.react-server.tsx'
import dynamic from './dynamic.tsx'

function Hello({ name }: { name: string }): React.ReactNode {
  return <b>hello {name}</b>
}

async function render(element: React.ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(element)
  let html = ''
  for await (const part of prelude) html += String(part)
  return html
}

test('a default export is rendered on the server', async () => {
  const Lazy = dynamic<{ name: string }>(() => Promise.resolve({ default: Hello }))
  expect(await render(<Lazy name="you" />)).toContain('hello <!-- -->you')
})

test('a named export, a promise and an options object will do', async () => {
  const Named = dynamic(() => Promise.resolve(Hello))
  const Promised = dynamic(Promise.resolve({ default: Hello }))
  const Options = dynamic({ loader: () => Promise.resolve({ default: Hello }) })
  expect(
    await render(
      <>
        <Named name="a" />
        <Promised name="b" />
        <Options name="c" />
      </>,
    ),
  ).toMatch(/a<\/b>.*b<\/b>.*c<\/b>/)
})

test('what is shown meanwhile stands in its own boundary', () => {
  const Lazy = dynamic(() => new Promise<{ default: typeof Hello }>(() => undefined), {
    loading: ({ isLoading }) => <i>{isLoading ? 'wait' : ''}</i>,
  })
  expect(renderToStaticMarkup(<Lazy name="x" />)).toContain('<i>wait</i>')
})

test('without ssr the server renders what is shown meanwhile and loads nothing', async () => {
  const load = vi.fn(() => Promise.resolve({ default: Hello }))
  const Lazy = dynamic(load, { ssr: false, loading: () => <i>wait</i> })
  expect(await render(<Lazy name="x" />)).toBe('<i>wait</i>')
  expect(load).not.toHaveBeenCalled()
})

test('in a server component ssr: false is refused', () => {
  expect(() => onServer(() => Promise.resolve(Hello), { ssr: false })).toThrow(
    /not allowed with `next\/dynamic` in server components[^]*TM_DYNAMIC_SSR/,
  )
  expect(() => onServer(() => Promise.resolve(Hello))).not.toThrow()
})

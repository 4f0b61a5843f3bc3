import { headers } from 'next/headers'

export default async function Headers() {
  const list = await headers()
  let refused = ''
  try {
    const changeable = list as unknown as globalThis.Headers
    changeable.set('x-a', 'changed')
  } catch (error) {
    refused = String(error)
  }
  const seen = { get: list.get('X-A'), has: list.has('x-b'), missing: list.get('x-missing'), keys: [...list.keys()].includes('x-a') }
  return (
    <>
      <pre id="seen">{JSON.stringify(seen)}</pre>
      <p id="refused">{refused}</p>
      <p id="value">{(await headers()).get('x-a')}</p>
    </>
  )
}

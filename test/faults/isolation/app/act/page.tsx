import { cookies } from 'next/headers'
import { identity } from '../../identity'
import { act } from './actions'

export default async function Act() {
  const who = await identity()
  return (
    <>
      <pre id="who">{JSON.stringify({ ...who, acted: (await cookies()).get('acted')?.value ?? null })}</pre>
      <form id="act" action={act}>
        <input name="id" />
        <button>act</button>
      </form>
    </>
  )
}

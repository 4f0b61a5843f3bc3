import { cookies } from 'next/headers'

async function attempt(change: (store: Awaited<ReturnType<typeof cookies>>) => unknown): Promise<string> {
  try {
    change(await cookies())
    return 'allowed'
  } catch (error) {
    return String(error)
  }
}

export default async function RenderWrites() {
  const set = await attempt((store) => store.set('a', 'changed'))
  const gone = await attempt((store) => store.delete('a'))
  return (
    <>
      <p id="set">{set}</p>
      <p id="delete">{gone}</p>
      <p id="value">{(await cookies()).get('a')?.value}</p>
    </>
  )
}

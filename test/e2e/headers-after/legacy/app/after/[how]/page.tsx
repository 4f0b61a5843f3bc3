import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { after, connection } from 'next/server'

async function attempt(how: string): Promise<void> {
  try {
    console.log(`after: ${how} read ${(await cookies()).get('a')?.value}`)
  } catch (error) {
    console.log(`after: ${how} refused ${String(error)}`)
  }
}

export default async function After({ params }: { params: Promise<{ how: string }> }) {
  await connection()
  const { how } = await params
  const value = (await cookies()).get('a')?.value ?? 'none'
  after(() => console.log(`after: ${how} closed over ${value}`))
  after(Promise.resolve())
  if (how === 'error') throw new Error('broken page')
  if (how === 'redirect') redirect('/headers')
  if (how === 'missing') notFound()
  if (how === 'reads') after(async () => attempt(how))
  if (how === 'throws') {
    after(() => {
      throw new Error('broken callback')
    })
    after(() => console.log('after: throws goes on'))
  }
  if (how === 'nested') after(() => after(() => console.log('after: nested inner')))
  return <p id="page">{how}</p>
}

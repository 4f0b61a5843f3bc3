import { cookies } from 'next/headers'

export async function GET() {
  const store = await cookies()
  const options = Object.freeze({ httpOnly: true })
  store.set('both', 'jar')
  store.set('jar', '1', options)
  return new Response('ok', { headers: { 'set-cookie': 'both=response; Path=/' } })
}

import { cookies } from 'next/headers'

export async function GET(request: Request) {
  const store = await cookies()
  const options = Object.freeze({ httpOnly: true })
  store.set('both', 'jar')
  store.set('jar', '1', options)
  // Names of headers are alike in any case, also where the object was given as it is.
  const name = new URL(request.url).searchParams.get('header') ?? 'set-cookie'
  return Response.json('ok', { headers: { [name]: 'both=response; HttpOnly' } })
}

const answer = (method: string) => async (request: Request) => Response.json({ method, body: await request.text() })

export const POST = answer('POST')
export const PUT = answer('PUT')
export const PATCH = answer('PATCH')
export const DELETE = answer('DELETE')

export function GET() {
  return new Response('got', { headers: { 'x-own': 'yes' } })
}

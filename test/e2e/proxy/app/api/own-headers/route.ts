export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response('own', { headers: { 'x-own': 'of the handler', 'x-other': 'stays', 'set-cookie': 'handled=1' } })
}

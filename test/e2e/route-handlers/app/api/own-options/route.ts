export function GET() {
  return new Response('got')
}

export function OPTIONS() {
  return new Response(null, { status: 204, headers: { allow: 'GET', 'x-options': 'own' } })
}

export function HEAD() {
  return new Response(null, { headers: { 'x-head': 'own' } })
}

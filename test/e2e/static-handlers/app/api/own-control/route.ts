export function GET() {
  return new Response('mine', { headers: { 'cache-control': 'public, max-age=7' } })
}

export function GET() {
  return new Response('<feed/>', { headers: { 'content-type': 'application/atom+xml' } })
}

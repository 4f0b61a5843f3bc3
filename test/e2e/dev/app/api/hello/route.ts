export function GET() {
  return new Response('first answer')
}

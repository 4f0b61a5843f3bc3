export function POST() {
  return new Response('posted', { status: 201 })
}

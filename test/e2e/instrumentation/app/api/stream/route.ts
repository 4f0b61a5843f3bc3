export const dynamic = 'force-dynamic'

export function GET() {
  let pulled = 0
  const body = new ReadableStream({
    pull(controller) {
      if (pulled++ === 0) controller.enqueue(new TextEncoder().encode('half'))
      else controller.error(new Error('stream broke'))
    },
  })
  return new Response(body)
}

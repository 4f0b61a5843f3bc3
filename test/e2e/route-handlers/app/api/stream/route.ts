export const dynamic = 'force-dynamic'

export function GET() {
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      for (const word of ['one', 'two', 'three']) {
        controller.enqueue(encoder.encode(`${word}\n`))
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/plain' } })
}

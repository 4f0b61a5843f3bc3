let calls = 0

export function GET() {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(`call ${++calls}`))
      controller.close()
    },
  })
  return new Response(body)
}

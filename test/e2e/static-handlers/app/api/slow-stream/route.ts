let calls = 0

export function GET() {
  const body = new ReadableStream({
    async start(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      controller.enqueue(new TextEncoder().encode(`call ${++calls}`))
      controller.close()
    },
  })
  return new Response(body)
}

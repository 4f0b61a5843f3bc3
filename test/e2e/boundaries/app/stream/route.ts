import { connection } from 'next/server'

export async function GET() {
  await connection()
  let pulled = 0
  const body = new ReadableStream({
    async pull(controller) {
      if (pulled++ === 0) return controller.enqueue(new TextEncoder().encode('half'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      controller.error(new Error('the secret of a stream'))
    },
  })
  return new Response(body)
}

import { revalidateTag } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { after } from 'next/server'

export async function GET() {
  const store = await cookies()
  after(async () => {
    const inside = await cookies()
    let set = 'was allowed'
    try {
      store.set('late', '1')
    } catch {
      set = 'was refused'
    }
    console.log(`after: handler read ${inside.get('a')?.value} ${(await headers()).get('x-a')}, setting ${set}`)
    revalidateTag('after', { expire: 0 })
  })
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('first'))
      await new Promise((resolve) => setTimeout(resolve, 400))
      console.log('stream: ended')
      controller.close()
    },
  })
  return new Response(body)
}

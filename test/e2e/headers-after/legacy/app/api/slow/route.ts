import { after } from 'next/server'

export async function GET() {
  after(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    console.log('after: slow is done')
  })
  return new Response('ok')
}

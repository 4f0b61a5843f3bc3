import { after } from 'next/server'

export function GET() {
  after(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    console.log('after the handler')
  })
  return new Response('answered')
}

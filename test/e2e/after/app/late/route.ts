import { after } from 'next/server'

export const dynamic = 'force-dynamic'

/** Work that nobody waits for, and that is done when the answer has long been sent. */
export function GET() {
  setTimeout(() => {
    after(() => {
      console.log('late work')
      after(() => console.log('done after late work'))
    })
  }, 200)
  return new Response('begun')
}

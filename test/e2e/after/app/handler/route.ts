import { after } from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  after(() => {
    throw new Error('the callback broke')
  })
  after(Promise.reject(new Error('the promise broke')))
  after(() => {
    after(() => console.log('after after'))
  })
  throw new Error('the handler broke')
}

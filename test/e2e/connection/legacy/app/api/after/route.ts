import { after, connection } from 'next/server'

export async function GET() {
  after(async () => {
    await connection()
    console.log('after a handler: connected')
  })
  return Response.json('sent')
}

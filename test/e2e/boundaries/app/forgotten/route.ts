import { connection } from 'next/server'

export async function GET() {
  await connection()
  void Promise.reject(new Error('a promise that nobody waits for'))
  setTimeout(() => {
    throw new Error('a timer that throws')
  })
  return new Response('answered')
}

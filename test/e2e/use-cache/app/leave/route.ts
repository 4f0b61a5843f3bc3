import { connection } from 'next/server'

let runs = 0

async function slow() {
  'use cache'
  const run = ++runs
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return run
}

export async function GET() {
  await connection()
  return Response.json(await slow())
}

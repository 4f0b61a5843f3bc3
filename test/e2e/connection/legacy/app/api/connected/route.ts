import { connection } from 'next/server'

export const revalidate = 60

export async function GET() {
  await connection()
  return Response.json(Math.random())
}

export const POST = GET

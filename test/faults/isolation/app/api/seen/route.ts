import { connection } from 'next/server'
import { seen } from '../../../identity'

export async function GET() {
  await connection()
  return Response.json(seen)
}

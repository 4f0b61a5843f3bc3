import { connection } from 'next/server'
import { renders } from '../area/renders'

export async function GET() {
  await connection()
  return Response.json(renders())
}

import { connection } from 'next/server'
import { slow } from '../../lib/slow'
import { declaration } from '../../lib/shapes'

export async function GET() {
  await connection()
  return Response.json({ slow: await slow('page'), declaration: await declaration(1) })
}

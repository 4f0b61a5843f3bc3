import { connection } from 'next/server'
import { products } from '../../data'

export async function GET() {
  await connection()
  return Response.json({ handler: 'cached', products: await products() })
}

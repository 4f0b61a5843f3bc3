import { revalidateTag } from 'next/cache'
import { tagged } from '../../lib/tagged'

export async function PUT() {
  return Response.json({ before: await tagged('own') })
}

export async function POST(request: Request) {
  const args = (await request.json()) as ['max'?]
  const before = await tagged('own')
  ;(revalidateTag as (tag: string, ...rest: unknown[]) => void)('own', ...args)
  return Response.json({ before, after: await tagged('own') })
}

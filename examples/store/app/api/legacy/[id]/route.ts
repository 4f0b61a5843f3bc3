import { notFound, permanentRedirect } from 'next/navigation'
import { readSlug } from '@/lib/catalogue/product.ts'

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Where `/p/123` is rewritten to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const slug = readSlug(Number(id))
  if (slug === null) notFound()
  permanentRedirect(`/products/${slug}`)
}

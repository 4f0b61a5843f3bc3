import { getProduct, readOffer } from '@/lib/catalogue/product.ts'

interface Context {
  readonly params: Promise<{ slug: string }>
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const product = await getProduct(slug)
  if (product === null) return Response.json({ error: 'No such product' }, { status: 404 })
  return Response.json({ ...product, ...readOffer(product.id) })
}

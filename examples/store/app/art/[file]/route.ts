import { productArt } from '@/art/product-art.ts'

interface Context {
  readonly params: Promise<{ file: string }>
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const art = file.endsWith('.svg') ? productArt(file.slice(0, -'.svg'.length)) : null
  if (art === null) return new Response('No such drawing', { status: 404 })
  return new Response(art, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400, stale-while-revalidate=604800' },
  })
}

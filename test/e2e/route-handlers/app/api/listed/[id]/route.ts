export const dynamic = 'force-static'

export function generateStaticParams() {
  return [{ id: 'one' }]
}

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json({ id: (await params).id, made: Math.random(), search: new URL(request.url).search })
}

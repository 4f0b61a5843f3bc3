const calls: Record<string, number> = {}

export function generateStaticParams() {
  return [{ id: 'one' }, { id: 'two words' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  calls[id] = (calls[id] ?? 0) + 1
  return Response.json({ id, calls: calls[id] })
}

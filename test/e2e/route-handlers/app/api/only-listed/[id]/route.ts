export const dynamicParams = false

export function generateStaticParams() {
  return [{ id: 'one' }]
}

export function GET() {
  return Response.json({ made: Math.random() })
}

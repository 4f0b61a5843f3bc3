export const revalidate = 1

export function GET() {
  return Response.json({ made: Math.random() })
}

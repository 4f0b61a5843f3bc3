export function GET() {
  return Response.json({ random: Math.random() })
}

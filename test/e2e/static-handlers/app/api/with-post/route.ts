let calls = 0

export function GET() {
  return Response.json({ calls: ++calls })
}

export function POST() {
  return Response.json({ posted: true })
}

let calls = 0

export function GET() {
  return Response.json({ calls: ++calls }, { status: 503 })
}

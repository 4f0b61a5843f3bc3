let calls = 0

export function GET() {
  return Response.json({ calls: ++calls }, { headers: { 'set-cookie': 'who=me' } })
}

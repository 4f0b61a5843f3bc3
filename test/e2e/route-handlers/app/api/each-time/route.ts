export function GET(request: Request) {
  return Response.json({ made: `${Date.now()}-${Math.random()}`, method: request.method })
}

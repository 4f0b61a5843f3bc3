let calls = 0

export function GET(request: Request) {
  return Response.json({ calls: ++calls, url: request.url })
}

export async function POST(request: Request) {
  return Response.json({ body: await request.text(), added: request.headers.get('x-added') })
}

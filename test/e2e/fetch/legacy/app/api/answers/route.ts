const origin = process.env['ORIGIN']

export async function GET() {
  const binary = await fetch(`${origin}/binary`, { cache: 'force-cache' })
  const bytes = new Uint8Array(await binary.arrayBuffer())
  const request = new Request(`${origin}/request`, { cache: 'force-cache', headers: { 'x-a': '1' } })
  const late = await fetch(`${origin}/slow`, { cache: 'force-cache', signal: AbortSignal.timeout(50) }).catch((error: Error) => error.name)
  return Response.json({
    url: binary.url,
    status: binary.status,
    count: binary.headers.get('x-count'),
    intact: bytes.length === 256 && bytes.every((byte, index) => byte === index),
    request: await (await fetch(request)).text(),
    late,
    cookie: (await fetch(`${origin}/cookie`, { cache: 'force-cache' })).headers.get('set-cookie'),
  })
}

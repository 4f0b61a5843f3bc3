async function fails(how: string): Promise<string> {
  'use cache'
  throw new Error(`the tide is out: ${how}`)
}

export async function POST(request: Request) {
  if (!request.url.endsWith('?caught')) return new Response(await fails('not caught'))
  return new Response(await fails('caught').catch(() => 'caught'))
}

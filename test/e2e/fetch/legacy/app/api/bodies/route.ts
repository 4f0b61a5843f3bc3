const bodies: Record<string, () => BodyInit> = {
  text: () => 'a',
  other: () => 'b',
  params: () => new URLSearchParams({ a: '1' }),
  form: () => {
    const form = new FormData()
    form.set('a', '1')
    form.set('file', new File([new Uint8Array([0, 255])], 'x.bin'))
    return form
  },
  blob: () => new Blob(['a']),
  bytes: () => new Uint8Array([0, 255, 254]),
  otherBytes: () => new Uint8Array([0, 254, 255]),
  stream: () => new Blob(['streamed']).stream(),
}

export async function GET() {
  const answers: Record<string, string> = {}
  for (const [name, body] of Object.entries(bodies)) {
    const init = { method: 'POST', body: body(), cache: 'force-cache', duplex: 'half' } as RequestInit
    answers[name] = await (await fetch(`${process.env['ORIGIN']}/bodies`, init)).text()
  }
  return Response.json(answers)
}

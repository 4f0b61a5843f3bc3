import type { NormalRequest } from './normalise.ts'

/**
 * The request's headers as the application reads them: with `x-forwarded-*` also where no proxy before the server has
 * sent them. Next.js tells the client's address and the server's own in this way, and applications rely on it; what a
 * client or a proxy has sent stays, for the application to believe or not. Rules of the configuration see what was sent.
 *
 * @returns what makes them, when first asked for: most answers need none
 */
export function toldHeaders(sent: Headers, origin: Pick<NormalRequest, 'host' | 'protocol' | 'peer'>): () => Headers {
  let told: Headers | undefined
  return () => (told ??= withOrigin(new Headers(sent), origin))
}

function withOrigin(headers: Headers, { host, protocol, peer }: Pick<NormalRequest, 'host' | 'protocol' | 'peer'>): Headers {
  const port = /:(\d+)$/.exec(host)?.[1] ?? (protocol === 'https' ? '443' : '80')
  const fields = { 'x-forwarded-for': peer, 'x-forwarded-host': host, 'x-forwarded-port': port, 'x-forwarded-proto': protocol }
  for (const [name, value] of Object.entries(fields)) if (value !== '' && !headers.has(name)) headers.set(name, value)
  return headers
}

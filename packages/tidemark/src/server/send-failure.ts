import { STATUS_CODES, type ServerResponse } from 'node:http'

/** Stands for an answer that cannot be sent. Where its head is out already the connection is cut: half an answer must not look whole. */
export function sendFailure(res: ServerResponse, status: 404 | 500 = 500): void {
  if (res.headersSent) return void res.destroy()
  const text = STATUS_CODES[status] as string
  const type = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(text.length)]
  res.writeHead(status, [...type, 'Cache-Control', 'private, no-store'])
  res.end(res.req.method === 'HEAD' ? undefined : text)
}

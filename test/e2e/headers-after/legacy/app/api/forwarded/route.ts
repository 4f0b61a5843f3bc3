import { headers } from 'next/headers'

const NAMES = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

export async function GET(request: Request) {
  const list = await headers()
  return Response.json({ own: NAMES.map((name) => request.headers.get(name)), read: NAMES.map((name) => list.get(name)) })
}

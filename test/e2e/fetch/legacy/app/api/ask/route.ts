import { ask } from '../../ask'

export async function GET(request: Request) {
  return Response.json(await ask(Object.fromEntries(new URL(request.url).searchParams)))
}

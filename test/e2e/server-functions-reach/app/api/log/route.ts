import { log } from '../../log'

export async function POST(): Promise<Response> {
  return Response.json(log.ran.splice(0))
}

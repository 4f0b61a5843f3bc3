import { stampsOf, type Program } from '../../lib/programs'

export async function POST(request: Request) {
  const programs = (await request.json()) as Program[]
  return Response.json(await Promise.all(programs.map(stampsOf)))
}

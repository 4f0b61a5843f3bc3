import { writeBoard } from '../../board'

export async function POST(request: Request) {
  writeBoard(await request.text())
  return new Response(null, { status: 204 })
}

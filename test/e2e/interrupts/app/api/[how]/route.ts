import { interrupt } from '../../../lib/interrupt'

async function run(_request: Request, { params }: { params: Promise<{ how: string }> }) {
  interrupt((await params).how)
  return new Response('passed')
}

export { run as GET, run as POST }

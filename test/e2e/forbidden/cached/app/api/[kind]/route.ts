import { interrupt } from '../../../interrupt'

export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }) {
  return interrupt((await params).kind)
}

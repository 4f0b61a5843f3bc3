import { interrupt } from '../../../interrupt'

interface Context {
  params: Promise<{ kind: string }>
}

export async function GET(_request: Request, { params }: Context) {
  return interrupt((await params).kind)
}

export async function POST(_request: Request, { params }: Context) {
  return interrupt((await params).kind)
}

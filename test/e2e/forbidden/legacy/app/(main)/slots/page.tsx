import { interrupt } from '../../../interrupt'

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const { page } = await searchParams
  if (page) interrupt(page)
  return 'page'
}

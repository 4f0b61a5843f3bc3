export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export default async function Icon({ params }: { params: Promise<{ slug: string }> }) {
  return new Response((await params).slug)
}

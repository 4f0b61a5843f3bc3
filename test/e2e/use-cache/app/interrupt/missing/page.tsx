import { notFound } from 'next/navigation'

async function find(): Promise<string> {
  'use cache'
  notFound()
}

export default async function Page() {
  return <p>{await find()}</p>
}

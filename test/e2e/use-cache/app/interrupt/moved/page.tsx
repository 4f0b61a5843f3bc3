import { redirect } from 'next/navigation'

async function find(): Promise<string> {
  'use cache'
  redirect('/same')
}

export default async function Page() {
  return <p>{await find()}</p>
}

import { after, connection } from 'next/server'

export default async function Home() {
  await connection()
  after(() => console.log('after the page'))
  return <h1 id="page">home</h1>
}

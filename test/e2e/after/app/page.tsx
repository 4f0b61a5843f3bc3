import { after } from 'next/server'

export default function Home() {
  after(() => console.log('after the static page'))
  return <h1>home</h1>
}

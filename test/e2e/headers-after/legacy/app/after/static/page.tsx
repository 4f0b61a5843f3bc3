import { after } from 'next/server'

export default async function Static() {
  after(() => console.log('after: static'))
  return <p id="stamp">{Math.random()}</p>
}

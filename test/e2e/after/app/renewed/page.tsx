import { after } from 'next/server'

export const revalidate = 1
let times = 0

export default function Renewed() {
  after(() => console.log('after the renewed page'))
  return <h1>{++times}</h1>
}

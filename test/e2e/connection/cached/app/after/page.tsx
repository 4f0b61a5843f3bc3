import { after, connection } from 'next/server'

export default function Page() {
  after(async () => {
    try {
      await connection()
    } catch (error) {
      console.log(`after a page: ${(error as Error).message}`)
    }
  })
  return <p id="static">static</p>
}

import { after, connection } from 'next/server'

export default async function Page() {
  await connection()
  after(async () => {
    try {
      await connection()
    } catch (error) {
      console.log(`after a page: ${(error as Error).message}`)
    }
  })
  return <p>page</p>
}

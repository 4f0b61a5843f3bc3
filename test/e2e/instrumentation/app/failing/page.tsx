export const dynamic = 'force-dynamic'

export default function Failing() {
  async function fail() {
    'use server'
    throw new Error('action broke')
  }
  return (
    <form id="fail" action={fail}>
      <button>send</button>
    </form>
  )
}

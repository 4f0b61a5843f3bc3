export const dynamic = 'force-dynamic'

export default function EveryTime() {
  return <h1 id="title">Made for each request</h1>
}

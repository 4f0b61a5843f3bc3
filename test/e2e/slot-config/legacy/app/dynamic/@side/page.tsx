export const dynamic = 'force-dynamic'

export default function Side() {
  return <p id="side">beside</p>
}

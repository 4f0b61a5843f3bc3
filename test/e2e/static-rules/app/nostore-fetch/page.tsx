import { stamp } from '../../lib/stamp'

export default async function Page() {
  const response = await fetch(`${process.env.ORIGIN}/y`, { cache: 'no-store' })
  return (
    <p id="value">
      {await response.text()} {stamp()}
    </p>
  )
}

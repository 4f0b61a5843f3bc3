import { stamp } from '../../lib/stamp'

export const revalidate = 100

export default async function Page() {
  const url = `${process.env.ORIGIN}/x`
  const bodies = await Promise.all([
    fetch(url, { next: { revalidate: 40, tags: ['fetched'] } }).then((response) => response.text()),
    fetch(`${url}?2`, { next: { revalidate: 200 } }).then((response) => response.text()),
  ])
  return (
    <p id="value">
      {bodies.join()} {stamp()}
    </p>
  )
}

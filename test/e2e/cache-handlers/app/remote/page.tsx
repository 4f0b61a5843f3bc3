async function get() {
  'use cache: remote'
  return Math.random().toString(36).slice(2)
}

export default async function Page() {
  return <p id="value">{await get()}</p>
}

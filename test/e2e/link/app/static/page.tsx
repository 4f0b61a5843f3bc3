export const metadata = { title: 'the static page' }

export default function Static() {
  return <h1>static</h1>
}

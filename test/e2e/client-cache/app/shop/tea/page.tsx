export const metadata = { title: 'tea' }

export default function Tea() {
  return <h1>tea page</h1>
}

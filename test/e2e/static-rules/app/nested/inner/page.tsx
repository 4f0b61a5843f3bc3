export const revalidate = 100

export default function Page() {
  return <p id="value">nested</p>
}

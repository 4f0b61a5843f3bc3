export const instant = false

export default function Page() {
  return <p id="page">guarded</p>
}

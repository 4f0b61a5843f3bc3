export const revalidate = 5

export default function Side() {
  return <p id="side">beside</p>
}

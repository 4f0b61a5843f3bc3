export default function Team() {
  return <h1 id="page">team</h1>
}

export default function SectionHome() {
  return <h1>section</h1>
}

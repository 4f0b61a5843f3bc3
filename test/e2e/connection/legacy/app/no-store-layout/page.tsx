export default function Page() {
  return <p id="stamp">{Math.random()}</p>
}

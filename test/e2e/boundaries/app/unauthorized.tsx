export default function Unauthorized() {
  return <p id="missing">who are you</p>
}

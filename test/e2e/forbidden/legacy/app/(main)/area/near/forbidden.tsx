export default function Near() {
  return <p id="shown">near forbidden</p>
}

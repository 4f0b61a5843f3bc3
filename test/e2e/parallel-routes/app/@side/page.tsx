export default function SideHome() {
  return <p id="side">side of home</p>
}

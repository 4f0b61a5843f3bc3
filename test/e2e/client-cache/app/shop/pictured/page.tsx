import Image from 'next/image'

export default function Pictured() {
  return (
    <>
      <h1>pictured page</h1>
      <Image src="/cup.svg" width={8} height={8} alt="a cup" preload />
    </>
  )
}

/** Nine kilobytes of text: what an article has. */
export const paragraphs: string[] = Array.from(
  { length: 24 },
  (_, index) =>
    `Paragraph ${index + 1}. ${'The tide comes in, and the tide goes out, and what is written on the beach is gone. '.repeat(4)}`,
)

export const place: string = 'the browser'

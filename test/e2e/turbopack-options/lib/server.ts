export const place: string = 'the server'

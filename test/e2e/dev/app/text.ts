export const text = 'first version'

export const alias = 'found by its alias'

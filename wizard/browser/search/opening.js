// @ts-check

/** The event by which the button of each page asks for the box, once its script is there. */
export const OPENING = 'search-open'

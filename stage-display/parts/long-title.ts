/** A title longer than anybody's: set smaller and cut after three lines, so that nothing else leaves the picture. */
const LONG = 40

/** For the heading's own element; see `[data-long]` in stage.css. */
export const longTitle = (title: string): { 'data-long'?: '' } => ([...title].length > LONG ? { 'data-long': '' } : {})

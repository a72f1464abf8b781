/** Questions with a picture, a recording and a film: drawn and recorded for this, carried in their own addresses, so that they come without a hub. */
import type { SceneName } from '../commands.ts'
import type { MediaView } from '../views/play.ts'
import type { View } from '../views/view.ts'
import { broadcastSample } from './broadcast-samples.ts'
import { buzzer, left, LONG_OPTIONS, question, required, SAMPLE_NOW, SLOT, taken, turn } from './question-material.ts'

type Sample = Partial<View>
type On = (scene: SceneName, parts?: Sample) => Sample

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#17306e"/>
<g fill="none" stroke="#8fb4ff" stroke-width="8"><path d="M80 290V190h90v100M275 290V120h90v170M470 290V70h90v220"/><path stroke="#ffd47a" d="M40 300h560"/></g></svg>`
/** A second of a bar that grows. */
const FILM =
  'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAT3EU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgcJNu4' +
  'xTq4QcU7trU6yCBOXsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYRESWZ3TYCGQ2hyb21lV0GGQ2hyb21l' +
  'FlSua6quqNeBAXPFh9ogJHIFwh2DgQFV7oEBhoVWX1ZQOOCLsIIBQLqBtFPAgQEfQ7Z1AQAAAAAABBfngQCgQVuhQMaBAAAAEBMAnQEqQAG0AAqHCIWFiJmEiDgCAx2yQy' +
  'CLKCGurOcghrqznIIa6s5yCGurOcghrqznIH4IpqLCWk7+jLy/PXo06sI0lBDXVnOVIq/jLy/PXozIOIo5BDXVnOOa0rpYlKIhJSElBDXVmkxyK6C9A94jeXH4e8cCf9a3' +
  'Ljzf/qCoH/D3jgT/rW5cfh7xwJ/m15fnr0ZeX569GXl+evRl5fKA/uHDQm7DrDCjIgHiso9kEP2xrBuIUd6CNb92fytNPYB1oUCOpkCL7oEBpUCF8A4AnQEqQAG0AAqHCI' +
  'WFiJmEiDgCAAYWBPcGgWSfa9ubJzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7Jzh7' +
  'Jzh7Jzh7Jzh7Jzh7Jzh7Jy4A/uuuAKBAk6HrgQDJAFEJACoRwAAYABo/B/QABgxLPJZ4o+FHwEs8lnij4UfASzyWeKPhR8BLPJZ6lTeEPfLOqYpOuJE8YB+vqcF6CJ9ecl' +
  'njks8cnsBnScVA/uHDQm7DrHGoOY5bSoA+Qh+3VSe3JvKzZkB1oaCmnu6BAaWZsQIAKhHAABgAGFgv9AAIgAQzX61yT5WAAPuBAKBAtaFAjIEBkgBxCwAqEcAAGA1uSU9s' +
  'O5ACqU8FPBVAnQp4KeCqBOhTwU8FUCdCsBJz7voJTwU8PSrYbAIKeCqKP5eAlPBTw9PrICngp4NgoMed4KoFdKVY3CJENTZlMGo+zqNsylyA/uHDeE3Yd7HkyXpI/F+uP/' +
  'Y+nH0dwQYx/wZ8ryyYc3hb/6l0L42+LwQAdaGgpp7ugQGlmbECACoRwAAYABhYL/QACIAEM1+tck+VgAD7gcmgQLShQIqBAl0AEQsAKhHAABgAGVRft+gFmFJy4JScuCUn' +
  'LglJy4JScuCUnLglJ7Z0yQAAC5cEqiaUAZcuCUs08ACF4BKT/IjCtJTcwjfQfQBdQUnQJzd0VVbek0Qy5NEMuTQ9wP7hw3hN2Hex0eAh8r6aH+rWNcu6g86ChuMOptkpNm' +
  'Ns34f9R2nrx70UgAB1oaCmnu6BAaWZsQIAKhHAABgAGFgv9AAIgAQzX61yT5WAAPuCAZKgQK6hQISBAyUAkQoAKhHAABgAGVLH9AAE57Y2kR/9sbSI/+2NpEf/bG0iP/tj' +
  'aRIHKdWy5bIDI0nvOsQZAEf/f4oIkAtJFRCMeAGRpPedjkeyNN0OU68N11bXXVtddWWA/uHDeE3Yd7HkyXpI/F+uP/Y+nH0dwQYx/wZ8ryyYc3hb/6l0L4294AB1oaCmnu' +
  '6BAaWZsQIAKhHAABgAGFgv9AAIgAQzX61yT5WAAPuCAl0cU7trjbuLs4EAt4b3gQHxgcI='
/** A hundredth of a second of silence: 8 kHz, one byte a sample. */
const SILENCE =
  'UklGRnQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YVAAAACAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgA=='

export const picture: MediaView = { kind: 'image', source: `data:image/svg+xml,${encodeURIComponent(DRAWING)}` }
export const recording: MediaView = { kind: 'audio', source: `data:audio/wav;base64,${SILENCE}` }
export const film: MediaView = { kind: 'video', source: `data:video/webm;base64,${FILM}` }

const PLAYING = { ...broadcastSample, playing: { slotId: SLOT, from: SAMPLE_NOW - 400 } }
const STEM = '请听这段窗口对话录音：工作人员没有一次性告知的是哪一项材料？'

/** `table` has the right where somebody has. */
export const mediaSamples = (table: number, on: On): Record<string, Sample> => ({
  'question-picture': on('question', { question: required({ phase: 'shown', media: picture, stem: '图中所示的三类人员，哪一类可以申领失业保险金？' }) }),
  'question-picture-long': on('question', { question: required({ phase: 'shown', media: picture, options: LONG_OPTIONS, type: 'multiple' }) }),
  'question-recording': on('question', { question: question({ media: recording, stem: STEM }) }),
  'question-recording-plays': on('question', { question: question({ media: recording, stem: STEM }), broadcast: PLAYING }),
  'question-film': on('question', { question: question({ media: film, stem: '影片中的办理流程，哪一步不符合“一次办好”的要求？' }), broadcast: PLAYING }),
  'buzzer-recording': on('question', { question: question({ media: recording, stem: STEM }), buzzer: buzzer({}), clock: left(15_000, 9000, 'press') }),
  'who-has-it-picture': on('question', {
    question: question({ phase: 'answering', media: picture }),
    turn: turn(table, 'buzz'),
    buzzer: taken(table),
    clock: left(20_000, 11_000),
  }),
})

/** One question as a bank file holds it, and the bank file itself. */
import * as z from 'zod/mini'
import { QuestionId } from './words.ts'

/** Picture, sound or film; the name never leaves the crew, so it may say what the file holds. */
export const MEDIA_KINDS = ['image', 'audio', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]
const mediaFile = <K extends MediaKind>(kind: K, name: RegExp) => z.strictObject({ kind: z.literal(kind), file: z.string().check(z.regex(name)) })
const QuestionMedia = z.discriminatedUnion('kind', [
  mediaFile('image', /^[\w-]{1,60}\.(png|jpg|jpeg|webp|svg)$/),
  mediaFile('audio', /^[\w-]{1,60}\.(mp3|m4a|ogg|opus|wav)$/),
  mediaFile('video', /^[\w-]{1,60}\.(mp4|webm)$/),
])

export const QUESTION_TYPES = ['single', 'multiple', 'true-false', 'short', 'case'] as const
export const QuestionType = z.enum(QUESTION_TYPES)
export type QuestionType = z.infer<typeof QuestionType>

export const Option = z.strictObject({ letter: z.string().check(z.regex(/^[A-Z]$/)), text: z.string().check(z.minLength(1), z.maxLength(120)) })
export type Option = z.infer<typeof Option>

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

export const Question = z.strictObject({
  id: QuestionId,
  type: QuestionType,
  level: z.int().check(z.minimum(1), z.maximum(3)),
  stem: line(400),
  options: z.array(Option).check(z.maxLength(8)),
  /** Letters of the right options; for spoken answers the canonical wording, for a case its points. */
  key: z.array(line(200)).check(z.minLength(1)),
  accept: z.array(line(200)),
  explanation: line(600),
  article: line(200),
  /** Date of the law's text the key rests on. */
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** What is seen or heard with it, by its name in the folder `media`. */
  media: z.exactOptional(QuestionMedia),
})
export type Question = z.infer<typeof Question>

export const BankFile = z.strictObject({
  version: z.literal(1),
  subject: z.strictObject({ id: z.string().check(z.regex(/^[a-z-]{1,40}$/)), title: line(40) }),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(200)),
})
export type BankFile = z.infer<typeof BankFile>

/** A question as the contest carries it once drawn: with its subject's title. */
export type DrawnQuestion = Question & { readonly subject: string; readonly subjectId: string }

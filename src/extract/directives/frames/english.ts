import type { Frame } from '../types.ts'

export const english: Frame = {
  id: 'directive.english',
  version: 1,
  idea: 'On an English page: "{issuer} asked / instructed / assigned {A} to do"; passives, plans and petitions order nobody.',
  // Its verbs stand in english/words.ts: they order only on an English page.
  verbs: [],
  addressee: 'required',
  confidence: 0.75,
  examples: {
    finds: [
      [
        'HANOI - «City chairman of the Hanoi People’s Committee Le Van Mau asked the Department of Home Affairs to review its rules».',
        'the Department of Home Affairs',
      ],
      [
        'At the meeting in HCM City, «Tran Thi Thu, director of the municipal Department of Home Affairs, instructed districts to publish overdue files».',
        'districts',
      ],
      [
        'On Monday, «the Hanoi People’s Committee ordered all departments and districts to report on overdue files».',
        'all departments and districts',
      ],
    ],
    ignores: [
      'Residents of Hanoi asked the city authorities to publish the results of the ranking.',
      'The districts of Hanoi were asked to publish the results of the ranking every month.',
      'Dong Da district of Hanoi asked the city to allow more staff for its one-stop office.',
      'The chairman of the Hai Phong People’s Committee Le Van Mau asked departments to follow Hanoi.',
    ],
  },
}

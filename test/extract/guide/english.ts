import type { Probe } from './orders.ts'

/** Section 20: orders on English pages; the verb goes into the record as it stands. */
export const ENGLISH: readonly Probe[] = [
  [
    'asked',
    'HÀ NỘI — Chairman of the Hà Nội People’s Committee Trần Bá Thước asked departments and districts to shorten processing times before April 30.',
    ['Trần Bá Thước | Chairman of the Hà Nội People’s Committee | asked | departments and districts | 2024-04-30'],
  ],
  [
    'requested',
    'HCM CITY — At the meeting, Nguyen Hoang Phi, deputy director of the HCM City Department of Home Affairs, requested all districts to update their evidence files by April 5.',
    [
      'Nguyen Hoang Phi | deputy director of the HCM City Department of Home Affairs | requested | all districts | 2024-04-05',
    ],
  ],
  [
    'urged',
    'Hanoi - Dong Da district Party Committee secretary Pham Duc Long urged local wards to keep their top position in the PAR Index.',
    ['Pham Duc Long | Dong Da district Party Committee secretary | urged | local wards'],
  ],
  [
    'directed',
    'The Hanoi People’s Committee directed the Department of Finance to balance funding for one-stop offices.',
    ['Hanoi People’s Committee | - | directed | the Department of Finance'],
  ],
  [
    'assigned',
    'HCM City vice chairman Le Thanh Duy assigned the Department of Information and Communications to build a shared platform.',
    ['Le Thanh Duy | HCM City vice chairman | assigned | the Department of Information and Communications'],
  ],
  [
    'assigned with',
    'The Hanoi Party Committee assigned its inspection board with reviewing the bottom five districts.',
    ['Hanoi Party Committee | - | assigned | its inspection board'],
  ],
  [
    'instructed',
    'Chairwoman of the District 3 People’s Committee Vo Thi Hanh instructed wards in HCM City not to return valid dossiers.',
    ['Vo Thi Hanh | Chairwoman of the District 3 People’s Committee | instructed | wards in HCM City'],
  ],
  [
    'two orders',
    'Hanoi’s Secretary of the Party Committee Nguyen Van Thao asked districts to publish overdue files and instructed the city Inspectorate to check five units.',
    [
      'Nguyen Van Thao | Hanoi’s Secretary of the Party Committee | asked | districts',
      'Nguyen Van Thao | Hanoi’s Secretary of the Party Committee | instructed | the city Inspectorate',
    ],
  ],
  [
    'he',
    'Chairman of the Long Bien District People’s Committee Do Manh Hung said the district of Hanoi rose two places. He urged wards to go paperless.',
    ['Do Manh Hung | Chairman of the Long Bien District People’s Committee | urged | wards'],
  ],
  ['none: residents', 'Residents of District 7 in HCM City asked the ward authorities to extend office hours.', []],
  [
    'none: upward',
    'The Tay Ho district People’s Committee of Hanoi requested the city Department of Home Affairs to clarify the criteria.',
    [],
  ],
  ['none: passive', 'Wards in Hanoi were requested to file reports weekly.', []],
  [
    'none: plan',
    'Hanoi will ask districts to publish rankings every quarter, and plans to instruct wards to do the same.',
    [],
  ],
  [
    'none: elsewhere',
    'Chairman of the Da Nang People’s Committee Le Van Manh asked departments to learn from Hanoi and HCM City.',
    [],
  ],
]

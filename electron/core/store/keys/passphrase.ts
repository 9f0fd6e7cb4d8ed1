import { Failure } from '../../../../shared/kit/failure.ts'

const LEAST_CHARACTERS = 12

// Long passphrases that are tried first, compared without case, spaces and signs. No rule asks for digits or signs:
// such rules make passphrases that are hard to remember and easy to guess.
const COMMON = new Set(
  `passwordpassword password1234 password12345 password123456 passwort1234 mypassword123 thisismypassword
   thisismypassphrase correcthorsebatterystaple correcthorsebattery letmeinletmein letmein12345 welcome12345
   welcomewelcome changemechangeme changeme1234 administrator administrator1 admin1234567 qwertyuiopasdf
   qwertyuiopas qwertyuiop123 qwertyqwerty qwerty123456 asdfghjklzxcvbnm 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde3
   iloveyouforever iloveyou1234 abcdefghijkl abcdefghijklm abcd12345678 abc123abc123 trustno1trustno1
   communitysafety communitysafety1 communitysafetypartnership communitysafetyofficer saferplansaferplan
   saferplan1234 districtcouncil districtcouncil1 councilcouncil council12345 monkeymonkey dragondragon
   footballfootball football1234 liverpoolfc123 manchesterunited sunshine1234 princess1234 superman1234
   summer202020 winter202020 january202020 opensesameopensesame whateverwhatever secretsecret secret123456
   123456789012 1234567890123 12345678901234 123456123456 1234567890qwerty 098765432109 111222333444
   112233445566 121212121212 123123123123 123412341234`.split(/\s+/),
)

/**
 * The bytes of a passphrase, the same for every way in which a keyboard composes its accents. The caller zeroes them.
 */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8')
}

/**
 * Refuses a new passphrase that is too short or among the first that anyone would try.
 *
 * @throws Failure `invalid-input` with the reason; the passphrase is never quoted.
 */
export function checkNewPassphrase(passphrase: string): void {
  const normal = passphrase.normalize('NFKC')
  if ([...normal].length < LEAST_CHARACTERS) {
    throw new Failure(
      'invalid-input',
      `The passphrase is too short. Use at least ${LEAST_CHARACTERS} characters; four or more unrelated words are best.`,
    )
  }
  const bare = normal.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (COMMON.has(bare) || isOneUnitRepeated(normal.toLowerCase())) {
    throw new Failure(
      'invalid-input',
      'This passphrase is among the first that anyone would try. Use four or more unrelated words.',
    )
  }
}

/** "aaaaaaaaaaaa", "abcabcabcabc": up to four characters again and again. */
function isOneUnitRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text)
}

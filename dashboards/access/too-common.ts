/*
 * A short list: what is tried first, in Vietnam and elsewhere. A password is refused when it is one of these (also doubled, or with
 * digits and signs around it), a run of the keyboard, one letter over and over, or the sign-in name.
 */
const words = [
  'password', 'passw0rd', 'matkhau', 'mậtkhẩu', 'mật khẩu', 'mat khau', 'administrator', 'admin', 'quantri', 'quản trị', 'letmein', 'welcome', 'iloveyou', 'anhyeuem', 'emyeuanh', 'yeuem', 'vietnam', 'việtnam', 'việt nam', 'viet nam', 'hanoi', 'saigon',
  'hồ chí minh', 'hochiminh', 'diembao', 'điểm báo', 'điểmbáo', 'diem bao', 'changeme', 'doimatkhau', 'đổi mật khẩu', 'dragon', 'monkey', 'football', 'bongda', 'superman', 'sunshine', 'princess', 'trustno1', 'correct horse battery staple', 'correcthorsebatterystaple', 'default', 'secret', 'bimat', 'bí mật', 'khongbiet', 'không biết', 'congan', 'sokhcn', 'ubnd', 'uỷ ban nhân dân', 'ủy ban nhân dân',
];
const known = new Set(words.map((word) => word.normalize('NFC')));
const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertyuiop[]\\', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'q1w2e3r4t5y6u7i8o9p0', '1q2w3e4r5t6y7u8i9o0p', 'zaq12wsxcde34rfv'];

/** Whether a password is among the first that somebody would try. */
export function tooCommon(password: string, signIn: string): boolean {
  const text = password.toLowerCase();
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (known.has(text) || known.has(bare) || new Set(text).size < 5) return true;
  if ([text, [...text].reverse().join('')].some((each) => runs.some((run) => `${run}${run}`.includes(each)))) return true;
  if (signIn !== '' && (bare === signIn || text.replace(signIn, '').length < 4)) return true;
  const half = text.slice(0, text.length / 2);
  return half + half === text && (known.has(half) || known.has(half.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')) || runs.some((run) => run.includes(half)));
}

/*
 * The store and the log hold no person. Names of columns and fields are read word by word (snake_case and camelCase
 * alike); one of these words in a name is a smell that a test must explain or refuse.
 */
const words = new Set([
  'author', 'authors', 'byline', 'bylines', 'writer', 'reporter', 'journalist', 'editor', 'contributor', 'creator', 'poster', 'commenter',
  'user', 'users', 'username', 'userid', 'uid', 'account', 'accounts', 'member', 'handle', 'handles', 'screenname', 'displayname', 'fullname', 'realname',
  'nick', 'nickname', 'avatar', 'avatars', 'portrait', 'follower', 'followers', 'following', 'friend', 'friends', 'profile', 'profiles', 'bio',
  'person', 'persons', 'people', 'citizen', 'gender', 'birthday', 'birthdate', 'phone', 'mobile', 'email', 'mail', 'ip', 'device', 'voice', 'voices',
  'nguoi', 'tacgia', 'butdanh', 'taikhoan',
]);

const pairs = ['display name', 'screen name', 'full name', 'real name', 'first name', 'last name', 'user name', 'pen name', 'tac gia', 'but danh', 'tai khoan', 'ho ten', 'posted by', 'written by', 'signed by'];

/** The word that makes a name smell of a person, or null. */
export function smellsOfPerson(name: string): string | null {
  const parts = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  return parts.find((part) => words.has(part)) ?? pairs.find((pair) => ` ${parts.join(' ')} `.includes(` ${pair} `)) ?? null;
}

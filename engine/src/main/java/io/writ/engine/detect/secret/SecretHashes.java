package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Hashes of passwords, which can be guessed at leisure by whoever has them. */
final class SecretHashes {
  private static final CharSet CRYPT = CharSet.of("a-zA-Z0-9./$,=+");
  private static final CharSet WIDE = CharSet.of("a-zA-Z0-9./$,=+:*#@_-");
  private static final CharSet UPPER_HEX = CharSet.of("0-9A-F");
  private static final int MD5 = 32;
  private static final int LONGEST = 4000;
  private static final int LONGEST_GAP = 12;

  private SecretHashes() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
            "password-hash",
            SecretHashes::crypt,
            Words.of(
                """
                $2a$, $2b$, $2y$, $2x$, $argon2, $scrypt$, $pbkdf2, $apr1$, $1$, $5$, $6$, $y$,
                $gy$, $7$, $8$, $9$, $s$d, $sha1$, $md5$, $bcrypt-sha256$, pbkdf2_sha256$,
                pbkdf2_sha1$, bcrypt_sha256$, {ssha}, {ssha256}, {ssha512}, {sha}, {smd5}, {crypt},
                {pbkdf2}, {pbkdf2-sha256}, {pbkdf2-sha512}, $p$b, $h$9, sha512$, sha256$
                """)),
        // Forms that hold colons, as databases, Werkzeug and password testers write them.
        SecretDetectors.of(
            "password-hash-record",
            SecretHashes::record,
            Words.of(
                """
                scram-sha-256$, scram-sha-1$, scrypt:, pbkdf2:sha, grub.pbkdf2., $krb5, $dcc2$,
                $netntlm, $7z$, $zip2$, $pkzip2$, $rar5$, $rar3$, $office$, $pdf$, $keepass$,
                $sshng$, $gpg$, $ethereum$, $bitcoin$, $electrum$, $itunes_backup$
                """)),
        SecretDetectors.of(
                "named-password-hash",
                SecretHashes::named,
                Words.of(
                    """
                    ntlm, nthash, nt_hash, nt hash, lm_hash, lmhash, password_hash, passwordhash,
                    password hash, password-hash, pass_hash, pwd_hash, hashed_password,
                    hashedpassword
                    """))
            .subtype("password-hash")
            .score(0.7),
        SecretDetectors.of("windows-hash", SecretHashes::windows, ":::"),
        SecretDetectors.of("netntlm-response", SecretHashes::netNtlm, "::"),
        SecretDetectors.of("mssql-hash", SecretHashes::mssql, "0x0100", "0x0200"),
        SecretDetectors.of("postgres-md5", SecretHashes::postgres, "md5").score(0.6),
        Detector.run(
                "database-hash",
                "SECRET",
                "database-hash",
                io.writ.engine.DataClass.CREDENTIAL,
                RunKind.LONG,
                SecretHashes::database)
            .score(0.7),
        SecretDetectors.of(
            "device-password",
            SecretHashes::device,
            "password 7 ",
            "secret 7 ",
            "key 7 ",
            "md5 7 ",
            "key-string 7 "),
        SecretDetectors.of("snmp-community", SecretHashes::community, "snmp-server community "));
  }

  private static long crypt(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) && (text.at(start) == '$' || text.isAlnum(start))) {
      return Matcher.NONE;
    }
    int last = text.runEnd(CRYPT, end);
    int length = last - start;
    return length >= 26 && length <= 400 && SecretValue.isToken(text, end, last, 16)
        ? Matcher.span(start, last)
        : Matcher.NONE;
  }

  private static long record(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int last = Math.min(text.runEnd(WIDE, start), start + LONGEST);
    while (last > end && ":-_".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    return last - start >= 45 && last - end >= MD5 && SecretValue.isMixed(text, end, last)
        ? Matcher.span(start, last)
        : Matcher.NONE;
  }

  /** {@code password_hash: 5f4dcc3b…}, {@code NTLM hash 8846f7ea…}. */
  private static long named(Haystack text, int start, int end) {
    int i = end;
    while (i - end < LONGEST_GAP
        && (" \"':=>`[".indexOf(text.at(i)) >= 0 && text.at(i) > 0
            || text.startsWith(i, "hash") && !text.isAlnum(i + 4)
            || text.startsWith(i - 1, "hash")
            || text.startsWith(i - 2, "hash")
            || text.startsWith(i - 3, "hash"))) {
      i++;
    }
    int last = text.runEnd(CharSet.HEX, i);
    int digits = last - i;
    boolean fits =
        (digits == MD5 || digits == 40 || digits == 56 || digits == 64 || digits == 128)
            && !text.isAlnum(last)
            && !SecretPlaceholder.is(text, i, last);
    return fits ? Matcher.span(i, last) : Matcher.NONE;
  }

  /** {@code user:number:LM:NT:::}, as dumps of accounts have it; the two hashes. */
  private static long windows(Haystack text, int start, int end) {
    int second = text.runStart(CharSet.HEX, start, MD5 + 1);
    int first = text.runStart(CharSet.HEX, second - 1, MD5 + 1);
    boolean fits =
        start - second == MD5
            && second - 1 - first == MD5
            && text.at(second - 1) == ':'
            && text.at(first - 1) == ':';
    return fits ? Matcher.span(first, start) : Matcher.NONE;
  }

  /** {@code user::domain:challenge:proof:blob}, MS-NLMP §3.3. */
  private static long netNtlm(Haystack text, int start, int end) {
    if (!text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int domain = Math.min(text.runEnd(CharSet.DOMAIN, end), end + 64);
    int first = text.runEnd(CharSet.HEX, domain + 1);
    int second = text.runEnd(CharSet.HEX, first + 1);
    int third = text.runEnd(CharSet.HEX, second + 1);
    boolean fits =
        text.at(domain) == ':'
            && first - domain > 16
            && second - first > MD5
            && third - second > 16
            && third - domain <= LONGEST;
    return fits ? Matcher.span(domain + 1, third) : Matcher.NONE;
  }

  /** SQL Server: version, salt, one or two SHA-1 or a SHA-512. */
  private static long mssql(Haystack text, int start, int end) {
    int last = text.runEnd(CharSet.HEX, end);
    int digits = last - start - 2;
    return digits == 52 || digits == 92 || digits == 140 ? Matcher.span(start, last) : Matcher.NONE;
  }

  /** PostgreSQL's old form. */
  private static long postgres(Haystack text, int start, int end) {
    int last = text.runEnd(CharSet.LOWER_HEX, end);
    boolean fits = last - end == MD5 && !text.isAlnum(last) && !text.isAlnum(start - 1);
    return fits && text.at(start - 1) != '/' ? Matcher.span(start, last) : Matcher.NONE;
  }

  /** MySQL's {@code *} with 40 digits, Oracle's {@code S:} with 60. */
  private static long database(Haystack text, int start, int end) {
    boolean mysql = text.at(start - 1) == '*' && end - start == 40;
    boolean oracle = text.at(start - 1) == ':' && text.at(start - 2) == 'S' && end - start == 60;
    return (mysql || oracle) && text.runEnd(UPPER_HEX, start) == end
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** What network devices call type 7: reversible by anybody. */
  private static long device(Haystack text, int start, int end) {
    int last = text.runEnd(CharSet.HEX, end);
    boolean fits = last - end >= 6 && (last - end) % 2 == 0 && !text.isAlnum(last);
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  private static long community(Haystack text, int start, int end) {
    int last = Math.min(text.runEnd(CharSet.SOLID, end), end + 64);
    boolean fits = last - end >= 6 && SecretValue.isPassword(text, end, last);
    return fits && !SecretPlaceholder.is(text, end, last) ? Matcher.span(end, last) : Matcher.NONE;
  }
}

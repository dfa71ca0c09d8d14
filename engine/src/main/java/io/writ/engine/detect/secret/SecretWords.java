package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Words around and inside of values that tell a secret from what only looks like one. */
final class SecretWords {
  /** What may stand between a name and its value. */
  static final Affixes FILLERS =
      Affixes.prefixes(
          Words.of(
              """
              value, string, str, text, bearer, basic, token, key, is, was, secret, access, to,
              string?, const, char, default, type, private, password, byte, apikey, id, api, ist,
              lautet, est, es, jest, code, tok, bot, unsafe, &str, &'static str,
              option<string>, optional<string>, option<&str>, option<&'static str>
              """));

  /** What may stand before a value inside of its quotes. */
  static final Affixes SCHEMES =
      Affixes.prefixes(List.of("bearer", "basic", "token", "bot", "apikey", "key"));

  /** Endings of a name that is no secret: it names a place, a length, a kind of one. */
  private static final Affixes ENDS =
      Affixes.suffixes(
          Words.of(
              """
              url, uri, name, file, path, type, size, length, len, count, hash, version, format,
              field, label, hint, policy, algorithm, algo, encryption, kdf, hasher, ttl, limit, index, selector, pair, chars, verifier,
              endpoint, host, domain, email, alias, prefix, suffix, method, provider, manager,
              class, ref, sum, stamp, expiry, expiration, expires, expires_in, expires_at, time,
              date, usage, mapping, identifier, blob, account_id, accountid, hashers, validators,
              encoder, changed, changed_at, updated_at, created_at, vault, lange, laenge, regel,
              regeln, richtlinie, starke
              """));

  /** What makes another word of the keyword: access-ible, author-ity, key-board, pass-word-less. */
  private static final Affixes CONTINUATIONS =
      Affixes.prefixes(
          Words.of(
              """
              ible, ibility, ing, ed, es, enger, ive, ion, port, ority, ored, oriz, entic, ise, ize,
              board, word, ring, press, down, frame, hole, note, less, age, ful, ary, ation, store,
              tab, vault, selector, last
              """));

  /** What makes a name harmless when it stands before the keyword. */
  private static final Affixes HEADS =
      Affixes.suffixes(
          Words.of(
              """
              public, public_, public-, public , site, site_, site-, site , next, next_, next-,
              publishable, publishable_, primary, primary_, foreign, foreign_, partition,
              partition_, sort, sort_, cache, cache_, bucket, bucket_, schema, schema_, sequence,
              row, row_, index, column, event_, object_, group_, hot, mon, don, tur, issuer, csrf,
              csrf-, csrf_, xsrf, xsrf-, page, page_, nextpage, continuation, continuation_,
              authenticity_, verification, pub, idempotency, idempotency-, idempotency_,
              translation_, i18n_, map_, hash_, shift, enter, escape_, max, video, num_, sub, mas,
              stor, whis, no, boarding, boarding , boarding_, verifier, verifying, jquery,
              csrfmiddleware, antiforgery, antiforgery_, anti-forgery-
              """));

  /** What tokens are that only tell one request from another. */
  private static final Affixes TOKENS =
      Affixes.suffixes(
          List.of(
              "client", "client_", "client-", "lock", "lock_", "lock-", "change", "change_",
              "change-", "update", "update_", "update-", "resume", "resume_", "sync", "sync_"));

  /** What says of a name that its value is none: fake_token, nonMatchingKey. */
  private static final Affixes DENIALS =
      Affixes.suffixes(
          List.of(
              "fake", "dummy", "mock", "sample", "example", "bogus", "nonmatching", "placeholder"));

  private static final Affixes ACCESS_KEYS =
      Affixes.suffixes(List.of("access_key", "access-key", "access key", "accesskey"));

  private static final Affixes VERBS =
      Affixes.prefixes(
          List.of("is ", "was ", "ist ", "lautet ", "est ", "es ", "is: ", "zijn ", "jest "));

  private static final Affixes COMPARISONS =
      Affixes.prefixes(
          List.of("equals", "equalsignorecase", "assign", "set", "compareto", "contentequals"));

  private static final CharSet TYPE = CharSet.of("a-zA-Z0-9:");
  private static final int LONGEST_TYPE = 60;

  private SecretWords() {}

  /** Whether a name is said to be what follows: my password is …. */
  static boolean isVerb(Haystack text, int at) {
    return VERBS.startAt(text, at);
  }

  static boolean isHarmlessBefore(Haystack text, int start) {
    // arn:aws:secretsmanager:eu-west-1:123456789012:secret:…
    if (text.at(start - 1) == ':' && text.isDigit(start - 2)) {
      return true;
    }
    if (isType(text, start)) {
      return true;
    }
    if (text.startsWith(start, "token") && TOKENS.endWholeAt(text, start)) {
      return true;
    }
    int joined = "_- .".indexOf(text.at(start - 1)) >= 0 ? start - 1 : start;
    return HEADS.endWholeAt(text, start) || DENIALS.endAt(text, joined);
  }

  // "AWS::IAM::AccessKey": "…" is what a type is called.
  private static boolean isType(Haystack text, int start) {
    int name = text.runStart(TYPE, start, LONGEST_TYPE);
    if (text.at(name - 1) == '"') {
      for (int i = name; i + 1 < start; i++) {
        if (text.at(i) == ':' && text.at(i + 1) == ':') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWith(Haystack text, int end, String word) {
    return text.lower(end - 1) == word.charAt(word.length() - 1)
        && text.startsWith(end - word.length(), word);
  }

  static boolean isHarmlessTail(Haystack text, int start, int end) {
    if (start == end) {
      return false;
    }
    int from = text.at(start) == '_' ? start + 1 : start;
    if (text.startsWith(from, "s") && !text.isLetter(from + 1)) {
      from++;
    }
    if (from >= end) {
      return false;
    }
    if (CONTINUATIONS.startAt(text, from)) {
      return true;
    }
    return ENDS.startOf(text, end) >= start || isId(text, start, from, end);
  }

  // credentialsId, secret_id: names a secret and isn't one. An access id is half of one.
  private static boolean isId(Haystack text, int start, int tail, int end) {
    return endsWith(text, end, "id") && end - tail <= 4 && !ACCESS_KEYS.endAt(text, start);
  }

  /** password.equals("…"): functions that are given a whole value. */
  static boolean isComparison(Haystack text, int start, int end) {
    return COMPARISONS.behindWhole(text, start) == end
        && text.at(end) == '('
        && (text.at(end + 1) == '"' || text.at(end + 1) == '\'');
  }
}

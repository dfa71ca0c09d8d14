package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Names that say that what is assigned to them is secret, in any notation: {@code dbPassword =
 * "…"}, {@code "api_key": "…"}, {@code <token>…</token>}, {@code --secret …}, {@code my password is
 * …}.
 */
final class SecretAssignments {
  private static final CharSet REST = CharSet.of("!#-%*+0-9?-Z^_a-z~");

  private static final int LONGEST_REST = 40;
  private static final Automaton KEPT = new Automaton(List.of("-password", "-secret", "-pass-"));
  private static final int SHORT = 5;
  private static final int LEAST_ASSIGNED = 8;
  private static final int LONGEST_CHOSEN = 32;
  // Base64 of a sentence, which is read as what it says.
  private static final int LEAST_SPACES = 2;
  // "token.abc…" is a member more often than a token.
  private static final int LEAST_BEHIND_DOT = 24;
  // "oauth-bodyhash-00" is one word.
  private static final int LEAST_GLUED = 32;

  private SecretAssignments() {}

  static List<Detector> detectors() {
    return List.of(
        declared("assigned-token", SecretNames.TOKENS, SecretAssignments::token).score(0.8),
        declared("assigned-password", SecretNames.PASSWORDS, SecretAssignments::password)
            .score(0.75),
        declared("assigned-key", SecretNames.WEAK, SecretAssignments::weak).score(0.6));
  }

  private static Detector declared(String id, List<String> names, Matcher matcher) {
    return Detector.literal(id, "SECRET", id, DataClass.CREDENTIAL, names, matcher);
  }

  private static long token(Haystack text, int start, int end) {
    SecretName name = isPart(text, start, end) ? null : SecretName.at(text, start, end);
    if (name == null) {
      return Matcher.NONE;
    }
    if (name.assigned() && (isShort(text, name) || isShortChoice(text, name))) {
      return accepted(text, name, LEAST_ASSIGNED);
    }
    return accepted(text, name, name.operator() ? 10 : 14);
  }

  // secret=42fc56d9: few characters, but what chance makes.
  private static boolean isShort(Haystack text, SecretName name) {
    int end = text.runEnd(CharSet.ALNUM, name.value());
    int length = end - name.value();
    return length >= LEAST_ASSIGNED
        && length < 10
        && end == name.valueEnd(text)
        && SecretValue.isMixed(text, name.value(), end);
  }

  private static boolean isShortChoice(Haystack text, SecretName name) {
    return name.quoted() && isChosen(text, name.value(), name.valueEnd(text));
  }

  // A short keyword that goes on as another word: a_path, is_pwned.
  private static boolean isPart(Haystack text, int start, int end) {
    boolean goesOn = text.isLetter(end) && (!text.isUpper(end) || text.isUpper(end - 1));
    boolean broken = text.isLetter(start) && !text.isUpper(start) && text.isUpper(start + 1);
    return end - start < SHORT && (goesOn || broken);
  }

  private static long weak(Haystack text, int start, int end) {
    if (text.isAlnum(end) && !text.isUpper(end)) {
      return Matcher.NONE;
    }
    SecretName name = isNumbered(text, end) ? null : SecretName.at(text, start, end);
    if (name == null) {
      return Matcher.NONE;
    }
    return accepted(text, name, name.joint() != 0 ? LEAST_GLUED : name.operator() ? 16 : 18);
  }

  // keyMaterialId, access_point_id
  private static boolean isNumbered(Haystack text, int end) {
    int tail = text.runEnd(CharSet.WORD, end);
    return tail - end > 4
        && (text.startsWithExactly(tail - 2, "Id") || text.startsWith(tail - 3, "_id"));
  }

  private static long accepted(Haystack text, SecretName name, int least) {
    if (!text.mayInspect(name.inspected(text))) {
      return Matcher.NONE;
    }
    int start = name.value();
    int end = name.valueEnd(text);
    boolean secret =
        end - start >= least
            && !name.isCall(text, end)
            && !Base64Text.isText(text, start, end, name.joint() != 0 ? 0 : LEAST_SPACES)
            && !(name.joint() == '.' && end - start < LEAST_BEHIND_DOT)
            && !(name.joint() == '-' && text.has('/', start, end))
            && !name.isSlug(text, end)
            && (SecretValue.isToken(text, start, end, least)
                    && (name.operator() || isParted(text, start) || text.hasDigit(start, end))
                || name.quoted() && SecretValue.hasManySymbols(text, start, end)
                || name.quoted() && name.assigned() && isChosen(text, start, end))
            && !SecretPlaceholder.is(text, start, end)
            && !CountedSample.is(text, start, end)
            && !SecretForm.isBroken(text, start, end);
    return secret ? Matcher.span(start, end) : symbols(text, name);
  }

  // secret_key = 'Qw3rty!uiop': what a person chose and a policy of passwords would let pass.
  private static boolean isChosen(Haystack text, int start, int end) {
    return end - start <= LONGEST_CHOSEN
        && SecretValue.isStrong(text, start, end)
        && SecretValue.isChosen(text, start, end)
        && SecretValue.hasSymbol(text, start, end)
        && text.hasDigit(start, end)
        && !text.has(' ', start, end)
        && !SecretValue.isCode(text, start, end);
  }

  // One space: names in columns are followed by other names.
  private static boolean isParted(Haystack text, int value) {
    return !Haystack.isSpace(text.at(value - 2));
  }

  // p{a)s$w>rd without quotes: more symbols than code has in one piece.
  private static long symbols(Haystack text, SecretName name) {
    int start = name.value();
    int end = name.quoted() || !name.signed() ? start : name.solidEnd(text);
    boolean secret =
        SecretValue.hasManySymbols(text, start, end)
            && !isInString(text, name.valueEnd(text))
            && !isListed(text, name.valueEnd(text))
            && !SecretValue.isCode(text, start, end)
            && !SecretPlaceholder.is(text, start, end);
    return secret ? Matcher.span(start, end) : Matcher.NONE;
  }

  // "token = model.eos_token"]}],"metadata":{…: the string ends in which it stands.
  private static boolean isInString(Haystack text, int end) {
    return text.at(end) == '"' && text.at(end + 1) > 0 && ",]})".indexOf(text.at(end + 1)) >= 0;
  }

  private static boolean isListed(Haystack text, int end) {
    return text.at(end) == ',' && text.isLetter(end + 1);
  }

  private static long password(Haystack text, int start, int end) {
    SecretName name = isPart(text, start, end) ? null : SecretName.at(text, start, end);
    // "pass" is a verb too.
    if (name == null
        || !name.operator()
        || Haystack.isSpace(text.at(start)) && !name.signed()
        || !text.mayInspect(name.inspected(text))) {
      return Matcher.NONE;
    }
    int from = name.value();
    int to = ampersands(text, name, name.valueEnd(text));
    if (isVerdict(text, start, end)
        && (ResourceName.is(text, from, to) || text.startsWith(from, "test"))) {
      return Matcher.NONE;
    }
    boolean secret =
        to - from >= 4
            && isChosen(text, name, from, to)
            && !name.isCall(text, to)
            && !SecretPlaceholder.is(text, from, to)
            && (name.quoted() || !isKept(text, from, to))
            && !OrdinaryWords.isOrdinary(text, from, to);
    return secret ? Matcher.span(from, to) : symbols(text, name);
  }

  private static boolean isChosen(Haystack text, SecretName name, int from, int to) {
    boolean word = SecretValue.isPassword(text, from, to) && !text.has(' ', from, to);
    return name.quoted()
        ? word || isQuotedPhrase(text, name, from, to)
        : word && !isMember(text, from, to) || isInConnection(text, to);
  }

  // --- PASS: TestLogin2, what a run of tests says.
  private static boolean isVerdict(Haystack text, int start, int end) {
    return text.at(end) == ':' && text.startsWithExactly(end - 4, "PASS");
  }

  // passwordKey: db-password-1, which names where it is kept.
  private static boolean isKept(Haystack text, int from, int to) {
    return KEPT.isIn(text, from, to) && ResourceName.is(text, from, to);
  }

  // this.state.password2, or the name of the next attribute.
  private static boolean isMember(Haystack text, int from, int to) {
    boolean attribute = text.at(to - 1) == '=' && (text.at(to) == '"' || text.at(to) == '\'');
    boolean dotted = false;
    for (int i = from; i < to; i++) {
      dotted |= text.at(i) == '.' && text.isLetter(i - 1) && text.isLetter(i + 1);
    }
    return attribute || text.at(from) == '@' || dotted && ResourceName.is(text, from, to);
  }

  // p&ssw0rd!9 goes on behind its ampersand; a query string does not.
  private static int ampersands(Haystack text, SecretName name, int end) {
    int last = end;
    while (!name.quoted() && text.at(last) == '&' && last - end < LONGEST_REST) {
      int next = Math.min(text.runEnd(REST, last + 1), last + LONGEST_REST);
      if (text.at(next) == '=') {
        break;
      }
      last = next;
    }
    while (last > end && (text.at(last - 1) == '!' || text.at(last - 1) == '?')) {
      last--;
    }
    return last;
  }

  // Password=word;Database=…
  private static boolean isInConnection(Haystack text, int end) {
    int name = text.skipSpace(end + 1, 2);
    int last = name;
    while (last - name < 24 && (text.isLetter(last) || text.at(last) == ' ')) {
      last++;
    }
    return text.at(end) == ';' && last > name && text.at(last) == '=';
  }

  // password = "correct horse": assigned in code, not a label of a form.
  private static boolean isQuotedPhrase(Haystack text, SecretName name, int from, int to) {
    // "password": {"maxLength": 8}
    boolean key = text.at(text.skipSpace(to + 1, 2)) == ':';
    return name.assigned()
        && !key
        && to - from >= 6
        && to - from <= 64
        && !text.isUpper(from)
        && !OrdinaryWords.isMessage(text, from, to);
  }
}

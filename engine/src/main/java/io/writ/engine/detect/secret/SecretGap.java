package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between a name and its value: signs, quotes, brackets, words like {@code is}. */
final class SecretGap {
  private static final int LONGEST_GAP = 32;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_STRING = 200;
  private static final int LEAST_TOKEN = 16;
  private static final Affixes TAGS =
      Affixes.prefixes(List.of("</key>", "</name>", "<string>", "<value>", "<data>"));

  /** Calls that hand on the string they are given. */
  private static final Affixes WRAPPERS =
      Affixes.prefixes(
          Words.of(
              """
              some(, ok(, just(, just , optional.of(, string::from(, cow::from(, box::from(,
              arc::from(, secret::new(, secretstring::new(, secretstring::from(, secretstring(,
              secretstr(, secret(, securestring(, redacted(, redacted.make(, string(, str(, text(,
              pulumi.string(, pulumi.secret(, pulumi.tosecret(, aws.string(, pointer.string(,
              pointer.to(, ptr.string(, ptr.to(, to.ptr(, to.stringptr(
              """));

  private static final int MOST_WRAPPERS = 3;

  /** What parts an assignment from the next in one string, and begins what is put in. */
  private static final String OPEN = "&;=${}<>%\\\"'`";

  private static final String DEFINITION = "#define ";
  private static final int LONGEST_MARK = 3;
  private static final CharSet COMMENT = CharSet.of("#;!/*");
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.:-");

  private final Haystack text;
  private final int tail;
  private int quote;
  private int sign;
  private boolean quotes;
  private Link link = Link.NONE;
  private boolean slash;
  private boolean dotted;
  private boolean spaced;
  private boolean lines;
  private boolean comma;

  private SecretGap(Haystack text, int tail) {
    this.text = text;
    this.tail = tail;
  }

  /**
   * The name and where its value begins, or null when nothing is assigned to it.
   *
   * @param start of the keyword
   * @param tail end of the name
   */
  static @Nullable SecretName read(Haystack text, int start, int tail) {
    return new SecretGap(text, tail).read(start);
  }

  private @Nullable SecretName read(int start) {
    int i = tail;
    for (; i - tail < LONGEST_GAP; i++) {
      int b = text.at(i);
      if (b == '\n' && isEnd(start, i)) {
        return null;
      }
      int behindTags = b == '<' ? tagsEnd(i) : i;
      if (behindTags > i) {
        i = behindTags;
        link = link.or(Link.SIGN);
        quote = 0;
        break;
      }
      int wrapped = link.isOperator() && quote == 0 && !text.isAlnum(i - 1) ? wrappedString(i) : i;
      if (wrapped > i) {
        quote = text.at(wrapped - 1);
        i = wrapped;
        break;
      }
      if (take(b, i)) {
        continue;
      }
      if (b > 0 && "?!|.+-/)]{[".indexOf(b) >= 0 || b == '}' && quotes && i == tail + 1) {
        if (beginsPath(b)) {
          break;
        }
        slash |= b == '/';
        dotted |= b == '.';
        continue;
      }
      int skipped = skipWord(i);
      if (skipped < 0) {
        break;
      }
      // password=password, host=host
      if (link.isOperator() && quote == 0 && text.at(skipped) == ',') {
        return null;
      }
      // f(query, key, value, …): names of a list.
      boolean said = SecretWords.isVerb(text, i) || !comma && text.startsWith(i, "value");
      link = said ? link.or(Link.SIGN) : link;
      i = skipped - 1;
      quote = 0;
    }
    if (i == tail
        || slash && !link.isOperator()
        || isArgument()
        || isListed(start, i)
        || isSlice()) {
      return null;
    }
    if (quote == 0 ? lines && isKey(i) || isAlias(start, i) : isParameter(i)) {
      return null;
    }
    if (quote == 0 && link.isOperator()) {
      quote = around(start, i);
    }
    int joint = link.isOperator() || quotes || spaced ? 0 : dotted ? '.' : text.at(i - 1);
    return new SecretName(i, quote, quotes ? link.or(Link.BRACKET) : link, joint);
  }

  /**
   * Behind the tags between a name and its value, {@code <key>NAME</key><string>} of property
   * lists, {@code <name>NAME</name><value>} of Hadoop, {@code <Password><Value>}; where it was when
   * there are none.
   */
  private int tagsEnd(int at) {
    int i = at;
    for (int tags = 0; tags < 2; tags++) {
      int end = TAGS.behind(text, i);
      if (end < 0) {
        return i;
      }
      i = text.skipSpace(end, LONGEST_GAP);
    }
    return i;
  }

  // Behind the opening quote in Some("…"), Some(String::from("…")); where it was when there is
  // none.
  private int wrappedString(int at) {
    int i = at;
    for (int calls = 0; calls < MOST_WRAPPERS; calls++) {
      int behind = WRAPPERS.behind(text, i);
      if (behind < 0) {
        break;
      }
      i = behind;
    }
    return i > at && Haystack.isQuote(text.at(i)) ? i + 1 : at;
  }

  private boolean take(int b, int at) {
    if (Haystack.isQuote(b)) {
      // Right behind the name it closes, or is an apostrophe.
      quotes = true;
      quote = at == tail ? 0 : b;
      return true;
    }
    if (b == '=' || b == ':' || b == '>' && !isArrow(at)) {
      link = link.or(b == '=' || quotes ? Link.ASSIGNMENT : Link.SIGN);
      sign = b;
    } else if (b == '<' && text.at(at + 1) == '-') {
      // R's arrow.
      link = Link.ASSIGNMENT;
      sign = '=';
    } else if (b == ',' || b == '(') {
      comma |= b == ',';
      link = quotes || b == '(' ? link.or(Link.BRACKET) : link;
    } else if (Haystack.isSpace(b)) {
      spaced = true;
      lines |= b == '\n';
    } else if (b != '\\' || !isEscape(at)) {
      return false;
    }
    quote = 0;
    return true;
  }

  // Nothing is assigned across this line's end.
  private boolean isEnd(int start, int at) {
    return sign == '=' && !isBelow(at + 1)
        || text.at(at + 1) == '>'
        || text.at(tail) == '>' && !isTag(start);
  }

  private boolean beginsPath(int b) {
    return b == '.' && link.isOperator() || b == '/' && (link.isOperator() || spaced);
  }

  // getToken(name), readTokens("…"): the argument of a function that is named so.
  private boolean isArgument() {
    boolean many = text.startsWith(tail - "tokens".length(), "tokens");
    return text.at(tail) == '(' && !link.isSigned() && (quote == 0 || many);
  }

  // #define MAKE_KEY make_key_v2: a further name for what C writes in quotes.
  private boolean isAlias(int start, int value) {
    int name = text.runStart(NAME, start, LONGEST_NAME);
    int end = Math.min(text.runEnd(CharSet.WORD, value), value + LONGEST_STRING);
    return text.startsWith(name - DEFINITION.length(), DEFINITION)
        && text.isLetter(value)
        && text.has('_', value, end);
  }

  // PASSWORD: secret⏎  worker2: and TOKEN=your_token⏎#NEXT_NAME=…: another name follows.
  private boolean isKey(int first) {
    int at = first;
    while (at - first < LONGEST_MARK && COMMENT.has(text.at(at))) {
      at++;
    }
    int end = text.runEnd(NAME, at);
    int behind = text.at(end);
    boolean assigned = behind == '=' && ResourceName.is(text, at, end);
    int word = text.runEnd(CharSet.SOLID, first);
    boolean named = text.at(word - 1) == ':' && !Haystack.isEnd(text.at(first));
    return end > at && (assigned || named);
  }

  // password + "&grant=": what a query goes on with.
  private boolean isParameter(int at) {
    return text.at(at) == '&' && text.at(closing(at, quote) - 1) == '=';
  }

  // -e "PASSWORD=p)w": the quote before the name ends the value, when nothing else is between them.
  private int around(int start, int value) {
    int name = text.runStart(NAME, start, LONGEST_NAME);
    int opening = text.at(name - 1);
    if (text.at(value - 1) != '=' || value - 1 != tail || !Haystack.isQuote(opening)) {
      return 0;
    }
    int end = closing(value, opening);
    for (int i = value; i < end; i++) {
      if (Haystack.isSpace(text.at(i)) || OPEN.indexOf(text.at(i)) >= 0) {
        return 0;
      }
    }
    return end > value ? opening : 0;
  }

  // "password",⏎"username": the next string of a list.
  private boolean isListed(int start, int value) {
    return lines && (quotes || comma) && !link.isSigned() && !isArgumentOfTwo(start, value);
  }

  // setProperty("password",⏎"…")
  private boolean isArgumentOfTwo(int start, int value) {
    int name = text.runStart(NAME, start, LONGEST_NAME);
    return quote != 0
        && text.at(name - 1) == text.at(tail)
        && text.at(name - 2) == '('
        && text.at(closing(value, quote) + 1) == ')';
  }

  // The quote that ends a string in its line; where the string begins when there is none.
  private int closing(int start, int quote) {
    int end = start;
    while (end - start < LONGEST_STRING && text.at(end) > 0 && text.at(end) != '\n') {
      if (text.at(end) == quote) {
        return end;
      }
      end++;
    }
    return start;
  }

  // Whether the next line is nothing but a value: a string to which nothing is assigned, or a word
  // that a machine or a policy of passwords made.
  private boolean isBelow(int line) {
    int from = text.skipSpace(line, LONGEST_GAP);
    int opening = isPrefix(from) ? from + 1 : from;
    if (Haystack.isQuote(text.at(opening))) {
      int end = closing(opening + 1, text.at(opening));
      int next = text.at(text.skipSpace(end + 1, 2));
      return end > opening + 1 && next != ':' && next != '=';
    }
    int end = text.runEnd(CharSet.SOLID, from);
    long value =
        text.at(end) == '\n' || end == text.length ? ChosenWord.at(text, from) : Matcher.NONE;
    return value != Matcher.NONE
        && Matcher.end(value) == end
        && isAlone(from, end)
        && (ChosenWord.isStrong(text, from, end)
            || SecretValue.isToken(text, from, end, LEAST_TOKEN));
  }

  private boolean isAlone(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.at(i) == ':' || text.at(i) == '=' && i + 2 < end) {
        return false;
      }
    }
    return true;
  }

  private boolean isPrefix(int at) {
    return "bBrRuUfFN@".indexOf(text.at(at)) >= 0
        && (text.at(at + 1) == '"' || text.at(at + 1) == '\'');
  }

  // token_ids[:, 2]
  private boolean isSlice() {
    int next = text.at(tail + 1);
    boolean index = next == ']' || next == '"' || next == '\'' || text.isDigit(tail + 1);
    return text.at(tail) == '[' && !index;
  }

  // token->length, and >>>, which begins a line of an interpreter.
  private boolean isArrow(int at) {
    return at == tail + 1 && text.at(tail) == '-'
        || text.at(at - 1) == '>'
        || text.at(at + 1) == '>';
  }

  private boolean isTag(int start) {
    return text.at(text.runStart(NAME, start, LONGEST_NAME) - 1) == '<';
  }

  private boolean isEscape(int at) {
    int next = text.at(at + 1);
    return next == '"' || next == '\'' || next == 'n' && !text.isAlnum(at + 2) || next == '\n';
  }

  // Behind a word that may stand between a name and its value, or the number of one of several, as
  // in "key 1:"; -1 when there is none.
  private int skipWord(int at) {
    // {"name": "password", "value": "…"}
    if (quote != 0 && quotes && text.startsWith(at, "value") && text.at(at + 5) == quote) {
      return at + 6;
    }
    int number = at + (text.isDigit(at + 1) ? 2 : 1);
    if (spaced && !link.isOperator() && text.isDigit(at) && text.at(number) == ':') {
      return number;
    }
    boolean joined = text.at(at - 1) == '-' && !text.startsWith(at, "id");
    if (!link.isOperator() && !spaced && !joined || text.isAlnum(at - 1)) {
      return -1;
    }
    int end = (quote != 0 ? SecretWords.SCHEMES : SecretWords.FILLERS).behindWhole(text, at);
    // <input type="password" id="…">, <Password Type="…">
    boolean attribute =
        quotes && end == at + 2 && text.startsWith(at, "id")
            || end == at + 4 && text.at(end) == '=' && text.startsWith(at, "type");
    if (end >= 0 && !attribute) {
      return end;
    }
    return isPrefix(at) ? at + 1 : -1;
  }
}

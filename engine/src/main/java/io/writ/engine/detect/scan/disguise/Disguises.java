package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.TokenTest;
import io.writ.engine.text.Regions;

/**
 * Notices, while runs are cut, what looks like a disguise: a value broken by a line end, digits
 * among letters. Each is only a reason to look at a rewritten view.
 */
public final class Disguises {
  private static final int SHORTEST_VALUE = 10;
  private static final int WIDEST_COLUMN = 40;
  private static final int SHORTEST_NUMBER = 7;
  private static final int LONGEST_SIDE = 64;
  private static final int LONGEST_INDENT = 8;

  /** How often digits follow letters or letters digits in what one word is enough for. */
  private static final int MANY_CHANGES = 3;

  private static final int SHORTEST_REST = 6;
  private static final CharSet CHOSEN = CharSet.of("a-zA-Z0-9!@#$%^&*?~+");
  private static final CharSet TOKEN = CharSet.of("a-zA-Z0-9_.+/~-");

  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int DIGIT = 4;
  private static final int UNDERSCORE = 8;
  private static final int AT = 16;
  private static final int HYPHEN = 32;
  private static final int DOT = 64;
  private static final int OTHER = 128;

  private final Haystack text;
  private final TokenTest tokens;
  private final BrokenNumbers numbers;
  private final BrokenAddresses addresses;

  /** Line ends inside what may be tokens. */
  public final Regions breaks = new Regions();

  /** Runs in which digits may stand for letters. */
  public final Regions leet = new Regions();

  private boolean changing;

  /** Line ends behind which a value goes on that no person wrote: the longer value counts. */
  public final Regions wraps = new Regions();

  public Disguises(Haystack text, TokenTest tokens) {
    this.text = text;
    this.tokens = tokens;
    this.numbers = new BrokenNumbers(text);
    this.addresses = new BrokenAddresses(text, tokens);
  }

  /** A run with letters and digits. */
  public void mixed(int start, int end) {
    for (int i = start + 1; i < Math.min(end, start + LONGEST_SIDE); i++) {
      if (text.isDigit(i) && text.isLetter(i - 1) && text.isLetter(i + 1)) {
        if (isLeet(start, end, i)) {
          leet.add(start, end);
        }
        return;
      }
    }
  }

  // Digits that look like letters, among ASCII letters that are not all hexadecimal digits.
  private boolean isLeet(int start, int end, int at) {
    int first = Math.max(start, at - LONGEST_SIDE);
    int from = text.runStart(CharSet.ALNUM, at, at - first);
    int to = Math.min(text.runEnd(CharSet.ALNUM, at), Math.min(end, at + LONGEST_SIDE));
    boolean word = false;
    int changes = 0;
    for (int i = from; i < to; i++) {
      int b = text.lower(i);
      if (b == '2' || b == '6') {
        return false;
      }
      word |= b > 'f';
      changes += i > from && text.isDigit(i) != text.isDigit(i - 1) ? 1 : 0;
    }
    boolean is = word && !text.isAlnum(from - 1) && !text.isAlnum(to);
    changing |= is && changes >= MANY_CHANGES;
    return is;
  }

  /** Whether letters may be written as digits: in two words, or in one now and again. */
  public boolean mayBeLeet() {
    return leet.size() >= 2 || changing;
  }

  /** A run that ends with its line. */
  public void lineEnd(int start, int end) {
    int next = end;
    while (next - end < LONGEST_INDENT && Haystack.isSpace(text.at(next))) {
      next++;
    }
    int last = Math.min(text.runEnd(CharSet.SOLID, next), next + LONGEST_SIDE);
    while (last > next && !text.isAlnum(last - 1)) {
      last--;
    }
    int first = Math.max(start, end - LONGEST_SIDE);
    int length = end - first + last - next;
    boolean open = last > next && numbers.isOpen(first, end, next);
    if (last == next || length < SHORTEST_NUMBER && !open) {
      return;
    }
    int marks = marks(first, end) | marks(next, last);
    boolean address = (marks & AT) != 0 && addresses.isMail(first, end, next, last);
    boolean made =
        address && addresses.isMadeUp(first, end, next)
            || addresses.isUrl(start, first, end, next, last);
    boolean value =
        length >= SHORTEST_VALUE
            && (marks & AT) == 0
            && (marks & (UPPER | LOWER)) != 0
            && (marks & (DIGIT | UNDERSCORE)) != 0
            && !isProse(first, end, next, last)
            && !beginsEntry(next, last);
    boolean number =
        (marks & ~(DIGIT | HYPHEN | DOT)) == 0
            && (open || numbers.isBroken(first, end, next, last));
    boolean sentence = text.at(end - 1) == '.' && !address && !number;
    if (made || value && goesOn(first, end, next, last)) {
      wraps.add(end, next);
    } else if ((address || value || number) && !sentence) {
      breaks.add(end, next);
    }
  }

  // In the next line only letters, digits and what tokens hold, as long as chance makes them and
  // not the next entry of a list. Behind a word begins another line.
  private boolean goesOn(int first, int end, int next, int last) {
    int token = Math.min(text.runEnd(TOKEN, next), last);
    boolean whole = token == last && !Haystack.isSpace(text.at(end - 1)) && isTokenEnd(end - 1);
    boolean item = beginsLine(first);
    boolean likeBefore =
        item
            && text.at(next) == text.at(first)
            && text.at(next + 1) == text.at(first + 1)
            && text.at(next + 2) == text.at(first + 2);
    return last - next >= SHORTEST_REST
        && (whole
                && !likeBefore
                && text.at(last) != ':'
                && text.at(last) != '('
                && !isWord(first, end)
                && (tokens.isToken(text, next, last, SHORTEST_REST) || isScrambled(next, last))
            || !item && isChosen(next));
  }

  // A line of prose ends in small letters, but for a capital at their beginning.
  private boolean isWord(int start, int end) {
    return !beginsLine(start) && marks(start + 1, end) == LOWER;
  }

  // r&Zebra!9: nothing else in its line, with symbols that people put into passwords.
  private boolean isChosen(int start) {
    int end = Math.min(text.runEnd(CHOSEN, start), start + LONGEST_SIDE);
    boolean symbols = false;
    for (int i = start + 1; i < end && !symbols; i++) {
      symbols = !text.isAlnum(i) && text.isAlnum(i - 1);
    }
    return symbols && Haystack.isEnd(text.at(end)) && text.isAlnum(start);
  }

  // Behind a name in its line stands no item of a list.
  private boolean beginsLine(int at) {
    int start = at;
    while (at - start < LONGEST_INDENT && text.at(start - 1) == ' ') {
      start--;
    }
    return Haystack.isEnd(text.at(start - 1));
  }

  // Capitals inside, more than compounds of words have.
  private boolean isScrambled(int start, int end) {
    int changes = 0;
    for (int i = start + 1; i < end; i++) {
      changes += text.isUpper(i) != text.isUpper(i - 1) ? 1 : 0;
    }
    return changes * 2 >= end - start;
  }

  private boolean isTokenEnd(int at) {
    return text.at(at) > 0 && TOKEN.has(text.at(at)) && text.at(at) != '=';
  }

  // name: …, name = …, name(…, #define …: a line that says something of its own.
  private boolean beginsEntry(int start, int end) {
    if ("#*<>|({[\"'`".indexOf(text.at(start)) >= 0) {
      return true;
    }
    int sign = text.skipSpace(end, WIDEST_COLUMN);
    int b = text.at(sign);
    int name = Math.min(text.runEnd(CharSet.WORD, start), end);
    return b == '(' && sign == end
        || isContentLine(start, name)
        || text.at(name) == '=' && name > start && name + 1 < end && text.at(name + 1) != '='
        || (b == ':' || b == '=' && text.at(sign + 1) != '=')
            && Haystack.isSpace(text.at(sign + 1));
  }

  // END:DAYLIGHT, a line of a calendar or a card (RFC 5545, 3.1); no group of an IPv6 address.
  private boolean isContentLine(int start, int end) {
    boolean word = false;
    for (int i = start; i < end; i++) {
      if (!text.isUpper(i)) {
        return false;
      }
      word |= text.at(i) > 'F';
    }
    return word && (text.at(end) == ':' || text.at(end) == ';');
  }

  // A word beside a number, or punctuation where a clause ends: no value goes on there.
  private boolean isProse(int first, int end, int next, int last) {
    int b = text.at(end - 1);
    if (b == ',' || b == ';' || b == ')' || b == '?' || b == '!') {
      return true;
    }
    int before = marks(first, end);
    int behind = marks(next, last);
    return before == LOWER && (behind & (LOWER | UPPER)) == 0
        || behind == LOWER && (before & (LOWER | UPPER)) == 0;
  }

  private int marks(int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      int b = text.at(i);
      if (b >= 'a' && b <= 'z') {
        marks |= LOWER;
      } else if (b >= 'A' && b <= 'Z') {
        marks |= UPPER;
      } else if (b >= '0' && b <= '9') {
        marks |= DIGIT;
      } else if (b == '_') {
        marks |= UNDERSCORE;
      } else if (b == '@') {
        marks |= AT;
      } else {
        marks |= b == '-' ? HYPHEN : b == '.' ? DOT : OTHER;
      }
    }
    return marks;
  }
}

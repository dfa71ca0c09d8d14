package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices numbers that are read out, digit by digit or in pairs, as transcripts of calls have them:
 * {@code four one five, five five five, oh one three two}. Linear over all calls, since what was
 * read is not read again.
 */
public final class SpokenNumbers {
  private static final String PLUS = "plus ";
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_GAP = 5;
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_DIGITS = 4;

  private final Haystack text;
  private int readTo;

  /** Words for digits, and what stands between them. */
  public final Regions ranges = new Regions();

  /** By the start of such a range, how it is written. */
  public final Map<Integer, String> written = new HashMap<>();

  public SpokenNumbers(Haystack text) {
    this.text = text;
  }

  /** Reads on from where the word for a number may begin. */
  public void word(int start) {
    if (start < readTo || text.isAlnum(start - 1)) {
      return;
    }
    int end = wordEnd(start);
    String first = text.lower(start, end);
    List<NumberWords> languages = NumberWords.beginningWith(first);
    if (languages.isEmpty() || !goesOn(first, end, languages)) {
      return;
    }
    Stretch longest = new Stretch(languages.getFirst(), start);
    for (NumberWords language : languages) {
      Stretch stretch = new Stretch(language, start);
      stretch.read();
      longest = stretch.end > longest.end ? stretch : longest;
    }
    text.spend(languages.size() * (longest.end - start));
    readTo = longest.end;
    if (longest.isNumber()) {
      keep(longest.said);
    }
  }

  // Most numbers stand alone, which the word behind them tells.
  private boolean goesOn(String first, int end, List<NumberWords> languages) {
    int next = gapEnd(end);
    String word = text.lower(next, wordEnd(next));
    if (text.isDigit(next) || NumberWords.isSaid(word)) {
      return true;
    }
    for (NumberWords language : languages) {
      if (language.joins(first, word)) {
        return true;
      }
    }
    return false;
  }

  private int gapEnd(int at) {
    int behind = at;
    while (behind - at < LONGEST_GAP && " ,.-\r\n".indexOf(text.at(behind)) >= 0) {
      behind++;
    }
    return behind;
  }

  private void keep(List<Said> said) {
    int start = said.getFirst().start;
    int end = start - PLUS.length();
    if (text.startsWith(end, PLUS) && !text.isAlnum(end - 1)) {
      replace(end, start, "+");
    }
    end = start;
    for (Said number : said) {
      replace(end, number.start, number.joint);
      replace(number.start, number.end, number.digits);
      end = number.end;
    }
  }

  private void replace(int start, int end, String by) {
    if (start < end) {
      ranges.add(start, end);
      written.put(start, by);
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (end - start <= LONGEST_WORD && text.isLetter(end)) {
      end++;
    }
    return end;
  }

  /**
   * A number of one or two digits, or digits.
   *
   * @param joint what is written between it and the one before
   */
  private record Said(int start, int end, String digits, String joint, boolean words) {}

  /** Numbers in a row in one language. */
  private final class Stretch {
    private final NumberWords language;
    private final List<Said> said = new ArrayList<>();

    /** Behind the last number. */
    private int end;

    private Stretch(NumberWords language, int start) {
      this.language = language;
      this.end = start;
    }

    private void read() {
      int at = end;
      String joint = "";
      while (true) {
        String word = word(at);
        String sign = NumberWords.SIGNS.getOrDefault(word, "");
        if (take(at, word, joint)) {
          joint = "";
        } else if (sign.isEmpty() || said.isEmpty()) {
          return;
        } else {
          joint = sign;
        }
        int behind = joint.isEmpty() ? end : at + word.length();
        at = gapEnd(behind);
        if (at == behind) {
          return;
        }
        joint = joint.isEmpty() && isPause(behind, at) ? " " : joint;
      }
    }

    private boolean take(int at, String word, String joint) {
      if (text.isDigit(at)) {
        int digits = text.runEnd(CharSet.DIGITS, at);
        boolean apart = joint.isEmpty() && !said.isEmpty() && !said.getLast().words;
        if (text.isLetter(digits)) {
          return false;
        }
        add(new Said(at, digits, text.lower(at, digits), apart ? " " : joint, false));
        return true;
      }
      int times = NumberWords.REPEATS.getOrDefault(word, 1);
      int from = times > 1 ? gapEnd(at + word.length()) : at;
      int value = language.value(word(from));
      if (value < 0 || times > 1 && value > 9) {
        return false;
      }
      int to = wordEnd(from);
      for (int next = next(to); value(next) >= 0 && !beginsScore(value, next); next = next(to)) {
        int both = language.together(value, value(next));
        if (both < 0) {
          break;
        }
        value = both;
        to = wordEnd(next);
      }
      add(new Said(at, to, String.valueOf(value).repeat(times), joint, true));
      return true;
    }

    private void add(Said number) {
      said.add(number);
      end = number.end;
    }

    // Behind a space or a hyphen, and the word between tens and ones.
    private int next(int at) {
      int next = isJoined(at) ? at + 1 : at;
      boolean and = next > at && word(next).equals(language.and());
      int behind = next + language.and().length();
      return and && isJoined(behind) ? behind + 1 : next;
    }

    private boolean isJoined(int at) {
      return text.at(at) == ' ' || text.at(at) == '-';
    }

    // The four of "vingt quatre-vingt" belongs to what follows.
    private boolean beginsScore(int value, int at) {
      boolean score = language.scores() && value == 20 && value(at) == 4;
      return score && value(next(wordEnd(at))) == 20;
    }

    private String word(int at) {
      return text.lower(at, wordEnd(at));
    }

    private int value(int at) {
      return language.value(word(at));
    }

    private boolean isPause(int from, int to) {
      return to - from > 1 || text.at(from) != ' ' && text.at(from) != '-';
    }

    // Counting is none, nor one word again and again.
    private boolean isNumber() {
      int words = 0;
      int digits = 0;
      boolean even = true;
      for (int i = 0; i < said.size(); i++) {
        words += said.get(i).words ? 1 : 0;
        digits += said.get(i).digits.length();
        even &= i < 2 || step(i) == step(1);
      }
      return words >= FEWEST_WORDS && digits >= FEWEST_DIGITS && !even;
    }

    private int step(int i) {
      return hash(said.get(i)) - hash(said.get(i - 1));
    }

    private int hash(Said number) {
      return number.words ? Integer.parseInt(number.digits) : number.digits.hashCode();
    }
  }
}

package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.DetectorSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.scan.table.Table;
import io.writ.engine.detect.scan.table.TableHeads;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which detectors have a context word near a range. Found for all of them at once and remembered
 * for the last range, since many detectors ask about the same candidate.
 */
final class NearWords {
  /** How far before and behind a candidate a context word may stand. */
  private static final int BEFORE = 60;

  private static final int BEHIND = 30;

  /** How far behind its label a value begins. */
  private static final int LABEL_GAP = 12;

  private final DetectorIndex index;
  private final Haystack text;
  private final LiteralHits literals;
  private final LiteralHits scripts;
  private final DetectorSet near = new DetectorSet();
  private final DetectorSet labels = new DetectorSet();
  private final DetectorSet anywhere = new DetectorSet();
  private int[] starts = {};
  private int[] ends = {};
  private boolean[] labelsNext = {};
  private boolean[] heads = {};
  private DetectorSet[] words = {};
  private int collected = -1;
  private boolean tabled;
  private int lastStart = -1;
  private int lastEnd = -1;
  private boolean labelled;
  private int table = TableHeads.NONE;
  private final TableHeads tables;
  private final BitSet scriptHeads = new BitSet();

  /**
   * Reads hits as they come.
   *
   * @param literals by their ends in the view
   * @param scripts by their starts in the view
   */
  NearWords(DetectorIndex index, Haystack text, LiteralHits literals, LiteralHits scripts) {
    this.index = index;
    this.text = text;
    this.literals = literals;
    this.scripts = scripts;
    this.tables = new TableHeads(text);
  }

  /** Where the nearest of the detector's words stands, seen from a range of the view. */
  ContextWord of(int detector, int start, int end) {
    if (!has(detector, start, end)) {
      return ContextWord.NONE;
    }
    if (!labelled) {
      labelled = true;
      labels.clear();
      if (table != TableHeads.NONE) {
        tables.addHeads(table, start, labels);
      }
      addLabels(labelStart(start), start);
      addLabels(end, bracketEnd(end));
    }
    return labels.has(detector) ? ContextWord.LABEL : ContextWord.NEARBY;
  }

  /** Whether one of the detector's words is a label with hardly anything between it and a range. */
  boolean isRightBefore(int detector, int start, int end) {
    if (of(detector, start, end) != ContextWord.LABEL) {
      return false;
    }
    for (int i = firstEndingAt(start - LABEL_GAP); i < collected && ends[i] <= start; i++) {
      text.spend(1);
      if (words[i].has(detector)) {
        return true;
      }
    }
    for (int i = scripts.firstEndingAt(start - LABEL_GAP); i < scripts.size(); i++) {
      text.spend(1);
      if (scripts.end(i) > start) {
        break;
      }
      if (index.detectorsWithScriptWord(scripts.literal(i)).has(detector)) {
        return true;
      }
    }
    return table != TableHeads.NONE;
  }

  /** Whether one of the detector's words stands in a range. */
  boolean isNamed(int detector, int start, int end) {
    collect();
    for (int i = firstEndingAt(start); i < collected && ends[i] <= end; i++) {
      text.spend(1);
      if (starts[i] >= start && words[i].has(detector)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the detector's words is near a range of the view. */
  boolean has(int detector, int start, int end) {
    if (!isAnywhere(detector)) {
      return false;
    }
    if (start != lastStart || end != lastEnd) {
      lastStart = start;
      lastEnd = end;
      labelled = false;
      near.clear();
      findTables();
      table = tables.at(start);
      if (table != TableHeads.NONE) {
        tables.addHeads(table, start, near);
      }
      addLiterals(start, end);
      if (scripts.size() > 0) {
        addScripts(start, end);
      }
    }
    return near.has(detector);
  }

  /** Whether one of the detector's words is in the text at all. */
  boolean isAnywhere(int detector) {
    collect();
    return anywhere.has(detector);
  }

  /** Whether a place is in a table with context words in its head. */
  boolean isInTable(int at) {
    findTables();
    return tables.at(at) != TableHeads.NONE;
  }

  private void addLabels(int from, int to) {
    for (int i = firstEndingAt(from); i < collected && ends[i] <= to; i++) {
      text.spend(1);
      if (starts[i] >= from) {
        labels.addAll(words[i]);
      }
    }
    for (int i = scripts.firstEndingAt(from); i < scripts.size(); i++) {
      text.spend(1);
      if (scripts.end(i) > to) {
        return;
      }
      labels.addAll(index.detectorsWithScriptWord(scripts.literal(i)));
    }
  }

  // Words alone in brackets behind a value are its label, too.
  private int bracketEnd(int end) {
    int open = text.skipSpace(end, 1);
    if (text.at(open) != '(') {
      return end;
    }
    int i = open + 1;
    while (i < end + BEHIND && text.at(i) != ')' && !text.isDigit(i)) {
      i++;
    }
    return text.at(i) == ')' ? i : end;
  }

  // A label reaches back to the value before it, or to where its line or sentence begins; one with
  // a colon also to a comma.
  private int labelStart(int start) {
    int least = Math.max(0, start - BEFORE);
    boolean assigns = false;
    int i = start - 1;
    for (; i >= least && !text.isAlnum(i); i--) {
      assigns |= text.at(i) == ':' || text.at(i) == '=';
    }
    while (i >= least && !endsLabel(i, assigns)) {
      i--;
    }
    return bracketEnd(i + 1);
  }

  // The digit of a word ("cvv2") is none of a value.
  private boolean endsLabel(int i, boolean assigns) {
    return switch (text.at(i)) {
      case '\n', '\r', ';', '|' -> true;
      case ',' -> assigns;
      case '.' -> text.at(i + 1) == ' ';
      default -> text.isDigit(i) && !text.isLetter(i - 1);
    };
  }

  private void addLiterals(int start, int end) {
    for (int i = firstEndingAt(start - BEFORE); i < collected; i++) {
      text.spend(1);
      if (starts[i] > end + BEHIND) {
        return;
      }
      boolean speaksForOther = heads[i] || starts[i] >= end && labelsNext[i];
      if (!speaksForOther) {
        near.addAll(words[i]);
      }
    }
  }

  // "…, CVV: 123" behind a number says nothing about that number.
  private boolean isLabelOfNext(int wordEnd) {
    for (int i = wordEnd; i < wordEnd + LABEL_GAP; i++) {
      int b = text.at(i);
      if (b == '\n' || b == '\r' || b == ',' || b == ';' || b == '|' || b == ')') {
        return false;
      }
      if (text.isDigit(i)) {
        return true;
      }
    }
    return false;
  }

  // The literals that are whole words of some detector, in order of their ends.
  private void collect() {
    if (collected >= 0) {
      return;
    }
    collected = 0;
    for (int i = 0; i < literals.size(); i++) {
      DetectorSet detectors = index.detectorsWithWord(literals.literal(i));
      if (detectors.isEmpty()) {
        continue;
      }
      int wordEnd = literals.end(i);
      int wordStart = wordEnd - index.lexicon.length(literals.literal(i));
      if (isWordStart(wordStart) && isWordEnd(wordEnd)) {
        if (collected == starts.length) {
          starts = Arrays.copyOf(starts, Math.max(32, collected * 2));
          ends = Arrays.copyOf(ends, starts.length);
          words = Arrays.copyOf(words, starts.length);
        }
        anywhere.addAll(detectors);
        starts[collected] = wordStart;
        ends[collected] = wordEnd;
        words[collected++] = detectors;
      }
    }
    for (int i = 0; i < scripts.size(); i++) {
      anywhere.addAll(index.detectorsWithScriptWord(scripts.literal(i)));
    }
  }

  // What stands around the words; asked only where a value is that one of them may speak for.
  private void findTables() {
    collect();
    if (tabled) {
      return;
    }
    tabled = true;
    labelsNext = new boolean[collected];
    heads = new boolean[collected];
    int script = 0;
    for (int i = 0; i < collected; i++) {
      script = findScriptHeads(script, starts[i]);
      heads[i] = tables.word(starts[i], ends[i], words[i]);
      labelsNext[i] = isLabelOfNext(ends[i]);
    }
    findScriptHeads(script, text.length);
  }

  // The words of other scripts up to a place; behind the last of them.
  private int findScriptHeads(int from, int to) {
    int i = from;
    for (; i < scripts.size() && scripts.end(i) <= to; i++) {
      DetectorSet detectors = index.detectorsWithScriptWord(scripts.literal(i));
      int start = scripts.end(i);
      scriptHeads.set(i, !detectors.isEmpty() && tables.word(start, wordsEnd(start), detectors));
    }
    return i;
  }

  // Behind the words of another script that begin here.
  private int wordsEnd(int start) {
    int end = start;
    while (end - start < BEFORE
        && (text.isLetter(end) || text.at(end) == ' ' && text.at(end + 1) < 0)) {
      end++;
    }
    return end;
  }

  /**
   * Asks the matchers of cells about the columns that a word of theirs names.
   *
   * @param detectors that look at cells
   */
  void cells(int[] detectors, Cells cells) {
    findTables();
    for (Table found : tables.all()) {
      for (Table.Head head : found.heads()) {
        for (int detector : detectors) {
          if (head.named().has(detector)) {
            column(found, head.column(), detector, cells);
          }
        }
      }
    }
  }

  /** A cell that a detector looks at. */
  interface Cells {
    void cell(int detector, int start, int end);
  }

  private void column(Table found, int column, int detector, Cells cells) {
    for (int row = 1; row < found.rows(); row++) {
      int start = found.cellStart(row, column);
      int end = found.cellEnd(row, column);
      text.spend(1);
      while (end > start && isMargin(text.at(end - 1))) {
        end--;
      }
      while (start < end && isMargin(text.at(start))) {
        start++;
      }
      if (start < end) {
        cells.cell(detector, start, end);
      }
    }
  }

  private static boolean isMargin(int b) {
    return Haystack.isSpace(b) || b == '"' || b == '\'' || b == '`';
  }

  private int firstEndingAt(int at) {
    int low = 0;
    int high = collected;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isWordStart(int start) {
    return !text.isLetter(start - 1) || text.isHump(start) && !isMark(start - 1);
  }

  // The i of iPhone, which is no label.
  private boolean isMark(int at) {
    return text.at(at) == 'i' && !text.isLetter(at - 1);
  }

  // Also in the plural.
  private boolean isWordEnd(int end) {
    return !text.isLetter(end)
        || text.lower(end) == 's' && !text.isLetter(end + 1)
        || text.isHump(end);
  }

  private void addScripts(int start, int end) {
    for (int i = scripts.firstEndingAt(start - BEFORE); i < scripts.size(); i++) {
      text.spend(1);
      if (scripts.end(i) > end + BEHIND) {
        return;
      }
      if (!scriptHeads.get(i)) {
        near.addAll(index.detectorsWithScriptWord(scripts.literal(i)));
      }
    }
  }
}

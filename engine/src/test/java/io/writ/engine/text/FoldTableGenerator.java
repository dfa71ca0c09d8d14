package io.writ.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes {@code folding.bin}: for each code point the ASCII it stands for or looks like. Sources:
 * NFKD, general categories and decimal digits of the Unicode Character Database, look-alikes of UTS
 * 39, all as ICU4J has them; a few Latin letters that neither decomposes are listed here.
 *
 * <p>Run {@code main} with the path of the resource after an update of ICU4J.
 */
final class FoldTableGenerator {
  private static final int LONGEST = 18;
  private static final Map<Integer, String> LATIN =
      Map.ofEntries(
          Map.entry(0xDF, "ss"),
          Map.entry(0x1E9E, "SS"),
          Map.entry(0xE6, "ae"),
          Map.entry(0xC6, "AE"),
          Map.entry(0x153, "oe"),
          Map.entry(0x152, "OE"),
          Map.entry(0xFE, "th"),
          Map.entry(0xDE, "TH"),
          Map.entry(0xF0, "d"),
          Map.entry(0xD0, "D"),
          Map.entry(0x131, "i"),
          Map.entry(0x14B, "n"),
          Map.entry(0x14A, "N"),
          Map.entry(0xD7, "x"),
          Map.entry(0x2044, "/"),
          Map.entry(0x2215, "/"),
          Map.entry(0x3002, "."),
          Map.entry(0xFF61, "."),
          Map.entry(0x2022, "."),
          Map.entry(0xB7, "."));

  // Look-alikes count only between scripts whose words are mistaken for Latin ones.
  private static final Set<Integer> LOOK_ALIKE_SCRIPTS =
      Set.of(
          UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.ARMENIAN,
          UScript.CHEROKEE,
          UScript.COPTIC,
          UScript.LISU,
          UScript.DESERET,
          UScript.COMMON,
          UScript.INHERITED);

  // Hangul has spaces, but particles are joined to the word before.
  private static final Set<Integer> UNSPACED =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.HANGUL,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN,
          UScript.YI);

  private final Normalizer2 nfkd = Normalizer2.getNFKDInstance();
  private final SpoofChecker spoof = new SpoofChecker.Builder().build();
  private final Map<String, Integer> expansions = new HashMap<>();
  private final List<byte[]> expanded = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), new FoldTableGenerator().bytes());
  }

  byte[] bytes() throws IOException {
    List<char[]> blocks = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    char[] index = new char[(UCharacter.MAX_VALUE + 1) >> FoldTable.BLOCK_BITS];
    for (int block = 0; block < index.length; block++) {
      char[] values = new char[FoldTable.BLOCK];
      for (int i = 0; i < values.length; i++) {
        values[i] = (char) value((block << FoldTable.BLOCK_BITS) + i);
      }
      index[block] =
          (char)
              (int)
                  known.computeIfAbsent(
                      new String(values),
                      k -> {
                        blocks.add(values);
                        return blocks.size() - 1;
                      });
    }
    return write(index, blocks);
  }

  private byte[] write(char[] index, List<char[]> blocks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
      out.writeInt(index.length);
      out.writeChars(new String(index));
      out.writeInt(blocks.size() * FoldTable.BLOCK);
      for (char[] block : blocks) {
        out.writeChars(new String(block));
      }
      out.writeShort(expanded.size());
      for (byte[] expansion : expanded) {
        out.writeByte(expansion.length);
        out.write(expansion);
      }
    }
    return bytes.toByteArray();
  }

  private int value(int cp) {
    if (cp < 0x80) {
      return cp;
    }
    if (cp >= 0x202A && cp <= 0x202E
        || cp >= 0x2066 && cp <= 0x2069
        || cp == 0x200E
        || cp == 0x200F
        || cp == 0x61C) {
      return FoldTable.DIRECTION;
    }
    if (UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return FoldTable.HIDDEN;
    }
    int type = UCharacter.getType(cp);
    if (type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK) {
      return FoldTable.MARK;
    }
    String folded = fold(cp, type);
    return folded.length() == 1 ? folded.charAt(0) : expansion(folded);
  }

  private int expansion(String folded) {
    return expansions.computeIfAbsent(
        folded,
        k -> {
          byte[] bytes = new byte[k.length()];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) k.charAt(i);
          }
          expanded.add(bytes);
          return FoldTable.EXPANSIONS + expanded.size() - 1;
        });
  }

  private String fold(int cp, int type) {
    String simple = simple(cp, type);
    if (!simple.isEmpty()) {
      return simple;
    }
    String decomposed = nfkd.normalize(Character.toString(cp));
    if (!decomposed.equals(Character.toString(cp))) {
      String folded = foldAll(decomposed);
      if (folded.chars().anyMatch(c -> c < 0x80)) {
        return folded.substring(0, Math.min(LONGEST, folded.length()));
      }
    }
    String lookAlike = lookAlike(cp);
    return lookAlike.isEmpty() ? String.valueOf((char) (rest(cp, type) & 0xFF)) : lookAlike;
  }

  private static String simple(int cp, int type) {
    if (cp == 0x2028 || cp == 0x2029 || cp == 0x85) {
      return "\n";
    }
    if (type == UCharacterCategory.SPACE_SEPARATOR) {
      return " ";
    }
    if (type == UCharacterCategory.DASH_PUNCTUATION || cp == 0x2212) {
      return "-";
    }
    if (type == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
      return String.valueOf((char) ('0' + UCharacter.digit(cp)));
    }
    return LATIN.getOrDefault(cp, "");
  }

  private String foldAll(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .forEach(
            cp -> {
              int value = value(cp);
              if (value >= FoldTable.EXPANSIONS) {
                for (byte b : expanded.get(value - FoldTable.EXPANSIONS)) {
                  folded.append((char) (b & 0xFF));
                }
              } else if (value < FoldTable.HIDDEN) {
                folded.append((char) value);
              }
            });
    return folded.toString();
  }

  private String lookAlike(int cp) {
    if (!LOOK_ALIKE_SCRIPTS.contains(UScript.getScript(cp))) {
      return "";
    }
    String named = byName(UCharacter.getName(cp));
    if (!named.isEmpty()) {
      return named;
    }
    StringBuilder ascii = new StringBuilder();
    nfkd.normalize(spoof.getSkeleton(Character.toString(cp)))
        .codePoints()
        .filter(c -> c >= 0x80 || !Character.isISOControl(c))
        .filter(c -> UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK)
        .forEach(ascii::appendCodePoint);
    String skeleton = ascii.toString().replace("rn", "m");
    if (skeleton.isEmpty() || skeleton.length() > 3 || !skeleton.chars().allMatch(c -> c < 0x80)) {
      return "";
    }
    return cased(cp, skeleton);
  }

  // The skeleton says l for every upright stroke and O for every ring.
  private static String cased(int cp, String skeleton) {
    if (UCharacter.isUUppercase(cp)) {
      return skeleton.equals("l") ? "I" : skeleton.toUpperCase(java.util.Locale.ROOT);
    }
    return UCharacter.isULowercase(cp) ? skeleton.toLowerCase(java.util.Locale.ROOT) : skeleton;
  }

  private static String byName(String name) {
    if (name == null) {
      return "";
    }
    for (String prefix :
        List.of(
            "LATIN LETTER SMALL CAPITAL ",
            "NEGATIVE CIRCLED LATIN CAPITAL LETTER ",
            "NEGATIVE SQUARED LATIN CAPITAL LETTER ",
            "LATIN SMALL LETTER ",
            "LATIN CAPITAL LETTER ")) {
      if (name.startsWith(prefix)) {
        String rest = name.substring(prefix.length());
        String letter = rest.length() > 1 && rest.charAt(1) == ' ' ? rest.substring(0, 1) : rest;
        boolean plain = rest.length() == 1 || rest.startsWith(letter + " WITH ");
        if (letter.length() == 1 && plain) {
          return prefix.contains("SMALL") ? letter.toLowerCase(java.util.Locale.ROOT) : letter;
        }
      }
    }
    return "";
  }

  private static byte rest(int cp, int type) {
    boolean letter =
        type >= UCharacterCategory.UPPERCASE_LETTER && type <= UCharacterCategory.OTHER_LETTER
            || type == UCharacterCategory.COMBINING_SPACING_MARK
            || type == UCharacterCategory.LETTER_NUMBER
            || type == UCharacterCategory.OTHER_NUMBER;
    if (!letter) {
      return FoldTable.OTHER;
    }
    boolean unspaced = cp >= 0x3000 && cp < 0x3100 || UNSPACED.contains(UScript.getScript(cp));
    return unspaced ? FoldTable.UNSPACED_LETTER : FoldTable.OTHER_LETTER;
  }
}

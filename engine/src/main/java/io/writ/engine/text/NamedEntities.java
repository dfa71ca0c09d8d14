package io.writ.engine.text;

import java.util.HashMap;
import java.util.Map;

/** The named character references of HTML that stand for ASCII, spaces or Latin letters. */
final class NamedEntities {
  /** Length of the longest name. */
  static final int LONGEST = 8;

  private static final Map<String, Integer> CODE_POINTS = new HashMap<>();

  static {
    String[] ascii =
        ("amp & lt < gt > quot \" apos ' commat @ period . comma , colon : semi ; sol / bsol \\ num # dollar $"
                + " percnt % excl ! quest ? equals = plus + ast * lpar ( rpar ) lsqb [ rsqb ] lbrack [ rbrack ]"
                + " lcub { rcub } lbrace { rbrace } lowbar _ UnderBar _ grave ` verbar | vert | Hat ^ midast *"
                + " hyphen - dash - minus - ndash - mdash - shy \u00AD zwj \u200D zwnj \u200C")
            .split(" ");
    for (int i = 0; i < ascii.length; i += 2) {
      CODE_POINTS.put(ascii[i], (int) ascii[i + 1].charAt(0));
    }
    CODE_POINTS.put("nbsp", 0xA0);
    CODE_POINTS.put("ensp", 0x2002);
    CODE_POINTS.put("emsp", 0x2003);
    CODE_POINTS.put("thinsp", 0x2009);
    CODE_POINTS.put("Tab", (int) '\t');
    CODE_POINTS.put("NewLine", (int) '\n');
    for (String accent : "grave acute circ tilde uml ring cedil slash caron".split(" ")) {
      for (char letter : "AEIOUNCYaeiouncysz".toCharArray()) {
        CODE_POINTS.put(letter + accent, (int) letter);
      }
    }
    CODE_POINTS.put("szlig", 0xDF);
    CODE_POINTS.put("aelig", 0xE6);
    CODE_POINTS.put("oelig", 0x153);
  }

  private NamedEntities() {}

  /** The code point of a name, or -1. */
  static int codePoint(String name) {
    return CODE_POINTS.getOrDefault(name, -1);
  }
}

package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Text that a template engine or an expression language would work out. Names, filters and sums of
 * names are what templates are written with; constants that are multiplied, and names that reach
 * the language below, are not.
 */
final class TemplateInjection {
  private static final Threat TEMPLATE = new Threat("TEMPLATE_INJECTION");
  private static final int LONGEST = 300;

  private TemplateInjection() {}

  static List<Detector> detectors() {
    return List.of(
        TEMPLATE
            .of(
                "template-expression",
                "expression",
                TemplateInjection::expression,
                "{{ % ${ % #{ % *{ % @{ % ~{ % %{ % <%= % <% % {% % @( % [#")
            .score(0.8),
        TEMPLATE
            .of(
                "template-directive",
                "directive",
                TemplateInjection::directive,
                "#set( % #set ( % #evaluate( % {php} % {literal} % <#assign % <#list % <#import % {if % {system( %"
                    + " {include % {$smarty.")
            .score(0.75),
        TEMPLATE
            .of(
                "template-include",
                "server-side-include",
                TemplateInjection::include,
                "<!--#exec % <!--#include % <!--#printenv % <!--#echo % <!--#config % <esi:include %"
                    + " <esi:vars % <esi:inline % <xsl:value-of")
            .score(0.8));
  }

  private static long expression(Haystack text, int start, int end) {
    int opener = text.at(end - 1);
    if (opener == '{' && text.at(start - 1) == '{') {
      return Matcher.NONE; // the first of {{{ begins it
    }
    if (text.at(end) == '<' && text.at(end + 1) == '%') {
      return Matcher.span(start, end + 2); // the openers of two engines: a probe
    }
    int closer = opener == '(' ? ')' : opener == '{' ? '}' : opener == '#' ? ']' : '%';
    int from = end;
    while (from - end < 4 && text.at(from) > 0 && "{=-@#!:~".indexOf(text.at(from)) >= 0) {
      from++;
    }
    int last = closing(text, from, opener, closer);
    boolean closed = text.at(last) == closer;
    boolean constant = closed && isConstant(text, from, last);
    boolean reaching = opener != '(' && HostReach.isNamed(text, from, last);
    return constant || reaching ? Matcher.span(start, last) : Matcher.NONE;
  }

  // Brackets inside count: {{ {'a': 1}.b }}.
  private static int closing(Haystack text, int from, int opener, int closer) {
    int open = 0;
    int i = from;
    while (i - from < LONGEST && text.at(i) != 0 && (text.at(i) != closer || open > 0)) {
      open += text.at(i) == opener ? 1 : text.at(i) == closer ? -1 : 0;
      i++;
    }
    return i;
  }

  /** {@code 7*7}, {@code 7*'7'}, {@code 9-(2*3)}: nobody writes a template to work that out. */
  private static boolean isConstant(Haystack text, int from, int to) {
    boolean operator = false;
    int digits = 0;
    for (int i = from; i < to; i++) {
      int b = text.at(i);
      if (text.isDigit(i)) {
        digits++;
      } else if (b == '*' || b == '+' || b == '-' || b == '/' || b == '%' || b == '^') {
        operator |= digits > 0;
      } else if (b < 0 || " '\"()[].,<>=&|!".indexOf(b) < 0) {
        return false;
      }
    }
    return operator && digits >= 2;
  }

  private static long directive(Haystack text, int start, int end) {
    int last = Math.min(end + LONGEST, text.length);
    boolean whole =
        text.startsWith(start, "{php}")
            || text.startsWith(start, "{system(")
            || text.startsWith(start, "{$smarty.");
    return whole || HostReach.isNamed(text, end, last) || assignsConstant(text, end)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  // #set($x = 7*7)
  private static boolean assignsConstant(Haystack text, int from) {
    int i = from;
    while (i - from < 40 && text.at(i) > 0 && text.at(i) != '=' && text.at(i) != ')') {
      i++;
    }
    int last = i;
    while (last - i < 40 && text.at(last) > 0 && text.at(last) != ')') {
      last++;
    }
    return text.at(i) == '=' && text.at(last) == ')' && isConstant(text, i + 1, last);
  }

  private static long include(Haystack text, int start, int end) {
    boolean extension = !text.startsWith(start, "<xsl:");
    return extension || HostReach.isNamed(text, end, Math.min(end + LONGEST, text.length))
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }
}

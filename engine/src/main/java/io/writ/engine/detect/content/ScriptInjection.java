package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Text that runs as a script when a page shows it. */
final class ScriptInjection {
  private static final Threat SCRIPT = new Threat("XSS");
  private static final CharSet TAG_NAME = CharSet.of("a-zA-Z0-9:_-");
  private static final List<String> STYLES = List.of("style=", "background=", "poster=");
  private static final List<String> SURE =
      List.of("document.cookie", "document.write", "document.domain", "string.fromcharcode");

  /** Elements that do something by themselves. */
  private static final List<String> LIVING =
      List.of(
          "svg", "meta", "link", "style", "form", "math", "base", "body", "html", "details",
          "video", "audio", "input", "object", "embed", "iframe");

  private ScriptInjection() {}

  static List<Detector> detectors() {
    return List.of(
        SCRIPT.of("xss-script", ScriptInjection::tag, "<script % </script").score(0.9),
        SCRIPT.of("xss-event", ScriptInjection::event, "on").score(0.85),
        SCRIPT
            .of(
                "xss-scheme",
                ScriptInjection::scheme,
                "javascript: % vbscript: % livescript: % jscript: % data:text/html %"
                    + " data:image/svg % data:text/javascript % data:application/x % javascript& %"
                    + " mocha: % view-source: % feed:javascript % jar:http")
            .score(0.8),
        SCRIPT
            .of(
                "xss-tag",
                ScriptInjection::element,
                "<iframe % <object % <embed % <applet % <base % <frameset % <bgsound %"
                    + " <ilayer % <layer % <xss % <!entity % <!attlist %"
                    + " <?xml-stylesheet % <animate % <set % <handler % <listener % <isindex %"
                    + " <comment % <vmlframe % <import % <xsl: % <portal % <marquee")
            .score(0.6),
        SCRIPT.of("xss-refresh", ScriptInjection::refresh, "http-equiv").score(0.7),
        SCRIPT.of("xss-leave", ScriptInjection::leave, "\">< % '><").score(0.75),
        SCRIPT
            .of(
                "xss-markup",
                ScriptInjection::element,
                "<meta % <link % <math % <svg % <style % <form % <frame % <html xmlns")
            .score(0.4),
        SCRIPT
            .of(
                "xss-property",
                ScriptInjection::property,
                "document.cookie % document.write % document.location % window.location %"
                    + " document.domain % document[ % window[ % string.fromcharcode % expression( %"
                    + " -moz-binding % behavior: % srcdoc= % formaction % xlink:href % datasrc= %"
                    + " @import % innerhtml % eval( % alert( % alert` % prompt( % confirm( %"
                    + " settimeout( % setinterval( % execscript( % .constructor % __proto__ % import( %"
                    + " url(javascript % style= % dynsrc= % lowsrc= % background= % poster= %"
                    + " fscommand % seeksegmenttime % .innerhtml % localstorage. % self[ % top[ %"
                    + " this[ % globalthis[ % msgbox( % write(")
            .score(0.65));
  }

  private static long tag(Haystack text, int start, int end) {
    int next = text.at(end);
    boolean other = text.isAlnum(end) && text.at(end) > 0;
    return other && !text.isDigit(end)
        ? Matcher.NONE
        : Matcher.span(start, next == 0 ? end : end + 1);
  }

  /** HTML's event handlers: {@code onload=}, in a tag or behind a quote that leaves one. */
  private static long event(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    if (before > 0
        && (text.isAlnum(start - 1) || before == '.' || before == '-' || before == '_')) {
      return Matcher.NONE;
    }
    int name = text.runEnd(TAG_NAME, start);
    if (name - start < 5 || name - start > 32) {
      return Matcher.NONE;
    }
    int equals = name;
    while (equals - name < 8
        && text.at(equals) != '='
        && text.at(equals) != '>'
        && text.at(equals) > 0
        && !text.isLetter(equals)) {
      equals++;
    }
    if (text.at(equals) != '=') {
      return Matcher.NONE;
    }
    boolean inTag = false;
    for (int i = start - 1; i >= Math.max(0, start - 300) && !inTag; i--) {
      inTag = text.at(i) == '<';
    }
    boolean leaves =
        before == '"' || before == '\'' || text.at(start - 2) == '"' || text.at(start - 2) == '\'';
    return inTag || leaves ? Matcher.span(start, equals + 1) : Matcher.NONE;
  }

  private static long scheme(Haystack text, int start, int end) {
    int next = text.at(end);
    boolean code = next != ' ' && next != '\n' && next != 0 || isQuote(text.at(start - 1));
    return text.isLetter(start - 1) || !code ? Matcher.NONE : Matcher.span(start, end);
  }

  private static boolean isQuote(int b) {
    return b == '"' || b == '\'' || b == '=' || b == '`';
  }

  private static long element(Haystack text, int start, int end) {
    boolean whole = !text.isAlnum(end) && text.at(end) != '-' && text.at(end) != '_';
    return whole || text.at(end - 1) == ':' ? Matcher.span(start, end) : Matcher.NONE;
  }

  /** A page that goes elsewhere, or brings a style or a cookie, by itself. */
  private static long refresh(Haystack text, int start, int end) {
    for (int i = end; i < end + 8; i++) {
      if (text.startsWithAny(i, List.of("refresh", "link", "set-cookie"))) {
        return Matcher.span(start, i);
      }
    }
    return Matcher.NONE;
  }

  /** A quote and a bracket that end a tag which the value did not begin, and another tag. */
  private static long leave(Haystack text, int start, int end) {
    boolean tag = text.startsWithAny(end, LIVING);
    for (int i = start - 1; i >= Math.max(0, start - 300); i--) {
      if (text.at(i) == '<') {
        return Matcher.NONE;
      }
    }
    return tag && start < 300 ? Matcher.span(start, end) : Matcher.NONE;
  }

  /** Only in markup, or where a quote or bracket shows that something was left. */
  private static long property(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) && text.isLetter(start)) {
      return Matcher.NONE;
    }
    boolean style = text.startsWithAny(start, STYLES);
    for (int i = start - 1; i >= Math.max(0, start - 200); i--) {
      int b = text.at(i);
      if (b == '<' && (text.isLetter(i + 1) || text.at(i + 1) == '/' || text.at(i + 1) == '!')) {
        return style && !hasScript(text, end) ? Matcher.NONE : Matcher.span(start, end);
      }
    }
    boolean cookie = text.startsWithAny(start, SURE);
    boolean leaves =
        text.at(start - 1) == ';'
            || isQuote(text.at(start - 1))
            || text.at(start - 1) == '+'
            || text.at(start - 1) == '-';
    return cookie || leaves && !style && text.at(end - 1) == '('
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  private static boolean hasScript(Haystack text, int from) {
    for (int i = from; i < Math.min(text.length, from + 120) && text.at(i) != '>'; i++) {
      int b = text.at(i) | 32;
      if (b == 'u' && text.startsWith(i, "url(")
          || b == 'e' && text.startsWith(i, "expression")
          || b == 'j' && text.startsWith(i, "javascript")
          || b == 'b' && text.startsWith(i, "behavior")
          || b == '|' && text.at(i) == '\\') {
        return true;
      }
    }
    return false;
  }
}

package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Code of a language in a value: calls that run something, what requests of the web bring, objects
 * that run something when they are read back.
 */
final class CodeInjection {
  private static final Threat CODE = new Threat("CODE_INJECTION");
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.");
  private static final int LONGEST_GAP = 40;

  private CodeInjection() {}

  static List<Detector> detectors() {
    return List.of(
        CODE.of("code-php-tag", "php", CodeInjection::tag, "<?php % <?= % [php] % <%eval % <? ")
            .score(0.75),
        CODE.of(
                "code-call",
                "call",
                CodeInjection::call,
                "system % exec % passthru % shell_exec % popen % proc_open % pcntl_exec % eval %"
                    + " assert % phpinfo % base64_decode % create_function % call_user_func %"
                    + " file_get_contents % file_put_contents % readfile % highlight_file % show_source %"
                    + " fsockopen % preg_replace % gzinflate % str_rot13 % __import__ % execfile %"
                    + " check_output % execsync % spawn % spawnsync % die % print_r % var_dump")
            .score(0.7),
        CODE.of("code-break", "call", CodeInjection::broken, ");// % );#").score(0.7),
        CODE.of(
                "code-request",
                "php",
                CodeInjection::whole,
                "$_get[ % $_post[ % $_request[ % $_cookie[ % $_server[ % $_files[ % $_session[ % $globals[")
            .score(0.75),
        CODE.of(
                "code-reach",
                "reach",
                CodeInjection::reach,
                "java.lang.runtime % java.lang.processbuilder % getruntime() % javax.script.scriptengine %"
                    + " class.module.classloader % class.classloader % com.sun.rowset %"
                    + " collections.functors % templatesimpl % invokertransformer % #_memberaccess %"
                    + " @java.lang. % t(java.lang % child_process % process.mainmodule % process.binding( %"
                    + " _$$nd_func$$_ % os.system( % os.popen( % subprocess. % __builtins__ %"
                    + " __subclasses__ % __globals__ % io.popen( % kernel.exec( % kernel.system( %"
                    + " system.diagnostics.process % process.start( % objectdataprovider % !!python/object %"
                    + " !ruby/object % !!javax % global.process")
            .score(0.75),
        CODE.of(
                "code-object",
                "serialized",
                CodeInjection::object,
                "ro0ab % aced0005 % {s: % :{i: % @type % h4siaaaa % cos\nsystem % cposix\nsystem %"
                    + " c__builtin__")
            .score(0.7),
        CODE.of(
                "code-prototype",
                "prototype",
                CodeInjection::prototype,
                "__proto__ % constructor.prototype % constructor[prototype] % [constructor][prototype]")
            .score(0.75),
        CODE.of(
                "code-setting",
                "php",
                CodeInjection::setting,
                "allow_url_include % auto_prepend_file % auto_append_file % allow_url_fopen %"
                    + " disable_functions % open_basedir")
            .score(0.7));
  }

  private static long whole(Haystack text, int start, int end) {
    return Matcher.span(start, end);
  }

  /** A short value that opens a page's program; XML's own declarations are none. */
  private static long tag(Haystack text, int start, int end) {
    return ArgumentText.isShort(text) && text.skipSpace(end, 3) < text.length
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** A call with an argument, in a short value: {@code system('id')}, not {@code system()}. */
  private static long call(Haystack text, int start, int end) {
    if (text.isLetter(start - 1) || text.at(start - 1) == '_' || text.isDigit(start - 1)) {
      return Matcher.NONE;
    }
    int bracket = gap(text, end);
    int argument = gap(text, bracket + 1);
    int b = text.at(argument);
    if (text.at(bracket) != '(' || b <= 0 || !ArgumentText.isShort(text)) {
      return Matcher.NONE;
    }
    boolean nested = text.isAlnum(argument) && text.at(text.runEnd(NAME, argument)) == '(';
    boolean value = b == '"' || b == '\'' || b == '$' || b == '`' || b == '\\';
    boolean bare = text.startsWith(start, "phpinfo") && b == ')';
    boolean list = b == '[' && !text.startsWith(start, "print");
    return value || nested || bare || list ? Matcher.span(start, bracket + 1) : Matcher.NONE;
  }

  /**
   * A call behind what ends a string or a statement, and a comment that cuts off the rest: {@code
   * ";exit(md5('x'));//}.
   */
  private static long broken(Haystack text, int start, int end) {
    boolean last = text.at(text.skipSpace(end, 3)) <= 0;
    int bracket = last && ArgumentText.isShort(text) ? 0 : start;
    while (bracket < start && text.at(bracket) != '(') {
      bracket++;
    }
    int name = text.runStart(CharSet.WORD, bracket, LONGEST_GAP);
    int before = text.at(name - 1);
    boolean leaves =
        before == ';' || before == '.' && isQuote(text.at(name - 2)) || isQuote(before);
    return leaves && name < bracket ? Matcher.span(name, end) : Matcher.NONE;
  }

  private static boolean isQuote(int b) {
    return b == '"' || b == '\'';
  }

  /** Behind spaces and comments, which may stand between a name and its bracket. */
  private static int gap(Haystack text, int at) {
    int i = text.skipSpace(at, 8);
    if (text.at(i) == '/' && text.at(i + 1) == '*') {
      int end = i + 2;
      while (end - i < LONGEST_GAP && text.at(end) > 0 && text.at(end) != '/') {
        end++;
      }
      return text.skipSpace(end + 1, 8);
    }
    return i;
  }

  /** A name that reaches the machine, and that something is done with: a call, a member. */
  private static long reach(Haystack text, int start, int end) {
    if (text.isLetter(start) && (text.isAlnum(start - 1) || !ArgumentText.isShort(text))) {
      return Matcher.NONE;
    }
    boolean module = text.startsWith(start, "child_process");
    int last = text.runEnd(NAME, end);
    int b = text.at(last);
    boolean open = text.at(end - 1) == '(';
    int argument = text.skipSpace(open ? end : last + 1, 3);
    boolean called =
        (open || b == '(' || b == '@' || b == '[')
            && text.at(argument) > 0
            && text.at(argument) != ')';
    boolean factory = b == '(' && text.at(last + 1) == ')' && text.at(last + 2) == '.';
    boolean quoted = module && (b == '\'' || b == '"') && text.at(last + 1) == ')';
    boolean chained = text.at(end - 1) == ')' && text.at(end) == '.' && text.isLetter(end + 1);
    boolean sign =
        "#@!".indexOf(text.at(start)) >= 0
            || text.at(start + 1) == '$'
            || text.startsWith(start, "class.") && b != ' ';
    boolean set = b == '=' || b == '"' && text.startsWith(start, "com.");
    return called || factory || quoted || chained || sign || set
        ? Matcher.span(start, last)
        : Matcher.NONE;
  }

  /** Objects as Java, PHP, Python and fastjson write them down. */
  private static long object(Haystack text, int start, int end) {
    int first = text.at(start) | 32;
    boolean solid = first == 'r' || first == 'a' || first == 'h';
    if (solid) {
      boolean exact = text.startsWithExactly(start, "rO0AB") || first == 'a';
      boolean begins = !text.isAlnum(start - 1) && text.isAlnum(end) && text.isAlnum(end + 6);
      return exact && begins ? Matcher.span(start, text.runEnd(CharSet.BASE64, end)) : Matcher.NONE;
    }
    if (text.at(start) == '@') {
      int colon = text.skipSpace(end + 1, 3);
      int value = text.skipSpace(colon + 1, 3);
      boolean name = text.at(end) == '"' && text.at(colon) == ':' && text.at(value) == '"';
      int last = text.runEnd(NAME, value + 1);
      return name && last - value > 12 && text.startsWith(value + 1, "com.sun.")
              || name && text.startsWith(value + 1, "java")
              || name && text.startsWith(value + 1, "org.apache.")
          ? Matcher.span(start, last)
          : Matcher.NONE;
    }
    if (first == 'c') {
      return text.isAlnum(start - 1) ? Matcher.NONE : Matcher.span(start, end);
    }
    // O:8:"Something":1:{s:4:"name";…}
    int from = Math.max(0, start - 80);
    for (int i = start; i >= from; i--) {
      if (text.at(i) == 'O'
          && text.at(i + 1) == ':'
          && text.isDigit(i + 2)
          && !text.isAlnum(i - 1)) {
        return Matcher.span(i, end);
      }
    }
    return Matcher.NONE;
  }

  /** Members of every object of JavaScript as a key of a query or of JSON, or assigned to. */
  private static long prototype(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    int after = text.at(end);
    boolean key = (after == '[' || after == '.' || after == ']') && hasValue(text, end);
    int colon = text.skipSpace(end + 1, 3);
    boolean member = (before == '"' || before == '\'') && after == before && text.at(colon) == ':';
    return key || member ? Matcher.span(start, end) : Matcher.NONE;
  }

  private static boolean hasValue(Haystack text, int at) {
    for (int i = at; i < at + 60 && text.at(i) > 0 && !Haystack.isSpace(text.at(i)); i++) {
      if (text.at(i) == '=' && text.at(i + 1) != '=') {
        return true;
      }
    }
    return false;
  }

  private static long setting(Haystack text, int start, int end) {
    int equals = text.skipSpace(end, 3);
    return text.at(equals) == '=' && !text.isAlnum(start - 1) && ArgumentText.isShort(text)
        ? Matcher.span(start, equals + 1)
        : Matcher.NONE;
  }
}

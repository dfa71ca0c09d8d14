package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Names by which code in a template or an expression reaches its language and the machine. */
final class HostReach {
  private static final List<String> NAMES =
      Words.of(
          // Python
          """
              __class__, __mro__, __bases__, __base__, __subclasses__, __globals__, __builtins__,
              __import__, __init__, __getattribute__, __dict__, os.popen, os.system, popen(,
              self.__, self._, lipsum, cycler., cycler|, joiner., namespace., request.application,
              request|attr, |attr(, | attr(, config.items, config.__, config[', config[",
              config.from_, get_flashed_messages, url_for.__, current_app, settings.secret_key,
              tornado., _tt_, dump(app, debug %, import os, open('/, open("/, handler.settings
              """,
          // Java
          """
              getclass, .class., forname(, getruntime, java.lang, java.util.scanner, java.io.,
              processbuilder, t(java, t(org, ?new(), freemarker.template.utility, ?api,
              javax.script, getmethod(, newinstance(, #context, _memberaccess, @java., @print(,
              @eval(, #_memberaccess, ognl., facescontext, externalcontext, requestscope[,
              sessionscope[, applicationscope, beans., springmacrorequestcontext, getengine,
              getclassloader, urlclassloader, classloader, pagecontext.
              """,
          // PHP
          """
              _self.env, _self, registerundefinedfiltercallback, filter('system, filter("system,
              map('system, map("system, map('passthru, map('exec, sort('system, sort("system,
              reduce('system, system(, passthru(, shell_exec(, phpinfo(, file_get_contents,
              file_excerpt, getstreamvariable, smarty., smarty_internal, app.request.server,
              ->exec(, include('/, include("/, include '/, include "/, source('/, show_source(,
              highlight_file(, readfile(, var_dump(
              """,
          // JavaScript
          """
              constructor.constructor, constructor(, .constructor, ['constructor, ["constructor,
              prototype, process.mainmodule, child_process, require(, require ', global.process,
              globalthis, process.env, process.binding, return process, return this, fs.readfile(,
              fs.readfilesync, root.process, $eval(, $on., eval(, alert(, fromcharcode
              """,
          // Ruby, Perl, shells
          """
              file.open, file.read, dir.entries, dir.glob, io.popen, io.read, kernel.,
              instance_variable, %x(, %x|, %x{, %x[, `, self.class, exec(, exec ', spawn(, system ',
              system ", system', open3
              """,
          // Lookups of Commons Text (CVE-2022-42889)
          """
              script:javascript, dns:address, url:utf
              """,
          // Go
          """
              .exec , .system , printf "%v"
              """);

  /** The same by their first character, of ASCII: one comparison decides for most places. */
  private static final String[][] BY_FIRST = new String[128][];

  static {
    for (int c = 0; c < BY_FIRST.length; c++) {
      char first = (char) c;
      BY_FIRST[c] = NAMES.stream().filter(name -> name.charAt(0) == first).toArray(String[]::new);
    }
  }

  private HostReach() {}

  /** Whether a range names one. */
  static boolean isNamed(Haystack text, int from, int to) {
    for (int i = from; i < to; i++) {
      for (String name : BY_FIRST[Math.max(0, text.lower(i))]) {
        if (text.startsWith(i, name) && isWhole(text, i, i + name.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWhole(Haystack text, int start, int end) {
    boolean begins = !text.isLetter(start) || !text.isLetter(start - 1);
    boolean ends = !text.isLetter(end - 1) || !text.isAlnum(end) && text.at(end) != '_';
    return begins && ends;
  }
}

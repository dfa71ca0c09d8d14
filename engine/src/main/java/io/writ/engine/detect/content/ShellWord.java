package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Haystack;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first word of a command as a shell reads it: without quotes, escapes and folders.
 *
 * @param name in lower case
 * @param start of the word as it is written
 * @param end behind it
 * @param disguised whether quotes, escapes or wildcards stand inside of it
 * @param lower whether it is written in lower case
 */
record ShellWord(String name, int start, int end, boolean disguised, boolean lower) {
  private static final int LONGEST = 60;

  /** Programs whose names nobody says in a sentence. */
  private static final Set<String> PROGRAMS =
      words(
          "wget curl whoami ifconfig ipconfig nslookup netstat uname printenv chmod chown chgrp mkdir"
              + " rmdir bash zsh ksh csh tcsh sh powershell pwsh cmd nc ncat netcat telnet ssh"
              + " scp sftp rsync systeminfo tasklist taskkill certutil bitsadmin regsvr32 rundll32 mshta"
              + " cscript wscript wmic schtasks icacls cacls netsh sudo passwd useradd usermod adduser"
              + " crontab iptables lsof pkill killall pgrep xargs awk gawk sed grep egrep fgrep tac xxd"
              + " hexdump base64 base32 md5sum sha1sum busybox socat nmap tcpdump getent hostname ps ls"
              + " pwd df du dmesg systemctl tftp lynx rm mv cp ln chattr mkfifo mknod tar gunzip gzip"
              + " bzip2 dig apt-get apt yum echo printf cat sleep traceroute tracert perl python python2"
              + " python3 ruby php lua openssl strace ltrace gdb gcc vim nano unzip nohup setsid"
              + " uniq wc whereis ip dir findstr ver reg waitfor lastlog uptime");

  /** Programs that are words of English too, or of programming languages. */
  private static final Set<String> SPOKEN =
      words(
          "id date who w find more less head tail sort cut kill time touch test type set net host env"
              + " export file history last top mount expr eval exec source tee view split strings look"
              + " dash copy move del start shutdown reboot cd route arp finger print tr dd ed ping"
              + " nice watch timeout command builtin trap wait read unset alias declare local function"
              + " node zip make install service hostid locate diff paste join od nl rev free stat"
              + " which whatis tty arch call query sc sed dump ftp rename erase mail");

  /** Programs of systems that take names in any case. */
  private static final Set<String> ANY_CASE =
      words(
          "dir cmd powershell pwsh ipconfig whoami systeminfo tasklist taskkill netstat nslookup tracert"
              + " certutil bitsadmin regsvr32 rundll32 mshta cscript wscript wmic schtasks icacls netsh"
              + " findstr curl echo");

  /** Programs that do something by themselves that is worth an attack. */
  private static final Set<String> ALONE =
      words(
          "whoami id ls dir pwd ps uname ipconfig ifconfig netstat env set w who ver hostname uptime"
              + " systeminfo tasklist sh bash cmd powershell zsh ksh printenv reboot shutdown groups");

  /** Programs that take a number. */
  private static final Set<String> COUNTING =
      words("sleep ping kill timeout nc head tail waitfor usleep");

  /** Programs that run their text as code behind an option. */
  private static final Set<String> INTERPRETERS =
      words(
          "sh bash zsh ksh ash dash busybox python python2 python3 perl ruby php node lua cmd"
              + " powershell pwsh osascript");

  private static Set<String> words(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads the word that begins at {@code at}; its name is empty where there is none. */
  static ShellWord at(Haystack text, int at) {
    StringBuilder name = new StringBuilder();
    boolean disguised = false;
    boolean folder = false;
    boolean lower = true;
    int pending = 0;
    int i = at;
    while (i - at < LONGEST) {
      int b = text.at(i);
      if (text.isLetter(i) && b > 0 || text.isDigit(i) || b == '-' && !name.isEmpty() || b == '_') {
        disguised |= pending > 0 && !name.isEmpty();
        pending = 0;
        lower &= b < 'A' || b > 'Z';
        name.append((char) text.lower(i));
      } else if (b == '/') {
        name.setLength(0);
        folder = true;
      } else if (b == '.' && text.startsWith(i, ".exe")) {
        i += 3;
      } else if (b == '?' || b == '*' || b == '[' || b == ']') {
        disguised |= folder;
        pending = 0;
        name.append((char) b);
      } else if (isSilent(text, i)) {
        pending++;
      } else if (b == '$' && (text.at(i + 1) == '@' || text.at(i + 1) == '*')) {
        pending++;
        i++;
      } else if (b == '.' && (i == at || folder && name.isEmpty())) {
        folder = true;
      } else {
        break;
      }
      i++;
    }
    return new ShellWord(name.toString(), at, i - pending, disguised, lower);
  }

  // Signs that a shell takes out of a word: quotes, escapes, carets of Windows.
  private static boolean isSilent(Haystack text, int i) {
    int b = text.at(i);
    return b == '\'' || b == '"' || (b == '\\' || b == '^') && text.isLetter(i + 1);
  }

  boolean isProgram() {
    return PROGRAMS.contains(name) && (lower || ANY_CASE.contains(name));
  }

  boolean isSpoken() {
    return lower && SPOKEN.contains(name);
  }

  /** Whether it is one at all: written out, or as a pattern in a folder ({@code /bin/c?t}). */
  boolean isKnown() {
    return isProgram() || isSpoken();
  }

  boolean isWildcard() {
    return disguised && (name.indexOf('?') >= 0 || name.indexOf('*') >= 0);
  }

  /** Whether it is a string of a program rather than a word of a shell. */
  boolean isQuoted(Haystack text) {
    int b = text.at(start);
    return (b == '\'' || b == '"') && text.at(end) == b;
  }

  boolean isUsedAlone() {
    return ALONE.contains(name);
  }

  boolean takesNumber() {
    return COUNTING.contains(name);
  }

  boolean isInterpreter() {
    return INTERPRETERS.contains(name);
  }
}

package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Passwords on command lines. */
final class SecretCommands {
  private static final CharSet FLAG = CharSet.of("a-zA-Z-");
  private static final int LONGEST_FLAG = 40;
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_VALUE = 200;

  /**
   * How a program takes a password.
   *
   * @param flag what the argument begins with
   * @param distance arguments from the flag to the password; 0 when it is glued to the flag
   */
  private record Option(String flag, int distance) {}

  /**
   * Program, then flags: {@code -p} and the password is the next argument, {@code -p*} and it is
   * glued to it, {@code -b:3} and it is the third one behind it, {@code :2} and it is the second
   * one of the program.
   */
  private static final String PROGRAMS =
      """
      mysql -p* --password=*
      mysqldump -p*
      mysqladmin -p*
      mysqlimport -p*
      mysqlshow -p*
      mysqlsh -p*
      mariadb -p*
      mycli -p*
      sshpass -p -p*
      mongo -p --password
      mongosh -p --password
      mongodump -p --password
      mongorestore -p --password
      docker -p --password
      podman -p
      skopeo -p --src-creds --dest-creds
      buildah -p
      helm -p --password
      oras -p
      redis-cli -a --pass
      ldapsearch -w
      ldapmodify -w
      ldapadd -w
      ldappasswd -w -s
      az -p --account-key --admin-password
      cf -p
      oc -p
      unzip -p
      zip -p --password
      7z -p*
      rar -p* -hp*
      pdftk user_pw owner_pw input_pw
      qpdf --encrypt --password=*
      keytool -storepass -keypass -srcstorepass -deststorepass -srckeypass -destkeypass -new
      jarsigner -storepass -keypass
      gpg --passphrase
      htpasswd -b:3 -cb:3 -nb:2 -bc:3
      rabbitmqctl add_user:2 change_password:2
      net user:2 /user: /user:* use:2 use:3
      cmdkey /pass:*
      schtasks /rp /p
      sc password=
      rclone obscure
      openssl pass:* -k
      smbclient -u
      smbmap -p
      rpcclient -u
      svn --password
      xfreerdp /p:*
      evil-winrm -p
      crackmapexec -p
      netexec -p
      nxc -p
      hydra -p
      certipy -p
      bloodhound-python -p
      snmpwalk -a -x
      snmpget -a -x
      influx -password
      cqlsh -p
      vncpasswd -f
      cloudflared --token
      ngrok authtoken add-authtoken
      sqlcmd -p -p*
      osql -p -p*
      isql -p -p*
      bcp -p -p*
      db2 using
      snowsql -p
      plink -pw
      pscp -pw
      psftp -pw
      psexec -p
      cypher-shell -p
      neo4j-admin set-initial-password
      twine -p
      nuget setapikey -apikey
      dotnet --api-key -k
      cargo login
      composer http-basic:3
      snyk auth
      unrar -p*
      useradd -p
      usermod -p
      dscl -passwd:2
      security -p -w
      networksetup -setairportnetwork:3
      nmcli password
      wpa_passphrase :2
      rdesktop -p
      ipmitool -p
      racadm -p
      mosquitto_pub -p
      mosquitto_sub -p
      ncftpput -p
      ncftpget -p
      lftp -u
      vault login
      runas /user: /user:*
      http -a --auth
      """;

  private SecretCommands() {}

  static List<Detector> detectors() {
    List<Detector> detectors = new ArrayList<>();
    detectors.add(
        SecretDetectors.of(
            "command-line-password",
            SecretCommands::userAndPassword,
            " -u ",
            " --user ",
            " -u'",
            " -u\"",
            " -u",
            "--user=",
            " -u:",
            " --proxy-user ",
            " -a "));
    detectors.add(
        SecretDetectors.of(
            "secure-string", SecretCommands::secureString, "convertto-securestring "));
    detectors.add(
        SecretDetectors.of(
            "piped-password",
            SecretCommands::piped,
            "--password-stdin",
            "sudo -s",
            "--stdin",
            "| chpasswd",
            "| passwd",
            "| kinit",
            "| su "));
    detectors.add(
        SecretDetectors.of(
                "password-flag",
                SecretCommands::flag,
                "-password ",
                "-passwd ",
                "-passphrase ",
                "-pass ",
                "-pw ")
            .subtype("command-line-password")
            .score(0.7));
    PROGRAMS.lines().forEach(row -> detectors.add(program(row.split(" "))));
    return detectors;
  }

  private static Detector program(String[] row) {
    List<Option> options = new ArrayList<>();
    for (int i = 1; i < row.length; i++) {
      int colon = row[i].lastIndexOf(':');
      if (row[i].endsWith("*")) {
        options.add(new Option(row[i].substring(0, row[i].length() - 1), 0));
      } else if (colon >= 0 && colon == row[i].length() - 2) {
        options.add(new Option(row[i].substring(0, colon), row[i].charAt(colon + 1) - '0'));
      } else {
        options.add(new Option(row[i], 1));
      }
    }
    String id = "command-line-password-" + row[0];
    return SecretDetectors.of(
            id, (text, start, end) -> argument(text, start, end, options), row[0] + " ")
        .subtype("command-line-password")
        .score(0.8);
  }

  // Arguments up to the end of the command.
  private static long argument(Haystack text, int start, int end, List<Option> options) {
    if (text.isAlnum(start - 1) || text.at(start - 1) == '-') {
      return Matcher.NONE;
    }
    // In how many arguments a password is due, a bit each.
    long due = 0;
    for (Option option : options) {
      due |= option.flag().isEmpty() ? 1L << option.distance() - 1 : 0;
    }
    for (int i = end; i - end < LONGEST_LINE && isInCommand(text.at(i)); ) {
      int last = argumentEnd(text, i);
      long found = (due & 1) == 1 ? value(text, i, last) : Matcher.NONE;
      due >>= 1;
      for (Option option : options) {
        int flag = i + option.flag().length();
        if (found == Matcher.NONE
            && text.startsWith(i, option.flag())
            && !option.flag().isEmpty()) {
          if (option.distance() == 0) {
            found = flag < last ? value(text, flag, last) : found;
          } else if (flag == last) {
            due |= 1L << option.distance() - 1;
          }
        }
      }
      if (found != Matcher.NONE) {
        return found;
      }
      i = last;
      while (text.at(i) == ' ') {
        i++;
      }
    }
    return Matcher.NONE;
  }

  private static boolean isInCommand(int b) {
    return b > 0 && "\n\r|;&".indexOf(b) < 0;
  }

  private static boolean isQuote(int b) {
    return b == '"' || b == '\'';
  }

  private static int argumentEnd(Haystack text, int start) {
    int quote = text.at(start) == '"' || text.at(start) == '\'' ? text.at(start) : ' ';
    int i = start + 1;
    while (i - start < LONGEST_VALUE && text.at(i) >= ' ' && text.at(i) != quote) {
      i++;
    }
    return quote != ' ' && text.at(i) == quote ? i + 1 : i;
  }

  private static long value(Haystack text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && (text.at(from) == '"' || text.at(from) == '\'')) {
      from++;
    }
    while (to > from && (text.at(to - 1) == '"' || text.at(to - 1) == '\'')) {
      to--;
    }
    // bob,password and bob%password.
    int user = text.runEnd(CharSet.WORD, from);
    from = user > from && user < to && ",%".indexOf(text.at(user)) >= 0 ? user + 1 : from;
    return SecretValue.isChosen(text, from, to) ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** {@code echo password | …}. */
  private static long piped(Haystack text, int start, int end) {
    int from = Math.max(0, start - LONGEST_LINE);
    for (int i = start; i >= from && text.at(i) != '\n'; i--) {
      if ((text.at(i) | 32) == 'e' && text.startsWith(i, "echo ") && !text.isAlnum(i - 1)) {
        int value = text.startsWith(i + 5, "-n ") ? i + 8 : i + 5;
        int last = argumentEnd(text, value);
        // bob:password, for chpasswd.
        int colon = text.runEnd(CharSet.ALNUM, value + (isQuote(text.at(value)) ? 1 : 0));
        boolean user = text.at(colon) == ':' && text.at(start) == '|';
        return value(text, user ? colon + 1 : value, last);
      }
    }
    return Matcher.NONE;
  }

  /** {@code --password …}, of whatever program. */
  private static long flag(Haystack text, int start, int end) {
    int dash = text.runStart(FLAG, start + 1, LONGEST_FLAG);
    if (text.at(dash) != '-' || !Haystack.isSpace(text.at(dash - 1))) {
      return Matcher.NONE;
    }
    long phrase =
        text.startsWith(start, "-passphrase") ? ChosenWord.phraseAt(text, end) : Matcher.NONE;
    return phrase != Matcher.NONE ? phrase : value(text, end, argumentEnd(text, end));
  }

  /** PowerShell's way to write a password down. */
  private static long secureString(Haystack text, int start, int end) {
    int i = text.startsWith(end, "-string ") ? end + 8 : end;
    int quote = text.at(i);
    if (quote != '"' && quote != '\'') {
      return Matcher.NONE;
    }
    int last = i + 1;
    while (last - i < 200 && text.at(last) > 0 && text.at(last) != quote) {
      last++;
    }
    boolean fits = last - i > 4 && !SecretPlaceholder.is(text, i + 1, last);
    return fits ? Matcher.span(i + 1, last) : Matcher.NONE;
  }

  /** {@code curl -u user:password}, {@code --user user:password}. */
  private static long userAndPassword(Haystack text, int start, int end) {
    if (!isCommand(text, start)) {
      return Matcher.NONE;
    }
    int i = end;
    while (i - end < 4 && " \"'".indexOf(text.at(i)) >= 0 && text.at(i) > 0) {
      i++;
    }
    int quote = text.at(i - 1) == '"' || text.at(i - 1) == '\'' ? text.at(i - 1) : ' ';
    int colon = -1;
    int last = i;
    while (last - i < 200 && text.at(last) > ' ' && text.at(last) != quote) {
      if (text.at(last) == ':' && colon < 0) {
        colon = last;
      }
      last++;
    }
    if (colon < 0) {
      return colonBehindQuote(text, i, last);
    }
    return pair(text, i, colon, last);
  }

  // "user":"password" and user:'password'.
  private static long colonBehindQuote(Haystack text, int start, int quote) {
    if (text.at(quote + 1) != ':' || text.at(quote + 2) != text.at(quote)) {
      return Matcher.NONE;
    }
    int last = quote + 3;
    while (last - quote < 200 && text.at(last) > ' ' && text.at(last) != text.at(quote)) {
      last++;
    }
    return pair(text, start, quote + 2, last);
  }

  private static long pair(Haystack text, int start, int colon, int end) {
    int from = colon + 1;
    int to = end;
    if (to - from < 3) {
      from = start;
      to = colon;
    }
    while (from < to && "'\"{".indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (to > from && "'\"},;`)".indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    boolean fits = SecretValue.isChosen(text, from, to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  private static boolean isCommand(Haystack text, int start) {
    int from = Math.max(0, start - 600);
    for (int i = start; i >= from; i--) {
      if ((text.at(i) | 32) == 'c' && text.startsWith(i, "curl")
          || text.at(i) == 'w' && text.startsWith(i, "wget")
          || text.at(i) == 'h' && text.startsWith(i, "http ")) {
        return true;
      }
    }
    return false;
  }
}

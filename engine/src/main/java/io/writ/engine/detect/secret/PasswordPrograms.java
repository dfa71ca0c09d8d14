package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Programs, and which of their arguments is a password. */
final class PasswordPrograms {
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

  private PasswordPrograms() {}

  static List<Detector> detectors() {
    return PROGRAMS.lines().map(row -> program(row.split(" "))).toList();
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

  /** Where the argument ends that begins here, behind its closing quote. */
  static int argumentEnd(Haystack text, int start) {
    int quote = text.at(start) == '"' || text.at(start) == '\'' ? text.at(start) : ' ';
    int i = start + 1;
    while (i - start < LONGEST_VALUE && text.at(i) >= ' ' && text.at(i) != quote) {
      i++;
    }
    return quote != ' ' && text.at(i) == quote ? i + 1 : i;
  }

  /** The password in an argument, without its quotes. */
  static long value(Haystack text, int start, int end) {
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
}

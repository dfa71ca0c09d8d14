package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Passwords and keys given to functions whose arguments are known: {@code login("bob", "…")}. */
final class SecretCalls {
  private static final int LONGEST_CALL = 300;

  /** Which argument is the secret, then how calls begin; {@code ~} is a space. */
  private static final String CALLS =
      """
      0 :auth( hmac.new( new_hmac( jedis.auth( secretkeyspec( azurekeycredential(
      0 sendpassword( encryptbypassphrase( decryptbypassphrase( fernet( aes.new(
      0 algorithm.hmac256( algorithm.hmac512( withpassword( withapikey( withtoken(
      1 networkcredential( sqlcredential( passwordcredential( pscredential(
      1 usernamepasswordcredentials( usernamepasswordcredential( passwordauthentication(
      1 usernamepasswordauthenticationtoken( credentials.basic( httpbasicauth( basicauth( basic_auth(
      1 :auth( setbasicauth( auth=( auth=basicauth( .auth( .login( .logon( createhmac( jwt.sign( jwt.encode(
      1 jwt.verify( jwt.decode( setcredentials( setpassword( plainauth( auth~=~( wifi.begin(
      1 twilio( sp_addlogin~ sp_password~ pgp_sym_encrypt( pgp_sym_decrypt( aes_encrypt( aes_decrypt(
      1 securestring.create( .withcredentials( createcredential( wifimulti.addap(
      2 pymysql.connect( mysqldb.connect( mysql.connect(
      2 mysql_connect( mysqli_connect( mysqli( pg_connect( pdo( getconnection( oci_connect( ftp_login(
      2 ssh2_auth_password( smtp.plainauth( odbc_connect(
      """;

  private SecretCalls() {}

  static List<Detector> detectors() {
    Map<Integer, List<String>> calls = new TreeMap<>();
    for (String row : CALLS.lines().toList()) {
      List<String> columns = List.of(row.split(" "));
      calls
          .computeIfAbsent(Integer.parseInt(columns.getFirst()), i -> new ArrayList<>())
          .addAll(columns.stream().skip(1).map(name -> name.replace('~', ' ')).toList());
    }
    return calls.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Detector of(int index, List<String> names) {
    return SecretDetectors.of(
            "call-argument-" + index,
            (text, start, end) -> argument(text, start, end, index),
            names)
        .subtype("call-argument")
        .score(0.7);
  }

  private static long argument(Haystack text, int start, int end, int index) {
    if (text.isAlnum(start) && text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int left = index;
    int quote = 0;
    int depth = 0;
    for (int i = end; i < end + LONGEST_CALL && i < text.length; i++) {
      int b = text.at(i);
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (left == 0 && !Haystack.isSpace(b)) {
        return string(text, i);
      } else if (b == ',' && depth == 0) {
        left--;
      } else if (Haystack.isQuote(b)) {
        quote = b;
      } else if (b == '(') {
        depth++;
      } else if (b == ')' && --depth < 0) {
        return Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  // "…", b"…" or @"…", as a whole argument.
  private static long string(Haystack text, int start) {
    int open = Haystack.isQuote(text.at(start)) ? start : start + 1;
    if (!Haystack.isQuote(text.at(open))) {
      return Matcher.NONE;
    }
    int last = open + 1;
    while (last - open < LONGEST_CALL && text.at(last) > 0 && text.at(last) != text.at(open)) {
      last++;
    }
    int next = text.at(text.skipSpace(last + 1, 3));
    boolean ends = next == ',' || next == ')' || next == ';' || next == '.' || next == 0;
    boolean secret = ends && SecretValue.isChosen(text, open + 1, last);
    return secret ? Matcher.span(open + 1, last) : Matcher.NONE;
  }
}

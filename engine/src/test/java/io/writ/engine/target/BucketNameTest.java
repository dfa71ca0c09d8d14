package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameTest {
  @ParameterizedTest
  @CsvSource({
    "s3://acme/a/b.txt, s3://acme/a/b.txt",
    "S3A://acme/a, s3://acme/a",
    "arn:aws:s3:::acme/a, s3://acme/a",
    "https://acme.s3.eu-central-1.amazonaws.com/a, s3://acme/a",
    "https://s3.eu-central-1.amazonaws.com/acme/a, s3://acme/a",
    "https://acme.s3.amazonaws.com/a?X-Amz-Signature=1, s3://acme/a",
    "https://my.s3.bucket.s3.amazonaws.com/a, s3://my.s3.bucket/a",
    "gs://acme/a, gs://acme/a",
    "https://storage.googleapis.com/acme/a, gs://acme/a",
    "https://acme.storage.googleapis.com/a, gs://acme/a",
    "az://acct/box/a, az://acct/box/a",
    "https://acct.blob.core.windows.net/box/a, az://acct/box/a",
    "abfss://box@acct.dfs.core.windows.net/a, az://acct/box/a",
  })
  void readsEverySpellingAsOne(String text, String name) {
    assertThat(BucketName.parse(text, "", "").map(Name::text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme",
        "s3://",
        "s3://Acme/x",
        "s3://acme/../x",
        "s3://acme/a/./x",
        "s3://acme/a%2f..",
        "https://example.com/acme/a",
        "https://amazonaws.com/a",
        "az://acct",
        "az://acct/"
      })
  void hasNoNameOtherwise(String text) {
    assertThat(BucketName.parse(text, "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"acme, a/b, s3://acme/a/b", "s3://acme, k, s3://acme/k", "acme, '', s3://acme"})
  void joinsBucketAndKey(String bucket, String key, String name) {
    assertThat(BucketName.parse(bucket, key, "s3").map(Name::text)).contains(name);
  }
}

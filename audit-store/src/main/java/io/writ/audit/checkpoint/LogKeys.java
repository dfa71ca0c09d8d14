package io.writ.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.audit.tree.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The log's keys, made at the first start: {@code checkpoint.key} signs checkpoints (Ed25519, PKCS
 * #8 in base64), {@code checkpoint.pub} is its verifier key, {@code seal.key} seals each batch.
 * Whoever has the first two secrets can rewrite the log unnoticed; they belong to the service's
 * user alone.
 */
public final class LogKeys {
  private static final String SIGNING = "checkpoint.key";
  private static final String VERIFYING = "checkpoint.pub";
  private static final String SEALING = "seal.key";
  private static final int SEAL_BYTES = 32;

  private final PrivateKey signing;
  private final VerifierKey verifier;
  private final Seal seal;

  private LogKeys(PrivateKey signing, VerifierKey verifier, Seal seal) {
    this.signing = signing;
    this.verifier = verifier;
    this.seal = seal;
  }

  /**
   * The keys in a folder; made when there are none.
   *
   * @param origin the log's name, for new keys
   * @throws InsecureKeyException when others may read them
   */
  public static LogKeys loadOrCreate(Path folder, String origin) {
    try {
      if (!Files.exists(folder.resolve(SIGNING))) {
        create(folder, origin);
      }
      byte[] encoded = Base64.getDecoder().decode(secret(folder.resolve(SIGNING)));
      PrivateKey signing =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      LogKeys keys = new LogKeys(signing, verifier(folder), seal(folder));
      keys.requirePair(folder);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new InsecureKeyException("the keys in `" + folder + "` are damaged");
    }
  }

  /** The verifier key in a folder of keys. */
  public static VerifierKey verifier(Path folder) throws IOException {
    return VerifierKey.parse(Files.readString(folder.resolve(VERIFYING), UTF_8));
  }

  /** The seal in a folder of keys. */
  public static Seal seal(Path folder) throws IOException {
    return new Seal(Base64.getDecoder().decode(secret(folder.resolve(SEALING))));
  }

  /** The public half. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** Seals batches. */
  public Seal seal() {
    return seal;
  }

  /** A checkpoint as a signed note. */
  public String sign(Checkpoint checkpoint) {
    return SignedNote.of(checkpoint, this);
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(signing);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** The signing key is written last: it being there means that the others are. */
  private static void create(Path folder, String origin)
      throws IOException, GeneralSecurityException {
    byte[] seal = new byte[SEAL_BYTES];
    new SecureRandom().nextBytes(seal);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String verifier = VerifierKey.of(origin, pair.getPublic()).toString();
    write(folder.resolve(SEALING), Base64.getEncoder().encodeToString(seal), "rw-------");
    write(folder.resolve(VERIFYING), verifier, "rw-r--r--");
    write(
        folder.resolve(SIGNING),
        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
        "rw-------");
  }

  private static void write(Path file, String text, String permissions) throws IOException {
    DurableFiles.replace(file, text + "\n", PosixFilePermissions.fromString(permissions));
  }

  private static String secret(Path file) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.removeAll(PosixFilePermissions.fromString("rwx------"));
    if (!permissions.isEmpty()) {
      throw new InsecureKeyException(
          "others may read the key `%s`; run: chmod 600 %s".formatted(file, file));
    }
    return Files.readString(file, UTF_8).strip();
  }

  private void requirePair(Path folder) {
    Checkpoint probe = new Checkpoint(verifier.name(), 0, new byte[32]);
    try {
      verifier.open(sign(probe));
    } catch (IllegalArgumentException e) {
      throw new InsecureKeyException(
          "`%s` and `%s` in `%s` are no pair".formatted(SIGNING, VERIFYING, folder));
    }
  }
}

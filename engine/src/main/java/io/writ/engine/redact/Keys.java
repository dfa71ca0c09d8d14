package io.writ.engine.redact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One master secret, from which every tenant has keys of its own for each purpose (HKDF, RFC 5869).
 * Who has one tenant's keys has learnt nothing about another's. Thread-safe.
 */
public final class Keys {
  private static final int BYTES = 32;
  private static final int MAX_CACHED = 10_000;

  private final byte[] master;
  private final Map<String, TenantKeys> cache = new ConcurrentHashMap<>();

  private Keys(byte[] master) {
    this.master = master;
  }

  /** New keys that nobody has seen. */
  public static Keys generate() {
    byte[] master = new byte[BYTES];
    new SecureRandom().nextBytes(master);
    return new Keys(master);
  }

  /**
   * Keys of a known secret.
   *
   * @param master 32 bytes
   */
  public static Keys of(byte[] master) {
    if (master.length != BYTES) {
      throw new IllegalArgumentException("a master secret has 32 bytes");
    }
    return new Keys(master.clone());
  }

  /**
   * Reads a secret that {@link #save} wrote.
   *
   * @throws IOException when there is none, or when others than its owner may read it
   */
  public static Keys load(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (!EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        .containsAll(permissions)) {
      throw new IOException("the key file must be readable by its owner only (mode 0600)");
    }
    try {
      return of(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IllegalArgumentException e) {
      throw new IOException("the key file must hold 64 hexadecimal digits", e);
    }
  }

  /** Reads the secret of a file, or makes one there when it does not exist. */
  public static Keys loadOrGenerate(Path file) throws IOException {
    try {
      Keys keys = generate();
      keys.save(file);
      return keys;
    } catch (FileAlreadyExistsException e) {
      return load(file);
    }
  }

  /**
   * Writes the secret to a new file with mode 0600.
   *
   * @throws FileAlreadyExistsException when the file is there
   */
  public void save(Path file) throws IOException {
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(
          ByteBuffer.wrap(
              (HexFormat.of().formatHex(master) + "\n").getBytes(StandardCharsets.US_ASCII)));
    }
  }

  /** The keys of one tenant. */
  public TenantKeys of(String tenant) {
    TenantKeys known = cache.get(tenant);
    if (known != null) {
      return known;
    }
    if (cache.size() >= MAX_CACHED) {
      cache.clear(); // callers name tenants: the cache must not grow with their fancy
    }
    return cache.computeIfAbsent(tenant, name -> new TenantKeys(master, name));
  }
}

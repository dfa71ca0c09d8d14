package io.writ.audit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path and kept. */
final class Binaries {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  private Binaries() {}

  /**
   * The installation for this platform, under the given folder; unpacked when it isn't there yet.
   * Its name carries the archive's checksum, so that another version is unpacked beside it.
   */
  static Path unpack(Path folder) throws IOException {
    URL archive = archive();
    Path installation = folder.resolve("postgres-" + fingerprint(archive));
    if (Files.isDirectory(installation)) {
      return installation;
    }
    Files.createDirectories(folder);
    Path unfinished = Files.createTempDirectory(folder, "unpacking-");
    Files.setPosixFilePermissions(unfinished, Permissions.READABLE_FOLDER);
    try {
      if (!extractWithTar(archive, unfinished)) {
        extract(archive, unfinished);
      }
      Files.move(unfinished, installation, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(installation)) {
        throw e;
      }
    } finally {
      Folders.delete(unfinished);
    }
    return installation;
  }

  private static URL archive() {
    String name = "postgres-" + platform() + ".txz";
    URL url = Binaries.class.getResource("/" + name);
    if (url == null) {
      throw new ServerException(
          "no embedded PostgreSQL for this platform (`"
              + platform()
              + "`); use an external one: set WRIT_DB_URL, WRIT_DB_USER and WRIT_DB_PASSWORD");
    }
    return url;
  }

  static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : os.replace(' ', '-');
    return system
        + "-"
        + switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> arch;
        };
  }

  private static String fingerprint(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        return Long.toHexString(jar.getJarEntry().getCrc());
      }
    }
    return Long.toHexString(connection.getContentLengthLong());
  }

  /** The system's own tar, where there is one with xz, needs half the time and none of our heap. */
  private static boolean extractWithTar(URL archive, Path folder) throws IOException {
    Process tar;
    try {
      tar =
          new ProcessBuilder("tar", "-xJf", "-", "-C", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return false;
    }
    try (InputStream in = archive.openStream();
        OutputStream out = tar.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      LOG.debug("tar does not take the archive", e);
    }
    if (tar.onExit().join().exitValue() == 0) {
      return true;
    }
    Folders.delete(folder);
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(Permissions.READABLE_FOLDER));
    return false;
  }

  private static void extract(URL archive, Path folder) throws IOException {
    try (InputStream in = archive.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        Path path = folder.resolve(e.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("archive leaves its folder");
        }
        if (e.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(parentOf(path));
          write(tar, e, path);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(path));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new UncheckedIOException(new IOException("path without a folder"));
    }
    return parent;
  }
}

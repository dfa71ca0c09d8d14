package io.writ.audit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The data directory, held by one process at a time. The kernel drops the lock when the process
 * ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Creates the folder if need be and takes its lock.
   *
   * @throws ServerException when another process has it
   */
  public static DataFolder lock(Path root) {
    try {
      Files.createDirectories(root);
      Path keys = root.resolve("keys");
      if (!Files.isDirectory(keys)) {
        Files.createDirectory(keys, PosixFilePermissions.asFileAttribute(Permissions.OWNER_FOLDER));
      }
      Path file = root.resolve("writ.lock");
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new ServerException(
            "the data directory `" + root + "` is in use by another Writ" + process(holder));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return new DataFolder(root.toRealPath(), channel);
    } catch (IOException e) {
      throw new ServerException("the data directory `" + root + "` can't be used: " + e, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String process(String holder) {
    return holder.isEmpty() ? "" : " (process " + holder + ")";
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Keys and passwords, readable by the owner only. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** Everything of the embedded server's. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** Signed checkpoints, outside the database. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ServerException("the data directory's lock can't be given back", e);
    }
  }
}

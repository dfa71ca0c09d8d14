package io.writ.audit.server;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File permissions used here. */
final class Permissions {
  static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
  static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> READABLE_FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private Permissions() {}
}

package org.kanyin.manifest.create;

import java.nio.file.Path;
import java.util.Optional;
import org.kanyin.manifest.model.IssueNumber;

/** What the name of an issue's folder says: {@code 2026-07}, or {@code 07} in {@code 2026}. */
public final class FolderName {
  private FolderName() {}

  /**
   * @param folder absolute
   */
  public static Optional<IssueNumber> issue(Path folder) {
    if (folder == null || folder.getFileName() == null) {
      return Optional.empty();
    }
    String own = folder.getFileName().toString();
    Path above = folder.getParent();
    return IssueNumber.in(own)
        .or(
            () ->
                above == null || above.getFileName() == null
                    ? Optional.empty()
                    : IssueNumber.in(above.getFileName().toString(), own));
  }
}

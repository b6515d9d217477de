package org.kanyin.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in plain Chinese. */
public final class IoReasons {
  private IoReasons() {}

  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "没有写入权限";
    }
    if (e instanceof NoSuchFileException) {
      return "文件夹不存在";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "路径中间有一个同名的文件";
    }
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (said != null && said.contains("Read-only")) {
      return "文件系统是只读的";
    }
    if (said != null && said.contains("No space left")) {
      return "磁盘满了";
    }
    if (said != null && said.contains("Not a directory")) {
      return "路径中间有一个同名的文件";
    }
    if (said != null && said.contains("File name too long")) {
      return "文件名太长";
    }
    return said == null ? e.getClass().getSimpleName() : said;
  }
}

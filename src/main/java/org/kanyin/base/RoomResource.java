package org.kanyin.base;

import java.io.IOException;
import java.io.InputStream;

/** A file that travels in the jar beside a room's door: {@code org/kanyin/ROOM/NAME}. */
public final class RoomResource {
  private static final String HOUSE = "org.kanyin.";

  private RoomResource() {}

  /**
   * Opens a file of the room that the class lives in, however deep inside.
   *
   * @throws IllegalStateException where there is no such file: a fault of the build
   */
  public static InputStream open(Class<?> member, String name) throws IOException {
    String room = member.getPackageName().substring(HOUSE.length());
    int inside = room.indexOf('.');
    String path = "/org/kanyin/" + (inside < 0 ? room : room.substring(0, inside)) + "/" + name;
    InputStream in = member.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("no " + path);
    }
    return in;
  }
}

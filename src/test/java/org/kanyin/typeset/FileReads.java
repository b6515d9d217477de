package org.kanyin.typeset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Which files Java read while Flight Recorder looked on. */
final class FileReads {
  private FileReads() {}

  static List<String> of(Recording recording) throws IOException {
    Path dump = Files.createTempFile("reads", ".jfr");
    try {
      recording.dump(dump);
      List<String> paths = new ArrayList<>();
      for (RecordedEvent e : RecordingFile.readAllEvents(dump)) {
        if (e.getEventType().getName().equals("jdk.FileRead") && e.getString("path") != null) {
          paths.add(e.getString("path"));
        }
      }
      return paths;
    } finally {
      Files.delete(dump);
    }
  }
}

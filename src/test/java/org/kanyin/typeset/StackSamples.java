package org.kanyin.typeset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where this thread's time goes, by looking at its stack every ten milliseconds. */
final class StackSamples implements AutoCloseable {
  /** The innermost frame that begins so names the stage. */
  private static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("org.kanyin.compose", "composition");
    STAGES.put("org.kanyin.fonts.Trim", "font subsetting");
    STAGES.put("org.kanyin.fonts.FontFile.trimmed", "font subsetting");
    STAGES.put("org.kanyin.typeset.font.EmbeddedFont.getInputStream", "font subsetting");
    STAGES.put("org.apache.fop.fonts.truetype", "font subsetting");
    STAGES.put("org.kanyin.typeset.fo.FoCheck", "FO check");
    STAGES.put("org.kanyin.typeset.fo.AllowedFo", "FO check");
    STAGES.put("org.kanyin.seal", "seal");
    STAGES.put("org.kanyin.manifest", "manifest");
    STAGES.put("org.kanyin.style", "style");
    STAGES.put("net.sf.saxon", "style");
    STAGES.put("org.apache.fop.pdf", "PDF writing");
    STAGES.put("org.apache.fop.render", "PDF writing");
    STAGES.put("org.kanyin.typeset.trace.AreaRenderer", "PDF writing");
    STAGES.put("org.kanyin.typeset.trace.TraceBuilder", "trace");
    STAGES.put("org.apache.fop.layoutmgr", "layout");
    STAGES.put("org.kanyin.typeset.Composed", "layout");
    STAGES.put("org.apache.fop.area", "layout");
    STAGES.put("org.kanyin.typeset.text.BlockText", "composition (bridge)");
    STAGES.put("org.kanyin.typeset.text.TextCollector", "composition (bridge)");
    STAGES.put("org.kanyin.typeset.font.FontSetup", "fonts set up");
    STAGES.put("org.apache.fop.fo", "FO tree");
    STAGES.put("org.kanyin.typeset.Typesetter", "FO parsing");
  }

  private final Recording recording = new Recording();
  private final String thread = Thread.currentThread().getName();

  StackSamples() {
    for (String event : List.of("jdk.ExecutionSample", "jdk.NativeMethodSample")) {
      recording.enable(event).withPeriod(Duration.ofMillis(10));
    }
    recording.start();
  }

  /** The shares of the stages until now. */
  String table() throws IOException {
    recording.stop();
    Path dump = Files.createTempFile("samples", ".jfr");
    Map<String, Integer> counts = new TreeMap<>();
    try {
      recording.dump(dump);
      for (RecordedEvent e : RecordingFile.readAllEvents(dump)) {
        if (e.hasField("sampledThread")
            && e.getThread("sampledThread").getJavaName().equals(thread)) {
          counts.merge(stage(e), 1, Integer::sum);
        }
      }
    } finally {
      Files.delete(dump);
    }
    int all = counts.values().stream().mapToInt(i -> i).sum();
    StringBuilder out = new StringBuilder("where a warm render's time goes (" + all + " looks)\n");
    counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(
            c ->
                out.append(
                    String.format(
                        Locale.ROOT, "%-22s %5.1f %%%n", c.getKey(), 100.0 * c.getValue() / all)));
    return out.toString();
  }

  private static String stage(RecordedEvent event) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
      for (Map.Entry<String, String> stage : STAGES.entrySet()) {
        if (method.startsWith(stage.getKey())) {
          return stage.getValue();
        }
      }
    }
    return "other";
  }

  @Override
  public void close() {
    recording.close();
  }
}

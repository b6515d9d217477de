package org.kanyin.batch.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.kanyin.base.ProcessSettings;
import org.kanyin.base.Workspace;
import org.kanyin.batch.ledger.JsonRecords;

/**
 * A process that sets issues for a batch, one after another, for as long as its parent lives: a
 * {@link WorkerRequest} a line on standard input, a {@link WorkerReply} a line on standard output.
 * Its heap is the Java machine's, and where that is not enough the machine ends it.
 */
public final class Worker {
  /** What comes of standard input when the parent is gone. */
  private static final String END = "";

  private Worker() {}

  /**
   * @param arguments the installation's folder
   */
  public static void main(String[] arguments) throws Exception {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // The line belongs to the answers: what a library prints goes where errors go.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    ProcessSettings.settle();
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    listen(requests);
    WorkerSession session = new WorkerSession(new Workspace(Path.of(arguments[0])));
    say(out, WorkerReply.open());
    while (true) {
      WorkerRequest request = JsonRecords.read(requests.take(), WorkerRequest.class).orElseThrow();
      say(out, answer(session, request, out));
    }
  }

  /** Without a parent there is no one to work for: the process ends at once, whatever it is at. */
  private static void listen(BlockingQueue<String> requests) {
    Thread listener =
        new Thread(
            () -> {
              try (BufferedReader in =
                  new BufferedReader(
                      new InputStreamReader(
                          new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
                for (String l = in.readLine(); l != null; l = in.readLine()) {
                  requests.add(l);
                }
              } catch (IOException e) {
                requests.add(END);
              }
              Runtime.getRuntime().halt(0);
            },
            "parent");
    listener.setDaemon(true);
    listener.start();
  }

  private static WorkerReply answer(
      WorkerSession session, WorkerRequest request, OutputStream out) {
    try {
      return WorkerReply.done(session.set(request, known -> say(out, WorkerReply.read(known))));
    } catch (RuntimeException | StackOverflowError | IOException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      return WorkerReply.broken(trace.toString());
    }
  }

  private static void say(OutputStream out, WorkerReply reply) throws IOException {
    out.write((JsonRecords.line(reply) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

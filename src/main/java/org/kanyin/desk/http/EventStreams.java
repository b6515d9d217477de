package org.kanyin.desk.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The windows that are told of changes, by server-sent events (HTML, 9.2). Each has a place for one
 * event: who is slow gets the latest and not all.
 */
final class EventStreams {
  private static final int MOST = 16;

  /** Seconds: a window that has gone is noticed when something is written to it. */
  private static final long BREATH = 10;

  private final List<BlockingQueue<String>> windows = new ArrayList<>();
  private boolean closed;

  /** Tells all windows; of two events that one has not read yet the later stays. */
  synchronized void send(String event) {
    windows.forEach(window -> put(window, event));
  }

  private static void put(BlockingQueue<String> window, String event) {
    while (!window.offer(event)) {
      window.poll();
    }
  }

  /** Lets the streams end. */
  synchronized void close() {
    closed = true;
    windows.forEach(window -> put(window, ""));
  }

  /** A new window's place; null where there are too many. */
  private synchronized BlockingQueue<String> open() {
    if (closed || windows.size() >= MOST) {
      return null;
    }
    BlockingQueue<String> window = new ArrayBlockingQueue<>(1);
    windows.add(window);
    return window;
  }

  private synchronized void forget(BlockingQueue<String> window) {
    windows.remove(window);
  }

  private synchronized boolean isOpen() {
    return !closed;
  }

  /**
   * Serves a window until it goes.
   *
   * @param first the event that it gets at once
   * @return false where there are too many windows
   */
  boolean serve(HttpExchange exchange, String first) throws IOException {
    BlockingQueue<String> window = open();
    if (window == null) {
      return false;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(Answer.OK, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      write(out, "retry: 500\ndata: " + first + "\n\n");
      while (isOpen()) {
        String event = window.poll(BREATH, TimeUnit.SECONDS);
        write(out, event == null || event.isEmpty() ? ":\n\n" : "data: " + event + "\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forget(window);
    }
    return true;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

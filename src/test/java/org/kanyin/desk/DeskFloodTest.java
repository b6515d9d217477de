package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand connections of somebody on this machine: when they end, the desk is there. */
@Tag("long")
class DeskFloodTest {
  private static final int MILLISECONDS = 5000;

  @TempDir Path folder;

  private static String ask(OpenDesk open) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.port())) {
      socket.setSoTimeout(MILLISECONDS);
      socket
          .getOutputStream()
          .write(
              ("GET /?token="
                      + open.token()
                      + " HTTP/1.1\r\nHost: 127.0.0.1:"
                      + open.port()
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void flood(OpenDesk open, String words) {
    for (int i = 0; i < 10_000; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), open.port()), 500);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // Dropped: right, as long as the editor is answered afterwards.
        assertThat(e).isNotNull();
      }
    }
  }

  @Test
  void tenThousandConnectionsPass() throws Exception {
    try (OpenDesk open = OpenDesk.withSample(folder)) {
      for (String words : new String[] {"", "GET / HTTP/1.1\r\n\r\n", "GET / HT"}) {
        flood(open, words);
        long end = System.nanoTime();
        String answer = ask(open);
        for (int i = 0; i < 300 && !answer.startsWith("HTTP/1.1 303"); i++) {
          Thread.sleep(100);
          answer = ask(open);
        }
        System.out.printf(
            "after “%s”: answered after %d ms%n",
            words.strip(), (System.nanoTime() - end) / 1_000_000);
        assertThat(answer).as(words).startsWith("HTTP/1.1 303");
      }
      assertThat(open.log).hasSizeLessThan(100);
    }
  }
}

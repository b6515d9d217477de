package org.kanyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets an answer from the desk, byte by byte, and what nobody gets. */
class DeskGateTest {
  private static final int MILLISECONDS = 5000;

  private static final String SMALL =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <masthead><name>刊印</name></masthead>
        <section title="栏目"><article id="a"><title>题</title><p>一段。</p></article></section>
        <colophon><staff role="编辑">王静</staff></colophon>
      </issue>
      """;

  @TempDir static Path folder;
  private static OpenDesk open;
  private static String cookie;

  @BeforeAll
  static void open() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "秘密");
    open = OpenDesk.with(Files.createDirectory(folder.resolve("issue")), SMALL);
    String answer = ask("GET", "/?token=" + open.token());
    assertThat(answer).startsWith("HTTP/1.1 303").contains("HttpOnly", "SameSite=Strict");
    cookie = answer.replaceAll("(?s).*Set-cookie: ([^;]*);.*", "$1");
  }

  @AfterAll
  static void close() throws IOException {
    open.close();
  }

  /** Sends these lines, the port put for {@code PORT}, and reads what comes. */
  private static String ask(String method, String path, String... headers) throws IOException {
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    lines.addAll(List.of(headers));
    if (lines.stream().noneMatch(l -> l.startsWith("Host:"))) {
      lines.add("Host: 127.0.0.1:PORT");
    }
    lines.add("Connection: close");
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.port())) {
      socket.setSoTimeout(MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      out.write(
          request
              .replace("PORT", Integer.toString(open.port()))
              .getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What comes; nothing where the connection was closed while we were still sending. */
  private static String sent(String request) throws IOException {
    try {
      return send(request);
    } catch (SocketException e) {
      return "";
    }
  }

  private static String known() {
    return "Cookie: " + cookie;
  }

  @Test
  void aBrowserWithTheCookieIsAnswered() throws IOException {
    assertThat(ask("GET", "/", known())).startsWith("HTTP/1.1 200").contains("<main>");
    assertThat(ask("GET", "/files/desk.js", known())).startsWith("HTTP/1.1 200");
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() throws IOException {
    assertThat(ask("GET", "/", known()))
        .contains(
            "Content-security-policy: default-src 'none'; script-src 'self'",
            "X-content-type-options: nosniff",
            "Cross-origin-resource-policy: same-origin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no cookie            | /            | Accept: */*
          another cookie       | /            | Cookie: kanyin-desk=AAAAAAAAAAAAAAAAAAAAAAAA
          an empty cookie      | /            | Cookie: kanyin-desk=
          an old token         | /?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | Accept: */*
          token on a file      | /files/desk.js?token=TOKEN | Accept: */*
          """)
  void strangersAreRefused(String who, String path, String header) throws IOException {
    assertThat(ask("GET", path.replace("TOKEN", open.token()), header))
        .as(who)
        .startsWith("HTTP/1.1 403")
        .doesNotContain("<main>", "import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example:PORT",
        "Host: 127.0.0.1.evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: 0.0.0.0:PORT",
        "Host: [::1]:PORT"
      })
  void anotherNameForThisMachineIsRefused(String host) throws IOException {
    assertThat(ask("GET", "/", host, known())).startsWith("HTTP/1.1 403").doesNotContain("<main>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: https://127.0.0.1:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherPageIsRefused(String header) throws IOException {
    assertThat(ask("GET", "/", header, known()))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("<main>");
    assertThat(ask("GET", "/events", header, known())).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "HEAD", "X"})
  void nothingButReadingAndAskingForChangesIsAllowed(String method) throws IOException {
    assertThat(ask(method, "/", known(), "Content-Length: 0")).startsWith("HTTP/1.1 405");
  }

  private static final String OURS = "Origin: http://127.0.0.1:PORT";
  private static final String JSON = "Content-Type: application/json";

  /** Sends a change of the only paragraph. */
  private static String edit(String body, String... headers) throws IOException {
    return send(
        "POST /edit HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  @Test
  void onlyOurOwnPageMayChangeTheManuscript() throws IOException {
    String before = Files.readString(open.issue);
    String place = ask("GET", "/place/a-p1/0", known());
    while (!place.startsWith("HTTP/1.1 200")) {
      place = ask("GET", "/place/a-p1/0", known());
    }
    String stamp = place.replaceAll("(?s).*\"stamp\":\"([0-9a-f]+)\".*", "$1");
    String body = "{\"block\":\"a-p1\",\"stamp\":\"" + stamp + "\",\"content\":[\"x\"]}";
    assertThat(edit(body, JSON, OURS)).startsWith("HTTP/1.1 403");
    assertThat(edit(body, known(), JSON)).startsWith("HTTP/1.1 403");
    assertThat(edit(body, known(), JSON, "Origin: http://evil.example")).startsWith("HTTP/1.1 403");
    assertThat(edit(body, known(), OURS, "Content-Type: text/plain")).startsWith("HTTP/1.1 400");
    assertThat(edit(body, known(), OURS)).startsWith("HTTP/1.1 400");
    assertThat(Files.readString(open.issue)).isEqualTo(before);
    assertThat(edit(body, known(), JSON, OURS)).contains("\"done\":true");
    assertThat(Files.readString(open.issue)).isEqualTo(before.replace("一段。", "x"));
    Files.writeString(open.issue, before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "1",
        "{\"revision\":\"x\"}",
        "{\"revision\":1e99}",
        "{\"revision\":0,\"block\":null,\"from\":0,\"to\":0,\"text\":null}",
        "{\"block\":{},\"stamp\":[],\"content\":1}",
        "{\"block\":\"a-p1\",\"stamp\":\"\",\"content\":[1]}",
        "{\"block\":\"a-p1\",\"stamp\":\"\",\"content\":[[[[]]]]}",
        "{\"block\":\"a-p1\",\"stamp\":\"\",\"content\":[{\"name\":\"p\",\"content\":[]}]}",
        "{\"block\":\"a-p1\",\"stamp\":\"\",\"content\":[{\"name\":\"em\",\"known\":1e9,\"content\":[]}]}",
        "{\"block\":\"a-p1\",\"stamp\":\"\",\"content\":[null]}",
        "{{{{{{{{"
      })
  void whatIsNoChangeChangesNothing(String body) throws IOException {
    String before = Files.readString(open.issue);
    assertThat(edit(body, known(), JSON, OURS))
        .matches("(?s)HTTP/1.1 (400.*|200.*\"done\":false.*)");
    assertThat(Files.readString(open.issue)).isEqualTo(before);
  }

  @Test
  void aChangeThatIsTooLongIsRefused() throws IOException {
    assertThat(
            sent(
                "POST /edit HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n"
                    + String.join("\r\n", known(), JSON, OURS)
                    + "\r\nContent-Length: 400000\r\n\r\n"
                    + "a".repeat(400_000)))
        .matches("(?s)(HTTP/1.1 413.*)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/../secret.txt",
        "/files/..%2f..%2fsecret.txt",
        "/files/%2e%2e/%2e%2e/secret.txt",
        "/files//etc/passwd",
        "/files/C:\\windows\\win.ini",
        "/files/desk.js%00.txt",
        "/files/Desk.class",
        "/files/",
        "/picture/../../secret.txt",
        "/page/..%2fsecret.txt",
        "/place/../../../secret.txt/1",
        "/place/a01/99999999999",
        "/place/<script>/1",
        "/shapes/-1",
        "/shapes/0,,1",
        "/shapes/9999999",
        "/shapes/99999999999999",
        "/head/../../secret.txt",
        "/head/..%2f..%2fsecret.txt",
        "/head/a%00",
        "/report/../secret.txt",
        "/made/..%2f..%2fsecret.txt",
        "/made/0",
        "/made/-1",
        "/font/../secret.txt",
        "/font/..%2f..%2fsecret.txt",
        "/secret.txt",
        "/../secret.txt",
        "/issue/issue.xml"
      })
  void noAddressLeadsToAFile(String path) throws IOException {
    assertThat(ask("GET", path, known()))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("秘密", "root:", "<issue", "<script");
  }

  @Test
  void manyOutlinesAtOnceAreRefused() throws IOException {
    assertThat(ask("GET", "/shapes/0" + ",0".repeat(1000), known())).startsWith("HTTP/1.1 404");
  }

  @Test
  void whatIsNoRequestEndsTheConnection() throws IOException {
    assertThat(send("\u0016\u0003\u0001 hello\r\n\r\n")).doesNotContain("200 OK", "<main>");
    assertThat(sent("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: " + "a".repeat(1 << 20)))
        .doesNotContain("200 OK");
    assertThat(ask("GET", "/", known())).startsWith("HTTP/1.1 200");
  }

  @Test
  void aBodyThatNobodyAskedForIsNotRead() throws IOException {
    String head =
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + known() + "\r\nContent-Length: 104857600";
    assertThat(sent(head + "\r\n\r\n" + "a".repeat(1 << 20))).matches("(?s)(HTTP/1.1 405.*)?");
    assertThat(ask("GET", "/", known())).startsWith("HTTP/1.1 200");
  }

  /** Sends a file as the page does, so far as these lines say. */
  private static String upload(String body, String... headers) throws IOException {
    return sent(
        "POST /upload HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static final String BYTES = "Content-Type: application/octet-stream";

  @Test
  void onlyOurOwnPageMayBringFiles() throws IOException {
    assertThat(upload("x", BYTES, OURS, "Kanyin-Name: a.docx")).startsWith("HTTP/1.1 403");
    assertThat(upload("x", BYTES, known(), "Kanyin-Name: a.docx")).startsWith("HTTP/1.1 403");
    assertThat(upload("x", known(), OURS, BYTES)).startsWith("HTTP/1.1 400");
    assertThat(upload("x", known(), OURS, "Kanyin-Name: a.docx")).startsWith("HTTP/1.1 400");
    assertThat(upload("x", known(), OURS, BYTES, "Kanyin-Name: a.docx")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2F..%2Fissue%2Fissue.xml",
        "%2Fetc%2Fpasswd",
        "a%5C..%5Cb.docx",
        "C%3Ab.docx",
        "%00.docx",
        "a%0Ab.docx",
        ".profile",
        "%20",
        "",
        "%zz",
        "%E4%B8"
      })
  void aFilesNameLeadsNowhere(String name) throws IOException {
    String answer = upload("x", known(), OURS, BYTES, "Kanyin-Name: " + name);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|200).*");
    assertThat(Files.readString(open.issue)).startsWith("<issue");
    assertThat(folder.resolve("issue")).isDirectoryContaining("glob:**issue.xml");
    assertThat(folder).isDirectoryNotContaining("glob:**.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "upload", "job", "import"})
  void aBodyOfAHundredMegabytesIsNotRead(String action) throws IOException {
    String head =
        "POST /"
            + action
            + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
            + String.join("\r\n", known(), OURS, action.equals("upload") ? BYTES : JSON)
            + "\r\nKanyin-Name: a.docx\r\nContent-Length: 104857600\r\n\r\n";
    long before = System.nanoTime();
    assertThat(sent(head + "a".repeat(1 << 20))).matches("(?s)(HTTP/1.1 413.*)?");
    assertThat(System.nanoTime() - before).isLessThan(MILLISECONDS * 1_000_000L);
    assertThat(ask("GET", "/", known())).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move {'outline':'x','id':'a','section':'../..','index':0}",
        "rename {'outline':'x','id':'../../secret','title':'x'}",
        "import {'upload':1,'section':'../../..'}",
        "import {'upload':-1}",
        "figure {'upload':99,'block':'a-p1','alt':'x'}",
        "form {'block':'../a','name':'p','level':1}",
        "form {'block':'a-p1','name':'script','level':1}",
        "settle {'article':'../a','number':-5}",
        "job {'what':'../../bin/sh'}",
        "job {'what':'proof','round':-1}",
        "job {'what':'proof','round':999999}",
        "head {'outline':'x','id':'a','lines':{'../x':'y'},'authors':[null]}"
      })
  void whatIsNotMeantChangesNothing(String asked) throws IOException {
    String before = Files.readString(open.issue);
    int space = asked.indexOf(' ');
    String body = asked.substring(space + 1).replace('\'', '"');
    String answer =
        sent(
            "POST /"
                + asked.substring(0, space)
                + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"
                + "Connection: close\r\n"
                + String.join("\r\n", known(), JSON, OURS)
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertThat(answer).matches("(?s)HTTP/1.1 (400.*|200.*\"done\":false.*)");
    assertThat(Files.readString(open.issue)).isEqualTo(before);
    assertThat(folder.resolve("issue")).isDirectoryNotContaining("glob:**校样");
  }

  @Test
  void oneWhoOpensConnectionsAndSaysNothingDoesNotShutOutTheEditor() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.port());
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      assertThat(ask("GET", "/", known())).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void onlyThisMachineIsListenedTo() throws IOException {
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address :
          card.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        try (Socket socket = new Socket()) {
          socket.connect(new InetSocketAddress(address, open.port()), 500);
          assertThat(false).as("listens on " + address).isTrue();
        } catch (IOException e) {
          // Nobody there: right.
          assertThat(e).isNotNull();
        }
      }
    }
  }

  @Test
  void whatIsRefusedIsTold() throws IOException {
    try (OpenDesk other = OpenDesk.with(Files.createDirectory(folder.resolve("other")), SMALL)) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), other.port())) {
        socket
            .getOutputStream()
            .write(
                "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      assertThat(other.log).contains("拒绝了一个请求：别的主机名 [evil.example]");
    }
  }
}
